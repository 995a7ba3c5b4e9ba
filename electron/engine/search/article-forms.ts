import { chineseNumeral } from '../citation/format-citation.ts'

/** 第91条, 第九十一条, 第一百三十三条之一, 第2款, 第（三）项. */
const PLACE =
  /第[（(]?([0-9]{1,4}|[零〇一二三四五六七八九十百千]{1,9})[)）]?([条款项])(?:之([0-9]{1,2}|[一二三四五六七八九十]{1,3}))?/gu

const DIGITS = '零一二三四五六七八九'
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Value of a numeral as statutes print it, or of plain digits; null where it is neither. */
export function readNumeral(text: string): number | null {
  if (/^[0-9]+$/u.test(text)) return Number(text)
  let value = 0
  let digit = 0
  for (const character of text.replaceAll('〇', '零')) {
    const unit = UNITS[character]
    if (unit === undefined) digit = DIGITS.indexOf(character)
    else {
      // 十九 begins with its unit.
      value += (digit === 0 ? 1 : digit) * unit
      digit = 0
    }
    if (digit < 0) return null
  }
  return value + digit > 0 ? value + digit : null
}

/**
 * The ways to write the article numbers of a word, the word itself first: whoever types 道交法第91条 finds 道交法第九十一条 and the
 * other way round. Only the word itself where it names no article.
 */
export function articleForms(word: string): string[] {
  const inDigits = rewrite(word, String, false)
  const inNumerals = rewrite(word, chineseNumeral, true)
  return [...new Set([word, inDigits, inNumerals])]
}

function rewrite(word: string, print: (value: number) => string, isBracketed: boolean): string {
  return word.replace(PLACE, (whole, number: string, unit: string, suffix?: string) => {
    const value = readNumeral(number)
    const after = suffix === undefined ? null : readNumeral(suffix)
    if (value === null || value > 9999 || value < 1) return whole
    const printed = unit === '项' && isBracketed ? `（${print(value)}）` : print(value)
    return `第${printed}${unit}${after === null ? '' : `之${print(after)}`}`
  })
}
