import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { questionContent as contractContent } from '#contract/question'
import { contentSchema } from '#importing/question/content-schema'
import { packageReader } from '#importing/question/package/package-reader'
import { writePackage } from '#importing/question/package/package-writer'
import { questionContent } from './questions.ts'

test('law: every question and picture comes back as it was, and the same questions give the same bytes', async () => {
  const questions = fc
    .sample(questionContent, { numRuns: 500, seed: 11 })
    .map((content, index) => ({ id: `Q-${index}`, content }))
  const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])
  const picture = { sha256: createHash('sha256').update(bytes).digest('hex'), name: '', bytes }
  const file = writePackage(questions, [picture])
  expect(writePackage(questions, [picture])).toEqual(file)
  const reading = await packageReader.read(file)
  expect(reading.faults).toEqual([])
  expect(reading.questions.map(({ id, content }) => ({ id, content }))).toEqual(questions)
  expect(reading.pictures.map(one => Array.from(one.bytes))).toEqual([Array.from(bytes)])
})

test('the shape that files are held against is the one of the contract', () => {
  const shape = (schema: z.ZodType) =>
    JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input' }))) as unknown
  expect(shape(contentSchema)).toEqual(shape(contractContent))
})
