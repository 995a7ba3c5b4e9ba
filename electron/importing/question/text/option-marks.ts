import { READING_LIMITS } from '../reading-limits.ts'

export type OptionPiece = { id: string; text: string }

const LETTER = 'A-ZＡ-Ｚa-hａ-ｈ'
const AT_START = new RegExp(
  String.raw`^(?:[（(【[]\s*([${LETTER}])\s*[）)\]】]\s*[.．、:：]?|([${LETTER}])\s*[.．、:：)）])\s*`,
  'u',
)
const BARE = /^([A-H])[ \t\u3000]+(?=\S)/u
const INSIDE = new RegExp(
  String.raw`(?<![A-Za-z0-9Ａ-Ｚ\u2060])(?:[（(【[]\s*([${LETTER}])\s*[）)\]】]|([${LETTER}])\s*[.．、:：)）])`,
  'gu',
)

export function plainLetter(letter: string): string {
  return letter.normalize('NFKC').toUpperCase()
}

/** The letter that a line begins with, as an option does. `isBare`: a letter and a space, which needs a neighbour to be believed. */
export function optionAt(line: string): { id: string; isBare: boolean } | null {
  const match = AT_START.exec(line)
  const letter = match?.[1] ?? match?.[2]
  if (letter !== undefined) return { id: plainLetter(letter), isBare: false }
  const bare = BARE.exec(line)?.[1]
  return bare === undefined ? null : { id: bare, isBare: true }
}

/**
 * The options of one line, that begins with the first of them: 「A. 甲  B. 乙」 are two. Letters follow each other, and 「A、B、C 三人」
 * is one text: nothing stands between its letters.
 */
export function optionsOf(line: string): OptionPiece[] {
  const first = AT_START.exec(line) ?? BARE.exec(line)
  const letter = first?.[1] ?? first?.[2]
  if (!first || letter === undefined) return []
  const isBare = !AT_START.test(line)
  const pieces: OptionPiece[] = []
  let id = plainLetter(letter)
  let from = first[0].length
  const marks = isBare ? line.matchAll(/(?<=[ \t\u3000])([A-H])[ \t\u3000]+(?=\S)/gu) : line.matchAll(INSIDE)
  for (const mark of marks) {
    const nextLetter = mark[1] ?? mark[2] ?? ''
    if (mark.index < from || plainLetter(nextLetter) !== following(id)) continue
    const text = line.slice(from, mark.index)
    if (text.trim() === '' || pieces.length >= READING_LIMITS.options) continue
    pieces.push({ id, text: text.trim() })
    id = plainLetter(nextLetter)
    from = mark.index + mark[0].length
  }
  pieces.push({ id, text: line.slice(from).trim() })
  return pieces
}

export function following(id: string): string {
  return String.fromCharCode(id.charCodeAt(0) + 1)
}

const IN_STEM = /(?<=[\s）)。？?：:])(?:[（(]A[）)]|[AＡ]\s*[.．、:：)）])\s*(?=\S)/u

/** Where the options begin that follow the stem in the same line. A and B must both stand there. */
export function optionsInStem(line: string): number {
  const match = IN_STEM.exec(line)
  if (!match) return -1
  return optionsOf(line.slice(match.index)).length > 1 ? match.index : -1
}
