const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** A point of the week as people say it: day 1 is Monday, and an end at midnight is 24:00 of the day before. */
export type WindowMoment = { day: number; minute: number }
export type WindowEdge = 'opens' | 'closes'

export function toMoment(afterMs: number, edge: WindowEdge): WindowMoment {
  const wholeDays = Math.floor(afterMs / DAY_MS)
  const minute = Math.round((afterMs % DAY_MS) / MINUTE_MS)
  if (minute === 0 && wholeDays > 0 && (edge === 'closes' || wholeDays === 7)) {
    return { day: wholeDays, minute: 24 * 60 }
  }
  return { day: wholeDays + 1, minute }
}

export function fromMoment({ day, minute }: WindowMoment): number {
  return (day - 1) * DAY_MS + minute * MINUTE_MS
}

export function clockText(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** Every half hour, and whatever else the present value is. */
export function clockChoices(present: number, edge: WindowEdge): number[] {
  const first = edge === 'opens' ? 0 : 30
  const last = edge === 'opens' ? 23 * 60 + 30 : 24 * 60
  const choices = new Set<number>([present])
  for (let minute = first; minute <= last; minute += 30) choices.add(minute)
  return [...choices].sort((a, b) => a - b)
}
