import type { Citation, Instrument } from '../bank-types.ts'

/** Questions are written law by law: what was cited last is what is cited next. It ends with the page. */
let last: Pick<Citation, 'instrument' | 'edition'> | null = null

export function lastCited(): Pick<Citation, 'instrument' | 'edition'> | null {
  return last
}

export function rememberCited({ instrument, edition }: Citation): void {
  if (instrument !== '' && edition !== '') last = { instrument, edition }
}

/** The edition in force today; before the first one takes effect, that one. */
export function currentEdition(
  { editions }: Instrument,
  nowMs: number,
): Instrument['editions'][number] | undefined {
  const today = new Date(nowMs).toISOString().slice(0, 10)
  return editions.findLast(({ effectiveFrom }) => effectiveFrom <= today) ?? editions[0]
}
