import { chineseNumeral } from '#engine/citation/format-citation'

/** As lists count in Chinese: 十九, 一百零五. What has no numeral of four digits stays in digits. */
export function hanNumber(number: number): string {
  return Number.isInteger(number) && number >= 1 && number <= 9_999 ? chineseNumeral(number) : String(number)
}

const DIGITS = Array.from('〇一二三四五六七八九')

/** Digit by digit, as years are read: 一〇五. */
export function hanDigits(number: number): string {
  return Array.from(String(number), digit => DIGITS[Number(digit)] ?? digit).join('')
}
