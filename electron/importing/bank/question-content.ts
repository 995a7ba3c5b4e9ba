import { assertNever } from '#engine/assert-never'
import type { Citation, Option, QuestionBody, QuestionContent } from '#engine/question/question'
import type { CitationEntry, QuestionEntry } from './bank-schema.ts'

/** From the words of the file (`answer`, a map of options, `case`) to the engine's content. */
export function toContent(entry: QuestionEntry, place: { subject: string; topic: string }): QuestionContent {
  return {
    subject: place.subject,
    topic: place.topic,
    difficulty: entry.difficulty,
    isCase: entry.case ?? false,
    body: toBody(entry),
    explanation: entry.explanation.trim(),
    citations: entry.citations.map(toCitation),
  }
}

function toBody(entry: QuestionEntry): QuestionBody {
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
    default:
      return assertNever(entry)
  }
}

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
