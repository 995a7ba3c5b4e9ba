const DIGITS = new Map(
  Array.from('零〇一二三四五六七八九').map((sign, index) => [sign, Math.max(0, index - 1)]),
)
const OTHER_DIGITS = new Map([
  ['○', 0],
  ['两', 2],
])
const UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** Signs that a number in a statute is written with; full-width digits are folded before. */
export const NUMBER_SIGNS = '零〇○一二两三四五六七八九十百千0-9'

/**
 * Number of a Chinese numeral below 10,000: 一百三十三 is 133, 十九 is 19, 一百零八 is 108, 二〇二一 is 2021. Digits are read as
 * they stand. Null for what is no numeral: 百 after 千 must not rise again, and two digits without a unit are a row of digits.
 */
export function readNumber(text: string): number | null {
  const folded = text.normalize('NFKC')
  if (/^\d{1,4}$/.test(folded)) return Number(folded)
  const signs = Array.from(folded)
  if (signs.length === 0 || signs.length > 9) return null
  if (signs.some(sign => UNITS.has(sign))) return readWithUnits(signs)
  if (signs.length > 4) return null
  let value = 0
  for (const sign of signs) {
    const digit = digitOf(sign)
    if (digit === null) return null
    value = value * 10 + digit
  }
  return value
}

function readWithUnits(signs: readonly string[]): number | null {
  let value = 0
  let digit: number | null = null
  let lastUnit = 10_000
  for (const sign of signs) {
    const unit = UNITS.get(sign)
    if (unit === undefined) {
      const next = digitOf(sign)
      if (next === null || (digit !== null && digit !== 0)) return null
      digit = next
      continue
    }
    if (unit >= lastUnit || digit === 0) {
      // 一百零十 is nobody's number.
      return null
    }
    // 十九 and 一百十九: ten needs no one before it.
    if (digit === null && unit !== 10) return null
    value += (digit ?? 1) * unit
    lastUnit = unit
    digit = null
  }
  return value + (digit ?? 0)
}

function digitOf(sign: string): number | null {
  return DIGITS.get(sign) ?? OTHER_DIGITS.get(sign) ?? null
}
