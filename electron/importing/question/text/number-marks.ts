import { readNumber } from '#engine/instrument/chinese-number'

/** How a document counts: each is a way of its own, and one inside of another does not count on. */
export type NumberStyle = 'ordinal' | 'dot' | 'half' | 'paren' | 'hanParen' | 'han'
export type NumberMark = { style: NumberStyle; number: number; rest: string }

const HAN = '[一二三四五六七八九十百]{1,5}'
const STYLES: readonly [NumberStyle, RegExp][] = [
  ['ordinal', new RegExp(String.raw`^第\s*(\d{1,5}|${HAN})\s*[题问]\s*[.．、:：]?\s*`, 'u')],
  ['dot', /^([\d０-９]{1,5})\s*(?:[、．:：]|[.](?![\d０-９]))\s*/u],
  ['paren', /^[（(]\s*([\d０-９]{1,3})\s*[)）]\s*[.．、]?\s*/u],
  ['half', /^([\d０-９]{1,3})\s*[)）]\s*/u],
  ['hanParen', new RegExp(String.raw`^[（(]\s*(${HAN})\s*[)）]\s*[.．、]?\s*`, 'u')],
  ['han', new RegExp(String.raw`^(${HAN})\s*[、.．]\s*`, 'u')],
]
const MAY_START = /^[第\d０-９（(一二三四五六七八九十百]/u

/** The number a line begins with: `1.` `1、` `1）` `（1）` `（一）` `一、` `第1题`. */
export function numberMark(line: string): NumberMark | null {
  if (!MAY_START.test(line)) return null
  for (const [style, expression] of STYLES) {
    const match = expression.exec(line)
    if (!match) continue
    const number = readNumberWords(match[1] ?? '')
    if (number !== null) return { style, number, rest: line.slice(match[0].length) }
  }
  return null
}

function readNumberWords(words: string): number | null {
  const plain = words.normalize('NFKC')
  return /^\d+$/u.test(plain) ? Number(plain) : readNumber(plain)
}
