import type { DrillSettingsView, DrillTodayView, DrillView } from '#contract/drill'
import { checkBlueprint } from '#engine/paper/check-blueprint'
import { type Blueprint, fullMarksCents, questionCount } from '#engine/paper/blueprint'
import { drawPaper } from '#engine/paper/draw-paper'
import { sectionMatcher } from '#engine/paper/section-matcher'
import type { Stratum } from '#engine/paper/stratum'
import { lacksLimit } from '#engine/speed/check-speed'
import { formatWeekKey, parseWeekKey, shanghaiDay, weekOf, weekRange } from '#engine/week/iso-week'
import { drillsOfYear, insertDrill, updateDrill, withdrawDrill } from '#store/drills'
import { findMember } from '#store/members'
import { type SittingSummary, countByDrill, listSittings } from '#store/sittings'
import { writeSetting } from '#store/settings'
import { supersededQuestions } from '#store/superseded-versions'
import type { Reader } from '#store/store'
import { AppError, memberCall, refuse } from './app-error.ts'
import { aDayOf, countedOf, countingOf, mayCount } from './counted.ts'
import type { Deps } from './deps.ts'
import { daysOf, drawable, drawnOrRefused } from './draw.ts'
import { drillRules } from './drill-rules.ts'
import {
  type Drill,
  asDrill,
  ensureThisWeek,
  isForBranch,
  listWeek,
  requireDrill,
  rosterOf,
  windowOf,
} from './drill-weeks.ts'
import type { ServiceOf } from './ports.ts'
import type { SittingDesk } from './sitting-desk.ts'
import { STANDING_DRILL, standingSettings } from './standing-drill.ts'

const WHOLE_WEEK = { opensAfterMs: 0, closesAfterMs: 7 * 86_400_000 }

