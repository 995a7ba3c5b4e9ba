import { expect, it } from 'vitest'
import { QUESTION_FORMATS } from '#contract/question-format'
import { READERS } from '#importing/question/reader-list'
import { WRITERS } from '#importing/question/writer-list'

it('every format that the contract names is read and written, each once, and no other is', () => {
  const named = [...QUESTION_FORMATS].toSorted()
  expect(READERS.map(({ id }) => id).toSorted()).toEqual(named)
  expect(WRITERS.map(({ id }) => id).toSorted()).toEqual(named)
})

it('a written file has the ending that its reader goes by', () => {
  for (const { id, extension } of WRITERS)
    expect(READERS.find(reader => reader.id === id)?.extensions, id).toContain(`.${extension}`)
})
