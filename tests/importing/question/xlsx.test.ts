import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Citation, QuestionContent } from '#engine/question/question'
import { resolveCitation } from '#importing/question/citation-text'
import type { ReadContent } from '#importing/question/question-reading'
import { HEADER_ROW, writeRows } from '#importing/question/table/write-rows'
import { writeWorkbook } from '#importing/question/table/write-workbook'
import { xlsxReader } from '#importing/question/xlsx/xlsx-reader'
import { INSTRUMENTS, questionContent } from './questions.ts'

/** The reader leaves names of instruments as they are written; the planner resolves them. */
export function resolved(content: ReadContent): QuestionContent {
  const known = (citations: Citation[]) => citations.map(one => resolveCitation(one, INSTRUMENTS) ?? one)
  const body =
    content.body.type === 'caseGroup'
      ? {
          ...content.body,
          parts: content.body.parts.map(one => ({ ...one, citations: known(one.citations) })),
        }
      : content.body
  return { ...content, body, citations: known(content.citations) } as QuestionContent
}

test('law: every question that the bank may hold comes back from a workbook as it was', async () => {
  const contents = fc.sample(questionContent, { numRuns: 1000, seed: 20_261_124 })
  const rows = contents.flatMap((content, index) =>
    writeRows({ id: `Q-${index}`, content }, { instruments: INSTRUMENTS, subjects: [] }),
  )
  const bytes = writeWorkbook([
    { name: '试题', widths: [], rows: [HEADER_ROW, ...rows], dropDowns: [], hasHeader: true },
  ])
  const reading = await xlsxReader.read(bytes)
  expect(reading.faults).toEqual([])
  const byId = new Map(reading.questions.map(({ id, content }) => [id, content]))
  for (const [index, content] of contents.entries()) {
    const read = byId.get(`Q-${index}`)
    if (!read) throw new Error(`Q-${index} is missing: ${JSON.stringify(content)}`)
    expect(resolved(read)).toEqual(content)
  }
})
