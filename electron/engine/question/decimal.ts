/** A decimal number as `digits` × 10^−`scale`. */
export type Decimal = { digits: bigint; scale: number }

/** Longest number worth reading; an answer is typed by a person. */
const LONGEST = 40

/**
 * Reads what a person types as a number: full-width digits, a sign, thousands separators (1,000 and 1，000), blanks at the ends.
 * Null where it is none. Percent signs and units are not read: the unit stands behind the field.
 */
export function parseDecimal(text: string): Decimal | null {
  const plain = text.normalize('NFKC').replaceAll('−', '-').trim()
  if (plain.length > LONGEST || !/^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/u.test(plain)) return null
  if (!/\d/u.test(plain)) return null
  const [whole = '', fraction = ''] = plain.replaceAll(',', '').split('.')
  const sign = whole.startsWith('-') ? -1n : 1n
  return { digits: sign * BigInt(whole.replace(/^[+-]/u, '') + fraction || '0'), scale: fraction.length }
}

/** |a − b| ≤ tolerance, exact: binary fractions would make 0.3 differ from 0.1 + 0.2. */
export function isWithin(a: Decimal, b: Decimal, tolerance: Decimal): boolean {
  const scale = Math.max(a.scale, b.scale, tolerance.scale)
  const at = ({ digits, scale: own }: Decimal) => digits * 10n ** BigInt(scale - own)
  const distance = at(a) - at(b)
  return (distance < 0n ? -distance : distance) <= at(tolerance)
}
