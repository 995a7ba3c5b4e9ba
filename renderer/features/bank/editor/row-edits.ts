import { BLANK_MARK } from '#engine/question/question'
import type { AnswerDraft, RowDraft } from './question-draft.ts'
import { MAX_ROWS, freeKey } from './question-draft.ts'

export function replaced<T>(rows: readonly T[], index: number, changes: Partial<T>): T[] {
  return rows.map((row, at) => (at === index ? { ...row, ...changes } : row))
}

export function moved<T>(rows: readonly T[], index: number, by: -1 | 1): T[] {
  const next = [...rows]
  const [row] = next.splice(index, 1)
  if (row !== undefined) next.splice(index + by, 0, row)
  return next
}

export function without<T>(rows: readonly T[], index: number): T[] {
  return rows.filter((_, at) => at !== index)
}

/** A blank always means both: a gap in the stem, where the cursor stands, and the forms that fill it. */
export function addBlank(answer: AnswerDraft, at = answer.stem.length): AnswerDraft {
  const before = answer.stem.slice(0, at)
  const place = before.split(BLANK_MARK).length - 1
  return {
    ...answer,
    stem: `${before}${BLANK_MARK}${answer.stem.slice(at)}`,
    blanks: [...answer.blanks.slice(0, place), [], ...answer.blanks.slice(place)],
  }
}

/** What stands before an option where it was copied from: 「A.」, 「（1）」, 「①」, 「2、」. */
const LABEL = /^\s*(?:[（(]?(?:[A-Ha-h]|\d{1,2})[)）.．、:：]\s*|[①-⑳]\s*)/u

/** Lines of a text copied from elsewhere, one a row, without their labels. */
export function pastedLines(text: string): string[] {
  return text
    .split(/\r?\n/u)
    .map(line => line.replace(LABEL, '').trim())
    .filter(line => line !== '')
}

/** Copied lines take the place of this row and of the empty ones after it. */
export function pastedRows(rows: readonly RowDraft[], index: number, lines: readonly string[]): RowDraft[] {
  const before = rows.slice(0, index)
  const after = rows.slice(index + 1)
  const next = [...before]
  for (const text of lines) {
    const own = next.length === index ? rows[index] : undefined
    const free = own ?? (after[0]?.text === '' ? after.shift() : undefined)
    next.push(free ? { ...free, text } : { key: freeKey([...rows, ...next]), text, right: false })
  }
  return [...next, ...after].slice(0, MAX_ROWS)
}
