import type { BranchBoardRow, MemberBoardRow, RankReasonView } from '#contract/board'
import { branchBoard } from '#engine/ranking/branch-board'
import { rank } from '#engine/ranking/rank'
import type { BranchRow, RankReason } from '#engine/ranking/ranking'
import { fullMarksCents } from '#engine/paper/blueprint'
import { formatWeekKey, nextWeek, parseWeekKey, previousWeek, weekOf } from '#engine/week/iso-week'
import { listBranches } from '#store/branches'
import { findMember } from '#store/members'
import { listSittings } from '#store/sittings'
import { memberCall, refuse } from './app-error.ts'
import { type Counted, aDayOf, countedOf, countingOf } from './counted.ts'
import type { Deps } from './deps.ts'
import { MIN_PARTICIPANTS } from './drill-rules.ts'
import {
  type Drill,
  type RosterEntry,
  ensureThisWeek,
  isForBranch,
  listWeek,
  rosterOf,
} from './drill-weeks.ts'
import type { ServiceOf } from './ports.ts'
import type { SittingDesk } from './sitting-desk.ts'

/** Individual order: greater score, then less time. Equal in both: shared rank, 1-2-2-4. */
const MEMBER_KEYS = [
  { key: 'score', descending: true },
  { key: 'timeMs', descending: false },
] as const

export function createBoardService(deps: Deps, desk: SittingDesk): ServiceOf<'board'> {
  const { store, clock } = deps

  /** What counts of each member on the roster. */
  async function countedScores(drill: Drill, roster: readonly RosterEntry[]): Promise<Map<string, Counted>> {
    const byMember = Map.groupBy(
      await listSittings(store.reader, { drillId: drill.id }),
      sitting => sitting.memberId,
    )
    const counted = new Map<string, Counted>()
    for (const { memberId } of roster) {
      const score = countedOf(byMember.get(memberId) ?? [], drill.settings)
      if (score) counted.set(memberId, score)
    }
    return counted
  }

  return {
    async week({ week, drillId }, call) {
      const { memberId } = memberCall(call).session
      const isoWeek = parseWeekKey(week)
      if (!isoWeek) refuse('input.invalid', { field: 'week' })
      await desk.closeOverdue()
      await ensureThisWeek(deps)
      const caller = await findMember(store.reader, memberId)
      const drills = await listWeek(store.reader, week)
      const drill = chooseDrill(drills, drillId, caller?.branchId ?? '')
      const roster = drill ? await rosterOf(store.reader, drill, clock.nowMs()) : []
      const counted = drill ? await countedScores(drill, roster) : new Map<string, Counted>()
      const branches = new Map((await listBranches(store.reader)).map(branch => [branch.id, branch.name]))
      const thisWeek = formatWeekKey(weekOf(clock.nowMs()))
      return {
        week,
        previousWeek: formatWeekKey(previousWeek(isoWeek)),
        nextWeek: week < thisWeek ? formatWeekKey(nextWeek(isoWeek)) : null,
        drills: drills.map(({ id, settings }) => ({ drillId: id, title: settings.title })),
        drillId: drill?.id ?? null,
        title: drill?.settings.title ?? null,
        fullCents: drill ? fullMarksCents(drill.settings.blueprint) : 0,
        counted: drill?.settings.counted ?? 'first',
        countedADay: drill ? aDayOf(countingOf(drill.settings)) : null,
        provisional: countProvisional([...counted.values()]),
        minParticipants: MIN_PARTICIPANTS,
        closed: drill ? clock.nowMs() >= drill.closesAtMs : false,
        members: memberRows(roster, counted, branches, memberId),
        branches: branchRows(roster, counted, branches, caller?.branchId ?? ''),
        absent: roster.length - counted.size,
      }
    },
  }
}

function chooseDrill(drills: readonly Drill[], drillId: string | undefined, branchId: string): Drill | null {
  if (drillId !== undefined) return drills.find(drill => drill.id === drillId) ?? refuse('drill.notFound')
  return drills.find(drill => isForBranch(drill, drills, branchId)) ?? drills[0] ?? null
}

function memberRows(
  roster: readonly RosterEntry[],
  counted: ReadonlyMap<string, Counted>,
  branches: ReadonlyMap<string, string>,
  callerId: string,
): MemberBoardRow[] {
  // A mean is ranked as the fraction it is: two that print alike need not be equal.
  const entries = [...counted].map(([id, { sumCents, sumMs, of }]) => ({
    id,
    values: { score: { amount: sumCents, of }, timeMs: { amount: sumMs, of } },
  }))
  const people = new Map(roster.map(entry => [entry.memberId, entry]))
  return rank(entries, MEMBER_KEYS, '1-2-2-4').map(row => {
    const person = people.get(row.id)
    const score = counted.get(row.id)
    if (!person || !score) throw new Error(`ranked member ${row.id} is not on the roster`)
    return {
      memberId: row.id,
      name: person.name,
      branchName: branches.get(person.branchId) ?? '',
      rank: row.rank,
      shared: row.shared,
      scoreCents: score.scoreCents,
      spentMs: score.spentMs,
      reason: reasonView(row.reason),
      counted: score.reason,
      provisional: score.provisional,
      isCaller: row.id === callerId,
    }
  })
}

function branchRows(
  roster: readonly RosterEntry[],
  counted: ReadonlyMap<string, Counted>,
  branches: ReadonlyMap<string, string>,
  callersBranch: string,
): BranchBoardRow[] {
  const byBranch = Map.groupBy(roster, entry => entry.branchId)
  const scoresOf = (branchId: string) =>
    (byBranch.get(branchId) ?? []).flatMap(entry => counted.get(entry.memberId) ?? [])
  const tallies = [...byBranch].map(([branchId, entries]) => {
    const scores = scoresOf(branchId)
    return {
      branchId,
      // The scores as the members' board shows them, so that the sum can be checked by hand.
      sumCents: scores.reduce((sum, score) => sum + score.scoreCents, 0),
      participants: scores.length,
      roster: entries.length,
    }
  })
  const rows = branchBoard(tallies, { minParticipants: MIN_PARTICIPANTS, tieStyle: '1-2-2-4' })
  return rows.map(row => ({
    branchId: row.branchId,
    name: branches.get(row.branchId) ?? '',
    meanCents: row.meanCents,
    sumCents: row.sumCents,
    participants: row.participants,
    roster: row.roster,
    provisional: countProvisional(scoresOf(row.branchId)),
    isCallers: row.branchId === callersBranch,
    ...placeOf(row),
  }))
}

function countProvisional(scores: readonly Counted[]): number {
  return scores.filter(score => score.provisional).length
}

function placeOf(row: BranchRow): Pick<BranchBoardRow, 'rank' | 'shared' | 'reason' | 'unrankedBecause'> {
  if (!row.ranked) return { rank: null, shared: false, reason: null, unrankedBecause: row.unrankedBecause }
  return { rank: row.rank, shared: row.shared, reason: reasonView(row.reason), unrankedBecause: null }
}

function reasonView(reason: RankReason): RankReasonView {
  // Every row of these boards has every key, so nobody stands behind for want of one.
  if (reason.kind === 'missing') throw new Error(`a board row has no ${reason.key}`)
  return reason
}
