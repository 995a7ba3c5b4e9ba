import { parseWeekKey, weekRange } from '#engine/week/iso-week'

/** Monday and Sunday of a week as dates without year: 11月23日, 11月29日. */
export function weekDays(weekKey: string, language: string): { from: string; to: string } | null {
  const week = parseWeekKey(weekKey)
  if (!week) return null
  const { startMs, endMs } = weekRange(week)
  const date = new Intl.DateTimeFormat(language, {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
  })
  return { from: date.format(startMs), to: date.format(endMs - 1) }
}
