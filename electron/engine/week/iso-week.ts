/**
 * ISO 8601 weeks in Asia/Shanghai. The zone is UTC+8 all year for every instant since 15 September 1991; drills lie after
 * that, so a fixed offset is exact and needs no time-zone database.
 */
export type IsoWeek = { year: number; week: number }

const DAY_MS = 86_400_000
const SHANGHAI_OFFSET_MS = 8 * 3_600_000
/** The first year for which the fixed offset holds throughout. */
const FIRST_YEAR = 1992

/** The week in which an instant (UTC milliseconds) lies. Its year is that of its Thursday (ISO 8601): 2027-01-01 is in 2026-W53. */
export function weekOf(instantMs: number): IsoWeek {
  const day = Math.floor((instantMs + SHANGHAI_OFFSET_MS) / DAY_MS)
  const thursday = mondayOf(day) + 3
  const year = new Date(thursday * DAY_MS).getUTCFullYear()
  return { year, week: 1 + Math.floor((thursday - dayNumber(year, 1, 1)) / 7) }
}

/** Monday 00:00 to the next Monday 00:00 in Shanghai, as UTC milliseconds; the end is not part of the week. */
export function weekRange(week: IsoWeek): { startMs: number; endMs: number } {
  if (!isWeek(week)) throw new RangeError(`There is no week ${week.week} in ${week.year}`)
  // 4 January is always in week 1.
  const monday = mondayOf(dayNumber(week.year, 1, 4)) + 7 * (week.week - 1)
  const startMs = monday * DAY_MS - SHANGHAI_OFFSET_MS
  return { startMs, endMs: startMs + 7 * DAY_MS }
}

export function nextWeek(week: IsoWeek): IsoWeek {
  return weekOf(weekRange(week).endMs)
}

export function previousWeek(week: IsoWeek): IsoWeek {
  return weekOf(weekRange(week).startMs - 1)
}

/** 52 or 53. 28 December is always in the last week. */
export function weeksInYear(year: number): number {
  return weekOf(dayNumber(year, 12, 28) * DAY_MS).week
}

/** `2026-W48`: sorts as text, stands in file names and keys. */
export function formatWeekKey({ year, week }: IsoWeek): string {
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`
}

/** Exactly the form of `formatWeekKey`, of a week that exists and lies where the fixed offset holds; else `null`. */
export function parseWeekKey(text: string): IsoWeek | null {
  const match = /^(\d{4})-W(\d{2})$/.exec(text)
  if (match === null) return null
  const week = { year: Number(match[1]), week: Number(match[2]) }
  return isWeek(week) ? week : null
}

/** The day in Shanghai at an instant, `YYYY-MM-DD`. */
export function shanghaiDay(instantMs: number): string {
  return new Date(instantMs + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10)
}

function isWeek({ year, week }: IsoWeek): boolean {
  return (
    Number.isInteger(year) &&
    year >= FIRST_YEAR &&
    year <= 9999 &&
    Number.isInteger(week) &&
    week >= 1 &&
    week <= weeksInYear(year)
  )
}

/** Days since 1 January 1970. */
function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS
}

/** Day 0 was a Thursday, three days after its Monday. */
function mondayOf(day: number): number {
  const sinceMonday = (((day + 3) % 7) + 7) % 7
  return day - sinceMonday
}
