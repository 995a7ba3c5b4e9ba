import { BLANK_MARK, type Blank } from '#engine/question/question'

const LINES = /[_＿]{2,}/gu
const BRACKETS = /[（(【[][ \t\u3000\u00A0]*[）)\]】]/gu

/** The stem with four underscores for each blank: ____, ＿＿, or empty brackets where there are no lines. */
export function withBlankMarks(stem: string): string {
  const expression = stem.search(LINES) === -1 ? BRACKETS : LINES
  return stem.replaceAll(expression, BLANK_MARK)
}

export function countBlanks(stem: string): number {
  return stem.split(BLANK_MARK).length - 1
}

const NUMBERED =
  /[\s；;，,。]*(?<!\u2060)(?:[（(]\d{1,2}[）)]|[①-⑳]|(?<=^|[\s；;，,。])\d{1,2}[.．、](?!\d))\s*/u

/**
 * The answers of a fill-in, one a blank. Between blanks stands 「；」, or else whatever gives the right count; between forms that are
 * all right stands 「/」 or 「|」. A backslash keeps such a sign as it is. Null where the count cannot be made to fit.
 */
export function readBlankAnswers(text: string, count: number): Blank[] | null {
  if (count === 1) {
    const [only, ...others] = cutNumbered(text)
    return toBlanks([only !== undefined && others.length === 0 ? only : text])
  }
  for (const cut of [cutNumbered, ...SEPARATORS.map(separator => cutAt(separator))]) {
    const pieces = cut(text)
    if (pieces.length === count && pieces.every(piece => piece.trim() !== '')) return toBlanks(pieces)
  }
  return null
}

const SEPARATORS = [
  /(?<!\\)[；;]/u,
  /(?<!\\)\n/u,
  /[ \t\u3000]{2,}/u,
  /、/u,
  /[，,]/u,
  /[ \t\u3000]+/u,
  /(?<!\\)\//u,
]

function cutAt(separator: RegExp): (text: string) => string[] {
  return text =>
    text
      .trim()
      .replace(/(?<!\\)[。；;]$/u, '')
      .split(separator)
}

function cutNumbered(text: string): string[] {
  const pieces = text.split(NUMBERED)
  return pieces[0]?.trim() === '' ? pieces.slice(1).map(piece => piece.replace(/[；;，,]\s*$/u, '')) : []
}

function toBlanks(pieces: readonly string[]): Blank[] {
  return pieces.map(piece => ({
    accept: piece
      .split(/(?<!\\)(?:[|｜／]|(?<!\d)\/|\/(?!\d))/u)
      .map(form => form.replaceAll(/\\([；;/|｜／\\\n])/gu, '$1').trim())
      .filter(form => form !== ''),
  }))
}

/** The answer line that `readBlankAnswers` takes for the same blanks. */
export function writeBlankAnswers(blanks: readonly Blank[]): string {
  return blanks
    .map(({ accept }) => accept.map(form => form.replaceAll(/[；;/|｜／\\]/gu, String.raw`\$&`)).join(' | '))
    .map(forms => (forms.endsWith('\\') ? `${forms} ` : forms))
    .join('；')
}
