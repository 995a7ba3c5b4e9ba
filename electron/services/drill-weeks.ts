import { type DrillSettingsView, drillSettings } from '#contract/drill'
import { formatWeekKey, parseWeekKey, shanghaiDay, weekOf, weekRange } from '#engine/week/iso-week'
import { type DrillRecord, drillsOfWeek, findDrill, insertDrill } from '#store/drills'
import { rosterOn } from '#store/members'
import type { Reader } from '#store/store'
import { refuse } from './app-error.ts'
import type { Deps } from './deps.ts'
import { standingSettings } from './standing-drill.ts'

export type Drill = Omit<DrillRecord, 'settings'> & { settings: DrillSettingsView }

export function asDrill(record: DrillRecord): Drill {
  return { ...record, settings: drillSettings.parse(record.settings) }
}

export async function requireDrill(db: Reader, drillId: string): Promise<Drill> {
  const record = await findDrill(db, drillId)
  if (!record) refuse('drill.notFound')
  return asDrill(record)
}

/** Drills of a week in the order standing, special. */
export async function listWeek(db: Reader, week: string): Promise<Drill[]> {
  return (await drillsOfWeek(db, week)).map(asDrill)
}

/** Whom a drill is for: its own branches; the standing one is for every branch that has no special one that week. */
export function isForBranch(drill: Drill, week: readonly Drill[], branchId: string): boolean {
  if (drill.origin === 'special')
    return drill.settings.branchIds.length === 0 || drill.settings.branchIds.includes(branchId)
  const named = drill.settings.branchIds.length === 0 || drill.settings.branchIds.includes(branchId)
  return named && !week.some(other => other.origin === 'special' && isForBranch(other, week, branchId))
}

/**
 * Makes the standing drill of the current week if it is not there yet. Past weeks stay as they were, coming weeks take the
 * standing settings of their own Monday.
 */
export async function ensureThisWeek({ store, clock, chance }: Deps): Promise<Drill[]> {
  const nowMs = clock.nowMs()
  const week = formatWeekKey(weekOf(nowMs))
  const present = await listWeek(store.reader, week)
  if (present.some(drill => drill.origin === 'standing')) return present
  return store.write(async trx => {
    const inside = await listWeek(trx, week)
    if (inside.some(drill => drill.origin === 'standing')) return inside
    const settings = await standingSettings(trx)
    await insertDrill(trx, {
      id: chance.id(),
      week,
      origin: 'standing',
      settings,
      ...windowOf(week, settings),
      withdrawn: 0,
      createdAtMs: nowMs,
    })
    return listWeek(trx, week)
  })
}

export function windowOf(
  week: string,
  settings: Pick<DrillSettingsView, 'opensAfterMs' | 'closesAfterMs'>,
): { opensAtMs: number; closesAtMs: number } {
  const parsed = parseWeekKey(week)
  if (!parsed) refuse('input.invalid', { field: 'week' })
  const { startMs } = weekRange(parsed)
  return { opensAtMs: startMs + settings.opensAfterMs, closesAtMs: startMs + settings.closesAfterMs }
}

export type RosterEntry = { memberId: string; name: string; branchId: string }

/** 应训名单 of a drill: who was in service in its branches on its last day, or today while it lasts. */
export async function rosterOf(db: Reader, drill: Drill, nowMs: number): Promise<RosterEntry[]> {
  const week = await listWeek(db, drill.week)
  const day = shanghaiDay(Math.min(nowMs, drill.closesAtMs - 1))
  return (await rosterOn(db, day)).filter(entry => isForBranch(drill, week, entry.branchId))
}
