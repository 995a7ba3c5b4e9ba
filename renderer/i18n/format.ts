import type { TFunction } from 'i18next'

/** The brigade's zone, whatever the PC's clock is set to. */
const ZONE = 'Asia/Shanghai'
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const ZONE_OFFSET_MS = 8 * 60 * MINUTE_MS

export type Format = {
  /** 11月24日 星期二, Tuesday, November 24 */
  day: (instantMs: number) => string
  /** 11月24日 18:30 */
  dayAndTime: (instantMs: number) => string
  /** 18:30:05 */
  clock: (instantMs: number) => string
  /** Like dayAndTime, but midnight belongs to the day it ends: 11月29日 24:00, not 11月30日 00:00. */
  deadline: (instantMs: number) => string
  /** 2026年第48周, from 2026-W48 */
  week: (weekKey: string) => string
  /** 12:05, or 1:02:05 from one hour up */
  duration: (durationMs: number) => string
  /** 30 分钟 */
  minutes: (durationMs: number) => string
  /** 7.5, from hundredths of a mark */
  marks: (markCents: number) => string
  number: (value: number) => string
  percent: (share: number) => string
}

export function createFormat(language: string, t: TFunction): Format {
  const date = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: ZONE, ...options })
  const weekday = date({ weekday: 'long' })
  const englishDay = date({ month: 'long', day: 'numeric', weekday: 'long' })
  const shortDay = date({ month: 'long', day: 'numeric' })
  const time = date({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const clock = date({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
  const marks = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })

  const dayAndTime = (instantMs: number) => `${shortDay.format(instantMs)} ${time.format(instantMs)}`
  return {
    // Chinese has no space between date and weekday, which is hard to read in one go.
    day: instantMs =>
      language === 'en'
        ? englishDay.format(instantMs)
        : `${shortDay.format(instantMs)} ${weekday.format(instantMs)}`,
    dayAndTime,
    clock: instantMs => clock.format(instantMs),
    deadline: instantMs => {
      const isMidnight = (instantMs + ZONE_OFFSET_MS) % DAY_MS === 0
      return isMidnight ? `${shortDay.format(instantMs - 1)} 24:00` : dayAndTime(instantMs)
    },
    week: weekKey => {
      const [year = '', week = ''] = weekKey.split('-W')
      return t('common:week', { year, week: Number(week) })
    },
    duration: formatDuration,
    minutes: durationMs => t('common:minutes', { count: Math.round(durationMs / MINUTE_MS) }),
    marks: markCents => marks.format(markCents / 100),
    number: value => marks.format(value),
    percent: share => percent.format(share),
  }
}

function formatDuration(durationMs: number): string {
  const seconds = Math.max(0, Math.floor(durationMs / 1000))
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}
