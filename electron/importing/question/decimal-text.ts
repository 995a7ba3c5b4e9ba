import { parseDecimal } from '#engine/question/decimal'

/** A number of another program as the decimal text the engine reads: 1e3, 5., +.5 included. Null where it is none. */
export function decimalText(text: string): string | null {
  const match = /^([+-]?)(\d{0,30})(?:\.(\d{0,30}))?(?:e([+-]?\d{1,2}))?$/iu.exec(text.trim())
  if (!match)
    return parseDecimal(text) === null
      ? null
      : text.normalize('NFKC').replaceAll(',', '').replaceAll('−', '-').trim()
  const [, sign = '', whole = '', fraction = '', exponent] = match
  if (whole === '' && fraction === '') return null
  const shown = fromDigits(
    BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`),
    fraction.length - Number(exponent ?? 0),
  )
  return parseDecimal(shown) === null ? null : shown
}

/** digits × 10^−scale without needless zeros. */
function fromDigits(digits: bigint, scale: number): string {
  const whole = scale < 0 ? digits * 10n ** BigInt(-scale) : digits
  const places = Math.max(0, scale)
  const isNegative = whole < 0n
  const text = (isNegative ? -whole : whole).toString().padStart(places + 1, '0')
  const fraction = places === 0 ? '' : text.slice(-places).replace(/0+$/u, '')
  const left = places === 0 ? text : text.slice(0, -places)
  return `${isNegative ? '-' : ''}${left}${fraction === '' ? '' : `.${fraction}`}`
}

/** The middle of a range and half its width, exact. */
export function middleOf(low: string, high: string): { key: string; tolerance: string } | null {
  const [from, to] = [parseDecimal(low), parseDecimal(high)]
  if (from === null || to === null) return null
  const scale = Math.max(from.scale, to.scale)
  const [a, b] = [from, to].map(({ digits, scale: own }) => digits * 10n ** BigInt(scale - own))
  if (a === undefined || b === undefined || b < a) return null
  return { key: fromDigits((a + b) * 5n, scale + 1), tolerance: fromDigits((b - a) * 5n, scale + 1) }
}
