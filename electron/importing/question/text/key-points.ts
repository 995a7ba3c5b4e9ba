import type { KeyPoint } from '#engine/question/question'
import { CONTINUES } from './text-lines.ts'

const MARKS = /\s*[（(]\s*(\d{1,3}(?:\.\d{1,2})?)\s*分\s*[）)]\s*[；;。.]?$/u
const INLINE = /(?<=[；;。\s）)])(?=(?:[（(]\d{1,2}[）)]|[①-⑳]))/u

/** What a marker looks for: one a line, or one a number 「（1）」 「①」; 「（2分）」 at its end is its weight. */
export function readKeyPoints(lines: readonly string[]): KeyPoint[] {
  const texts = joinGuarded(lines)
    .flatMap(line => line.split(INLINE))
    .map(line => line.trim())
    .filter(line => line !== '')
  const weighed = texts.map(text => {
    const marks = MARKS.exec(text)
    return marks ? { text: text.slice(0, marks.index), marks: Number(marks[1]) } : { text, marks: null }
  })
  const cents = weighed.map(({ marks }) => (marks === null ? 100 : Math.round(marks * 100)))
  // Weights are whole numbers: 1.2 and 0.8 are 6 and 4. Whole marks stay what they are.
  const divisor = cents.every(one => one % 100 === 0)
    ? 100
    : FACTORS.find(one => cents.every(c => c % one === 0))
  return weighed.map(({ text, marks }, index) => ({
    text,
    weight: marks === null ? 1 : (cents[index] ?? 0) / (divisor ?? 1),
  }))
}

/** Of a hundredth of a mark, the largest first. */
const FACTORS = [50, 20, 10, 5, 2, 1]

export function writeKeyPoint({ text, weight }: KeyPoint): string {
  return `${text}（${weight}分）`
}

/** A guarded line belongs to the point above it. */
function joinGuarded(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (const line of lines) {
    if (line.startsWith(CONTINUES) && joined.length > 0) joined.push(`${joined.pop()}\n${line}`)
    else joined.push(line)
  }
  return joined
}
