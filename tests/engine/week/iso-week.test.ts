import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatWeekKey,
  nextWeek,
  parseWeekKey,
  previousWeek,
  shanghaiDay,
  weekOf,
  weekRange,
  weeksInYear,
} from '#engine/week/iso-week'

const DAY_MS = 86_400_000
const noon = (day: string): number => Date.parse(`${day}T12:00:00+08:00`)
const keyAt = (instantMs: number): string => formatWeekKey(weekOf(instantMs))

const instant = fc.integer({
  min: Date.parse('1992-01-06T00:00:00+08:00'),
  max: Date.parse('2199-12-31T00:00:00Z'),
})

/** The day in Shanghai by the time-zone database, which the engine does not use. */
const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })
const weekday = new Intl.DateTimeFormat('en-US', { timeZone: 'Asia/Shanghai', weekday: 'short' })
const dayByIntl = (instantMs: number): string => shanghai.format(instantMs)

/** ISO week by its other definition: the week's number is how many Thursdays its year has had, counted one by one by day. */
function keyByCounting(instantMs: number): string {
  let thursday = noon(dayByIntl(instantMs))
  while (weekday.format(thursday) !== 'Mon') thursday -= DAY_MS
  thursday += 3 * DAY_MS
  const year = dayByIntl(thursday).slice(0, 4)
  let week = 0
  for (let day = thursday; dayByIntl(day).startsWith(year); day -= 7 * DAY_MS) week += 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

describe('weekOf', () => {
  it.each([
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2020-12-31', '2020-W53'],
    ['2019-12-30', '2020-W01'],
    ['2018-12-31', '2019-W01'],
    ['2016-01-03', '2015-W53'],
    ['2005-01-01', '2004-W53'],
    ['2008-12-29', '2009-W01'],
    ['2010-01-03', '2009-W53'],
    ['2026-11-24', '2026-W48'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-04', '2027-W01'],
  ])('puts %s into %s', (day, key) => {
    expect(keyAt(noon(day))).toBe(key)
  })

  it('turns at Monday 00:00 in Shanghai, which is Sunday 16:00 UTC', () => {
    expect(keyAt(Date.parse('2026-11-22T15:59:59.999Z'))).toBe('2026-W47')
    expect(keyAt(Date.parse('2026-11-22T16:00:00.000Z'))).toBe('2026-W48')
  })

  it('agrees with counting Thursdays by the time-zone database', () => {
    fc.assert(
      fc.property(instant, instantMs => {
        expect(keyAt(instantMs)).toBe(keyByCounting(instantMs))
      }),
      { numRuns: 200 },
    )
  })

  it('control: the week in UTC does not agree', () => {
    const inUtc = (instantMs: number): string => keyAt(instantMs - 8 * 3_600_000)
    const property = fc.property(instant, instantMs =>
      expect(inUtc(instantMs)).toBe(keyByCounting(instantMs)),
    )
    expect(fc.check(property, { numRuns: 500, seed: 48 }).failed).toBe(true)
  })
})

describe('weekRange', () => {
  it('holds exactly the instants of its week', () => {
    fc.assert(
      fc.property(instant, instantMs => {
        const week = weekOf(instantMs)
        const { startMs, endMs } = weekRange(week)
        expect(startMs <= instantMs && instantMs < endMs).toBe(true)
        expect(endMs - startMs).toBe(7 * DAY_MS)
        expect([weekOf(startMs), weekOf(endMs - 1)]).toEqual([week, week])
        expect([nextWeek(week), previousWeek(week)]).toEqual([weekOf(endMs), weekOf(startMs - 1)])
        expect(previousWeek(nextWeek(week))).toEqual(week)
      }),
    )
  })

  it('begins on a Monday', () => {
    const { startMs, endMs } = weekRange({ year: 2026, week: 48 })
    expect(new Date(startMs).toISOString()).toBe('2026-11-22T16:00:00.000Z')
    expect(new Date(endMs).toISOString()).toBe('2026-11-29T16:00:00.000Z')
  })

  it.each([
    { year: 2026, week: 54 },
    { year: 2025, week: 53 },
    { year: 2026, week: 0 },
    { year: 2026, week: 1.5 },
  ])('refuses %o', week => {
    expect(() => weekRange(week)).toThrow(RangeError)
  })

  it('knows the long years', () => {
    const long = Array.from({ length: 41 }, (_, i) => 2000 + i).filter(year => weeksInYear(year) === 53)
    expect(long).toEqual([2004, 2009, 2015, 2020, 2026, 2032, 2037])
  })
})

describe('week keys and days', () => {
  it('go there and back', () => {
    fc.assert(
      fc.property(instant, instantMs => {
        const week = weekOf(instantMs)
        expect(parseWeekKey(formatWeekKey(week))).toEqual(week)
        expect(shanghaiDay(instantMs)).toBe(dayByIntl(instantMs))
      }),
    )
  })

  it.each([
    '',
    '2026-48',
    '2026-W8',
    '2026-W00',
    '2025-W53',
    '2026-W54',
    '1991-W01',
    ' 2026-W48',
    '2026-W48\n',
    '２０２６-W48',
  ])('do not parse from %j', text => {
    expect(parseWeekKey(text)).toBeNull()
  })
})