export function createDrillService(deps: Deps, desk: SittingDesk): ServiceOf<'drill'> {
  const { store, clock, chance, changes } = deps

  /** `week`: where it will be sat; a standing drill is checked for this one. */
  async function checkSettings(settings: DrillSettingsView, week = thisWeek()): Promise<void> {
    const faults = checkBlueprint(settings.blueprint)
    const [fault] = faults
    if (fault)
      throw new AppError('drill.invalidBlueprint', {
        values: { fault: fault.code, section: (fault.section ?? 0) + 1 },
      })
    if (lacksLimit(settings.blueprint, settings.limitMs))
      throw new AppError('drill.invalidBlueprint', {
        values: { fault: 'blueprint.speedWithoutLimit', section: 0 },
      })
    if (settings.opensAfterMs >= settings.closesAfterMs)
      throw new AppError('drill.invalidBlueprint', { values: { fault: 'blueprint.window', section: 0 } })
    const days = daysOf(windowOf(week, settings))
    const { blueprint, strata } = await drawable(store.reader, settings.blueprint, days)
    drawnOrRefused(drawPaper(strata, blueprint, 'check'))
  }

  function thisWeek(): string {
    return formatWeekKey(weekOf(clock.nowMs()))
  }

  async function todayView(drill: Drill, mine: readonly SittingSummary[]): Promise<DrillTodayView> {
    const nowMs = clock.nowMs()
    const sittings = mine.filter(sitting => sitting.drillId === drill.id)
    const counted = countedOf(sittings, drill.settings)
    const open = sittings.find(sitting => sitting.result === null)
    const state = await desk.progress(open?.id)
    return {
      drillId: drill.id,
      week: drill.week,
      title: drill.settings.title,
      questions: questionCount(drill.settings.blueprint),
      fullCents: fullMarksCents(drill.settings.blueprint),
      limitMs: drill.settings.limitMs,
      counted: drill.settings.counted,
      countedADay: aDayOf(countingOf(drill.settings)),
      begunToday: sittings.filter(({ startedAtMs }) => shanghaiDay(startedAtMs) === shanghaiDay(nowMs))
        .length,
      opensAtMs: drill.opensAtMs,
      closesAtMs: drill.closesAtMs,
      state: stateOf(drill, nowMs, { open: state !== null, done: counted !== null }),
      open:
        state && open
          ? { ...state, sittingId: open.id, counts: mayCount(open, sittings, drill.settings) }
          : null,
      counts: counted
        ? {
            sittingId: counted.newest.id,
            scoreCents: counted.scoreCents,
            spentMs: counted.spentMs,
            provisional: counted.provisional,
            reason: counted.reason,
          }
        : null,
      attempts: sittings.length,
      maxAttempts: drill.settings.maxAttempts ?? null,
    }
  }

  async function drillView(
    drill: Drill,
    counts: Awaited<ReturnType<typeof countByDrill>>,
  ): Promise<DrillView> {
    const { started, finished } = counts.get(drill.id) ?? { started: 0, finished: 0 }
    return {
      drillId: drill.id,
      week: drill.week,
      origin: drill.origin,
      settings: drill.settings,
      opensAtMs: drill.opensAtMs,
      closesAtMs: drill.closesAtMs,
      questions: questionCount(drill.settings.blueprint),
      fullCents: fullMarksCents(drill.settings.blueprint),
      started,
      finished,
      roster: (await rosterOf(store.reader, drill, clock.nowMs())).length,
    }
  }

  /** Inside the change: only a drill that nobody has begun may change or go, and none of a week that is over. */
  async function requireUntouched(db: Reader, drillId: string): Promise<Drill> {
    const drill = await requireDrill(db, drillId)
    // Who owed what in that week stands in its boards.
    if (drill.week < formatWeekKey(weekOf(clock.nowMs()))) refuse('drill.weekPast')
    if ((await listSittings(db, { drillId })).length > 0) refuse('drill.alreadyStarted')
    return drill
  }

  /** A branch has at most one special drill a week, and none once it has begun the standing one. */
  async function refuseOverlap(
    db: Reader,
    week: string,
    branchIds: readonly string[],
    exceptId?: string,
  ): Promise<void> {
    const others = (await listWeek(db, week)).filter(drill => drill.id !== exceptId)
    for (const other of others) {
      const overlaps =
        branchIds.length === 0 ||
        other.settings.branchIds.length === 0 ||
        other.settings.branchIds.some(branchId => branchIds.includes(branchId))
      if (!overlaps) continue
      if (other.origin === 'special') refuse('drill.weekTaken', { title: other.settings.title })
      const begun = await listSittings(db, { drillId: other.id })
      if (begun.some(sitting => branchIds.length === 0 || branchIds.includes(sitting.branchId)))
        refuse('drill.alreadyStarted')
    }
  }

  function published(): { changed: ('drills' | 'boards')[] } {
    changes.publish(['drills', 'boards'])
    return { changed: ['drills', 'boards'] }
  }

  return {
    async today(_, call) {
      const { memberId } = memberCall(call).session
      const member = await findMember(store.reader, memberId)
      if (!member) refuse('member.notFound')
      await desk.closeOverdue()
      const week = await ensureThisWeek(deps)
      const mine = await listSittings(store.reader, { memberId })
      const nowMs = clock.nowMs()
      const isoWeek = weekOf(nowMs)
      return {
        nowMs,
        week: formatWeekKey(isoWeek),
        weekEndsAtMs: weekRange(isoWeek).endMs,
        drills: await Promise.all(
          week
            .filter(drill => isForBranch(drill, week, member.branchId))
            .map(drill => todayView(drill, mine)),
        ),
      }
    },
    async rules({ drillId }) {
      return drillRules(await requireDrill(store.reader, drillId))
    },
    async list({ year }) {
      await ensureThisWeek(deps)
      const drills = (await drillsOfYear(store.reader, year)).map(asDrill)
      const counts = await countByDrill(
        store.reader,
        drills.map(drill => drill.id),
      )
      const views = []
      for (const drill of drills) views.push(await drillView(drill, counts))
      return views
    },
    standing: () => standingSettings(store.reader),
    async saveStanding(settings) {
      await checkSettings(settings)
      const week = formatWeekKey(weekOf(clock.nowMs()))
      await store.write(async trx => {
        await writeSetting(trx, STANDING_DRILL, settings)
        const present = (await listWeek(trx, week)).find(drill => drill.origin === 'standing')
        const begun = present !== undefined && (await listSittings(trx, { drillId: present.id })).length > 0
        // This week's drill follows as long as nobody has begun it.
        if (present && !begun) await updateDrill(trx, present.id, { settings, ...windowOf(week, settings) })
      })
      return published()
    },
    async define({ week, settings }) {
      if (!parseWeekKey(week)) refuse('input.invalid', { field: 'week' })
      await checkSettings(settings, week)
      if (week < formatWeekKey(weekOf(clock.nowMs()))) refuse('drill.weekPast')
      const drillId = chance.id()
      await store.write(async trx => {
        await refuseOverlap(trx, week, settings.branchIds)
        await insertDrill(trx, {
          id: drillId,
          week,
          origin: 'special',
          settings,
          ...windowOf(week, settings),
          withdrawn: 0,
          createdAtMs: clock.nowMs(),
        })
      })
      return { ...published(), drillId }
    },
    async revise({ drillId, settings }) {
      await checkSettings(settings, (await requireDrill(store.reader, drillId)).week)
      await store.write(async trx => {
        const drill = await requireUntouched(trx, drillId)
        if (drill.origin === 'special') await refuseOverlap(trx, drill.week, settings.branchIds, drillId)
        await updateDrill(trx, drillId, { settings, ...windowOf(drill.week, settings) })
      })
      return published()
    },
    async withdraw({ drillId }) {
      await store.write(async trx => {
        const drill = await requireUntouched(trx, drillId)
        if (drill.origin === 'standing') refuse('drill.notFound')
        await withdrawDrill(trx, drillId)
      })
      return published()
    },
    async tryBlueprint({ blueprint, week = thisWeek() }) {
      if (!parseWeekKey(week)) refuse('input.invalid', { field: 'week' })
      const days = daysOf(windowOf(week, WHOLE_WEEK))
      return {
        questions: questionCount(blueprint),
        fullCents: fullMarksCents(blueprint),
        sections: fillOf(
          await drawable(store.reader, blueprint, days),
          await supersededQuestions(store.reader, shanghaiDay(clock.nowMs())),
        ),
        faults: checkBlueprint(blueprint),
      }
    },
  }
}

/** How many each section wants, and how many there are for it: all that fit, or fewer where other sections need them too. */
function fillOf(
  { blueprint, strata }: { blueprint: Blueprint; strata: readonly Stratum[] },
  superseded: ReadonlySet<string>,
): { wanted: number; available: number; superseded: number }[] {
  const drawn = drawPaper(strata, blueprint, 'check')
  const shortages = drawn.ok ? [] : drawn.shortages
  return blueprint.sections.map((section, index) => {
    const fitting = strata.filter(sectionMatcher(section))
    return {
      wanted: section.count,
      available:
        shortages.find(shortage => shortage.section === index)?.available ??
        fitting.reduce((sum, { ids }) => sum + ids.length, 0),
      superseded: fitting.reduce((sum, { ids }) => sum + ids.filter(id => superseded.has(id)).length, 0),
    }
  })
}

function stateOf(
  drill: Drill,
  nowMs: number,
  own: { open: boolean; done: boolean },
): DrillTodayView['state'] {
  if (own.open && nowMs < drill.closesAtMs) return 'open'
  if (own.done) return 'done'
  if (nowMs < drill.opensAtMs) return 'notOpenYet'
  return nowMs < drill.closesAtMs ? 'toDo' : 'missed'
}
