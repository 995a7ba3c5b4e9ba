import { hasArticle } from '#engine/instrument/known-articles'
import { missingPart, splitParagraphs } from '#engine/instrument/paragraphs'
import { type QuestionFault, checkQuestion } from '#engine/question/check-question'
import type { Citation, QuestionContent } from '#engine/question/question'
import { findArticle } from '#store/articles'
import type { Reader } from '#store/store'
import {
  type InstrumentRecord,
  type SubjectRecord,
  knownArticles,
  listInstruments,
  listSubjects,
} from '#store/subjects'
import { AppError } from './app-error.ts'

/** What a content is checked against besides itself. */
export type Registers = { subjects: readonly SubjectRecord[]; instruments: readonly InstrumentRecord[] }

export async function readRegisters(db: Reader): Promise<Registers> {
  return { subjects: await listSubjects(db), instruments: await listInstruments(db) }
}

/**
 * Everything that keeps a content out of use: what the engine sees, and what only the registers know.
 *
 * @param registers where many are checked in one go
 */
export async function readFaults(
  db: Reader,
  content: QuestionContent,
  registers?: Registers,
): Promise<QuestionFault[]> {
  const faults = checkQuestion(content)
  const { subjects, instruments } = registers ?? (await readRegisters(db))
  // A version stays for ever: subject, topic, instrument and edition must be ones that can be printed.
  const subject = subjects.find(known => known.id === content.subject)
  if (!subject?.topics.some(topic => topic.id === content.topic))
    faults.push({ field: 'topic', code: 'question.unknownTopic' })
  return [...faults, ...(await citationFaults(content, one => citationFault(db, one, instruments)))]
}

/** What the registers know to be wrong with the citations of one content after another; each citation is looked up once. */
export function createCitationCheck(
  db: Reader,
  { instruments }: Registers,
): (content: Pick<QuestionContent, 'body' | 'citations'>) => Promise<QuestionFault[]> {
  const known = new Map<string, Promise<string | null>>()
  const lookUp = (citation: Citation) => {
    const key = JSON.stringify(citation)
    const code = known.get(key) ?? citationFault(db, citation, instruments)
    if (known.size < MOST_KEPT) known.set(key, code)
    return code
  }
  return content => citationFaults(content, lookUp)
}

/** Files cite a few hundred articles; one that cites more looks some of them up again. */
const MOST_KEPT = 5_000

async function citationFaults(
  content: Pick<QuestionContent, 'body' | 'citations'>,
  codeOf: (citation: Citation) => Promise<string | null>,
): Promise<QuestionFault[]> {
  const faults: QuestionFault[] = []
  for (const { field, number, citation } of citationsIn(content)) {
    const code = await codeOf(citation)
    if (code !== null) faults.push({ field, code, values: { citation: number } })
  }
  return faults
}

type Placed = { field: string; number: number; citation: Citation }

/** Those of the question and those of the parts of a case; `number` counts them as the editor does. */
function citationsIn({ body, citations }: Pick<QuestionContent, 'body' | 'citations'>): Placed[] {
  const placed = (some: readonly Citation[], prefix: string): Placed[] =>
    some.map((citation, at) => ({ field: `${prefix}citations.${at}`, number: at + 1, citation }))
  const ofParts =
    body.type === 'caseGroup'
      ? body.parts.flatMap((part, index) => placed(part.citations, `parts.${index}.`))
      : []
  return [...placed(citations, ''), ...ofParts]
}

async function citationFault(
  db: Reader,
  { instrument, edition, article, paragraph, item }: Citation,
  instruments: readonly InstrumentRecord[],
): Promise<string | null> {
  const known = instruments.find(row => row.id === instrument)
  if (!known) return 'question.citationUnknown'
  const row = known.editions.find(one => one.id === edition)
  if (!row) return 'question.citationEdition'
  if (article === undefined) return null
  const isKnown = hasArticle(knownArticles(row), article)
  if (!row.hasText) return isKnown === false ? 'question.citationBeyond' : null
  const text = await findArticle(db, { instrumentId: instrument, editionId: edition, number: article })
  // The text may be an excerpt; then the register has the last word.
  if (!text) return isKnown === true ? null : 'question.citationBeyond'
  const missing = missingPart(splitParagraphs(text.text), { paragraph, item })
  if (missing === null) return null
  return missing === 'paragraph' ? 'question.citationParagraph' : 'question.citationItem'
}

/** Names the first; the editor shows them all. */
export function refuseFaults([fault]: readonly QuestionFault[]): void {
  if (!fault) return
  throw new AppError('question.faulty', {
    values: { ...fault.values, fault: fault.code },
    place: { field: fault.field },
  })
}
