import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readBank } from '#importing/bank/read-bank'
import { READERS } from '#importing/question/reader-list'
import { SAMPLE_FORMATS, sampleFiles } from '#importing/question/sample-files'
import { ROOT } from '../../helpers/test-backend.ts'

const FILES = { xlsx: 'questions.xlsx', docx: 'questions.docx', gift: 'questions.gift' }
/** GIFT has no case groups, and what it cannot say of a question keeps that question out. */
const TYPES = { xlsx: 8, docx: 8, gift: 4 }

it.each(SAMPLE_FORMATS)('the shipped sample in %s is read without a fault', async format => {
  const bytes = readFileSync(join(ROOT, 'question-bank', 'samples', FILES[format]))
  const reader = READERS.find(({ id }) => id === format)
  const reading = await reader?.read(bytes)
  expect(reading?.faults).toEqual([])
  const types = new Set(reading?.questions.map(({ content }) => content.body.type))
  expect(types.size).toBeGreaterThanOrEqual(TYPES[format])
  for (const question of reading?.questions ?? []) {
    expect(question.id).toMatch(/^S-(?:TL|PH)-/u)
    expect(question.content.body.type === 'caseGroup' || question.content.explanation !== '').toBe(true)
  }
})

it('the samples are what the bank says today: npm run bank:samples makes them anew', async () => {
  const reading = await readBank(join(ROOT, 'question-bank'))
  if (!reading.ok) throw new Error('the bank has faults')
  for (const { name, bytes } of await sampleFiles(reading.bank)) {
    const shipped = readFileSync(join(ROOT, 'question-bank', 'samples', name))
    const format = SAMPLE_FORMATS.find(known => FILES[known] === name)
    const reader = READERS.find(({ id }) => id === format)
    // Archives carry the time of writing; what is read from them does not.
    expect((await reader?.read(shipped))?.questions).toEqual((await reader?.read(bytes))?.questions)
  }
})
