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
  const weights = wholeWeights(weighed.map(({ marks }) => marks ?? 1))
  return weighed.map(({ text }, index) => ({ text, weight: weights[index] ?? 1 }))
}

const HEAVIEST = 100

/** Whole marks stay what they are. Others become whole in the same proportion: 1.2 and 0.8 are 3 and 2, 6.67 and 3.33 are 2 and 1. */
function wholeWeights(marks: readonly number[]): readonly number[] {
  if (marks.every(Number.isInteger)) return marks
  const cents = marks.map(one => Math.round(one * 100))
  const divisor = cents.reduce(commonDivisor)
  const exact = cents.map(one => one / divisor)
  const most = Math.max(...exact)
  if (most <= HEAVIEST) return exact
  const near = exact.map(one => Math.max(1, Math.round((one * HEAVIEST) / most)))
  const nearDivisor = near.reduce(commonDivisor)
  return near.map(one => one / nearDivisor)
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}

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
