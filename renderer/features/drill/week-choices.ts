import { formatWeekKey, nextWeek, parseWeekKey, weekOf } from '#engine/week/iso-week'

/** This week and the next half year, the present value first if it lies elsewhere. */
export function weekChoices(nowMs: number, present: string): string[] {
  const weeks: string[] = []
  let week = weekOf(nowMs)
  for (let count = 0; count < 27; count++) {
    weeks.push(formatWeekKey(week))
    week = nextWeek(week)
  }
  return weeks.includes(present) || !parseWeekKey(present) ? weeks : [present, ...weeks]
}
