import { assertNever } from '#engine/assert-never'
import type { Citation, Option, PartBody, QuestionBody, QuestionContent } from '#engine/question/question'
import type { CitationEntry, PartEntry, QuestionEntry } from './bank-schema.ts'

/** From the words of the file (`answer`, a map of options, `case`) to the engine's content. */
export function toContent(entry: QuestionEntry, place: { subject: string; topic: string }): QuestionContent {
  return {
    subject: place.subject,
    topic: place.topic,
    difficulty: entry.difficulty,
    isCase: entry.case ?? false,
    body: toBody(entry),
    ...(entry.type === 'caseGroup' ? { explanation: '', citations: [] } : toReasons(entry)),
  }
}

function toReasons(entry: PartEntry): Pick<QuestionContent, 'explanation' | 'citations'> {
  return { explanation: entry.explanation.trim(), citations: entry.citations.map(toCitation) }
}

function toBody(entry: QuestionEntry): QuestionBody {
  if (entry.type !== 'caseGroup') return toPartBody(entry)
  const parts = entry.parts.map(part => ({ body: toPartBody(part), ...toReasons(part) }))
  return { type: 'caseGroup', stem: entry.stem.trim(), parts }
}

function toPartBody(entry: PartEntry): PartBody {
  const stem = entry.stem.trim()
  switch (entry.type) {
    case 'single':
      return { type: 'single', stem, options: toOptions(entry.options), key: entry.answer }
    case 'multiple':
      return { type: 'multiple', stem, options: toOptions(entry.options), key: entry.answer }
    case 'trueFalse':
      return { type: 'trueFalse', stem, key: entry.answer }
    case 'fillIn':
      return {
        type: 'fillIn',
        stem,
        blanks: entry.blanks.map(blank => ({ accept: blank.accept.map(form => form.trim()) })),
      }
    case 'numeric':
      return {
        type: 'numeric',
        stem,
        key: String(entry.answer),
        tolerance: String(entry.tolerance),
        unit: entry.unit.trim(),
      }
    case 'ordering':
      return { type: 'ordering', stem, items: toOptions(entry.items), key: entry.answer }
    case 'matching':
      return {
        type: 'matching',
        stem,
        lefts: Object.entries(entry.left).map(([number, text]) => ({
          id: leftId(number),
          text: text.trim(),
        })),
        rights: toOptions(entry.right),
        key: Object.entries(entry.answer).map(([number, right]) => ({ left: leftId(number), right })),
      }
    default:
      return assertNever(entry)
  }
}

/** The file numbers the left side, so that a writer cannot mix up the two; inside, every id is a letter. */
function leftId(number: string): string {
  return LETTERS[Number(number) - 1] ?? number
}
const LETTERS = 'ABCDEFGH'

function toOptions(options: Record<string, string>): Option[] {
  return Object.entries(options).map(([id, text]) => ({ id, text: text.trim() }))
}

/** Field by field: `exactOptionalPropertyTypes` tells an absent field from an undefined one, and so does the hash. */
function toCitation(entry: CitationEntry): Citation {
  return {
    instrument: entry.instrument,
    edition: entry.edition,
    ...(entry.article !== undefined && { article: entry.article }),
    ...(entry.paragraph !== undefined && { paragraph: entry.paragraph }),
    ...(entry.item !== undefined && { item: entry.item }),
    ...(entry.entry !== undefined && { entry: entry.entry }),
    ...(entry.row !== undefined && { row: entry.row }),
  }
}
