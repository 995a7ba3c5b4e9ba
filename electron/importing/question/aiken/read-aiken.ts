import type { QuestionReading } from '../question-reading.ts'
import { READING_LIMITS } from '../reading-limits.ts'
import { type ReadingNotes, readingNotes } from '../reading-notes.ts'

const OPTION = /^\s*([A-Z])[.)]\s+(.*)$/u
const ANSWER = /^\s*ANSWER:\s*([A-Z])\s*$/u

type Draft = { line: number; stem: string[]; options: { id: string; text: string }[] }

/**
 * Aiken: one line of question, options `A.` or `A)`, then `ANSWER: D`. A question of several lines is taken as it is meant; everything
 * between two answers that does not come to a question is a fault.
 *
 * Source: Moodle documentation, "Aiken format".
 */
export function readAiken(text: string, notes: ReadingNotes = readingNotes()): QuestionReading {
  let draft: Draft | null = null
  for (const [index, line] of text.split(/\r\n?|\n/u).entries()) {
    if (line.trim() === '') continue
    const start: Draft = draft ?? { line: index + 1, stem: [], options: [] }
    draft = start
    const answer = ANSWER.exec(line)?.[1]
    const option = OPTION.exec(line)
    if (answer !== undefined) {
      finish(start, answer, notes)
      draft = null
    } else if (option && start.stem.length > 0) {
      start.options.push({ id: option[1] ?? '', text: (option[2] ?? '').trim() })
    } else if (start.options.length > 0) {
      // A question begins although the last one has no answer.
      notes.fault({ line: start.line }, 'key', 'import.fault.noAnswer')
      draft = { line: index + 1, stem: [line.trim()], options: [] }
    } else start.stem.push(line.trim())
    if (notes.isFull()) break
  }
  if (draft !== null) notes.fault({ line: draft.line }, 'key', 'import.fault.noAnswer')
  return notes.done()
}

function finish({ line, stem, options }: Draft, key: string, notes: ReadingNotes): void {
  const place = { line }
  if (stem.length === 0) return notes.fault(place, 'stem', 'import.fault.orphanLines', { count: 1 })
  if (options.length === 0) return notes.fault(place, 'options', 'import.fault.choiceWithoutOptions')
  if (options.length > READING_LIMITS.options)
    return notes.fault(place, 'options', 'import.fault.tooManyOptions', { max: READING_LIMITS.options })
  notes.question(place, null, {
    subject: null,
    topic: null,
    difficulty: null,
    isCase: false,
    body: { type: 'single', stem: stem.join('\n'), options, key },
    explanation: '',
    citations: [],
  })
}
