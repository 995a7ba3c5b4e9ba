import type { ShippedBank, ShippedQuestion } from '../bank/shipped-bank.ts'
import { type ExportWords, WRITERS } from './writer-list.ts'
import type { QuestionFormat } from './reader-list.ts'

/** The three formats that a brigade starts from. */
export const SAMPLE_FORMATS = ['xlsx', 'docx', 'gift'] as const satisfies readonly QuestionFormat[]
export type SampleFile = { name: string; bytes: Uint8Array }

const OF_A_TYPE = 3

/**
 * Files to try an import with, written from the bank: three questions of each type that the format can say, spread over the
 * topics. Their numbers begin with S-, so that trying them never touches the shipped questions.
 */
export async function sampleFiles(bank: ShippedBank): Promise<SampleFile[]> {
  const files: SampleFile[] = []
  for (const format of SAMPLE_FORMATS) {
    const writer = WRITERS.find(({ id }) => id === format)
    if (!writer) throw new Error(`there is no writer of ${format}`)
    const chosen = chooseOfEachType(
      bank.questions.filter(({ content }) => writer.cannotExpress(content).length === 0),
    )
    const questions = chosen.map(({ id, content }) => ({ id: `S-${id}`, content }))
    const bytes = await writer.write(questions, { words: wordsOf(bank), pictures: [] })
    files.push({ name: `questions.${writer.extension}`, bytes })
  }
  return files
}

/** Far apart in the bank, so that subjects and topics differ. */
function chooseOfEachType(questions: readonly ShippedQuestion[]): ShippedQuestion[] {
  const byType = Map.groupBy(questions, ({ content }) => content.body.type)
  return [...byType.values()]
    .flatMap(own =>
      own.length <= OF_A_TYPE
        ? own
        : Array.from({ length: OF_A_TYPE }, (_, index) => own[Math.floor((index * own.length) / OF_A_TYPE)]),
    )
    .flatMap(question => question ?? [])
}

function wordsOf({ subjects, instruments }: ShippedBank): ExportWords {
  return {
    subjects: subjects.map(({ id, name, topics }) => ({
      id,
      name: name['zh-CN'],
      topics: topics.map(topic => ({ id: topic.id, name: topic.name['zh-CN'] })),
    })),
    instruments: instruments.map(({ id, name, shortName, editions }) => ({ id, name, shortName, editions })),
  }
}
