import { expect, it } from 'vitest'
import { createPortDoor } from '#host/port-door'
import { startBrigade } from '../services/brigade.ts'

/** What a page may send that is no message of ours, and what only looks like one. */
const NONSENSE: readonly unknown[] = [
  '',
  'null',
  '[]',
  '"text"',
  '{',
  '{}',
  '{"i":1}',
  '{"i":1,"p":{}}',
  '{"i":1,"p":{"u":7}}',
  '{"i":"1","t":3}',
  new Uint8Array([255, 0, 1]),
  new TextEncoder().encode('{"p":{"u":"/app/status","b":{"json":{}}}}'),
  '{"i":{"a":1},"p":{"u":"/app/status","b":{"json":{}}}}',
  `{"i":"${'i'.repeat(65)}","p":{"u":"/app/status","b":{"json":{}}}}`,
  { i: 1, p: { u: '/app/status' } },
  7,
  `"${'a'.repeat(10 * 1024 * 1024)}"`,
]

it('answers nothing to what is no message, says so in the log, and goes on answering', async () => {
  const { test } = await startBrigade()
  const faults: unknown[] = []
  const door = createPortDoor(test.backend.router, {
    info: () => {},
    error: (_, error) => void faults.push(error),
  })
  let say: (data: unknown) => void = () => {}
  const answers: unknown[] = []
  door.serve(
    {
      postMessage: data => void answers.push(data),
      onMessage: listener => void (say = listener),
      onClose: () => {},
    },
    {
      id: 'page',
      door: 'local',
      peer: 'this-pc',
      holder: { session: null, wasLocked: false },
      isClosed: false,
    },
  )
  // A call that is under way meanwhile does not lose its answer.
  say(JSON.stringify({ i: 'before', p: { u: '/app/status', b: { json: {} } } }))
  for (const data of NONSENSE) say(data)
  await expect.poll(() => answers).toHaveLength(1)
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(answers).toEqual([expect.stringContaining('"i":"before"')])
  expect(faults).toHaveLength(NONSENSE.length)
  say(JSON.stringify({ i: 'x', p: { u: '/app/status', b: { json: {} } } }))
  await expect.poll(() => answers).toHaveLength(2)
  expect(answers[1]).toContain('"i":"x"')
})
