import { expect, it } from 'vitest'
import { REPEATABLE } from '../../renderer/client/repeatable.ts'
import { METHODS } from '../helpers/contract-methods.ts'

/** Commands of which a second arrival is acknowledged and changes nothing. */
const IDEMPOTENT = ['answer.save', 'answer.flag', 'sitting.visit', 'sitting.start']
/** A stream has a loop of its own. */
const STREAMS = ['app.watch', 'questionImport.progress', 'duplicate.progress']

it('repeats every query and no command but the idempotent ones', () => {
  const queries = METHODS.filter(method => method.meta.kind === 'query').map(method => method.name)
  const expected = [...queries.filter(name => !STREAMS.includes(name)), ...IDEMPOTENT]
  expect([...REPEATABLE].toSorted()).toEqual(expected.toSorted())
})
