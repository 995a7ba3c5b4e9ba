import type { KeyPoint } from '#engine/question/question'
import { CONTINUES } from './text-lines.ts'

const MARKS = /\s*[（(]\s*(\d{1,3}(?:\.5)?)\s*分\s*[）)]\s*[；;。.]?$/u
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
  const factor = weighed.some(({ marks }) => marks !== null && !Number.isInteger(marks)) ? 2 : 1
  return weighed.map(({ text, marks }) => ({ text, weight: marks === null ? 1 : marks * factor }))
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
