import type { ResultSectionView, SittingView } from '#contract/sitting'
import { sectionScores } from '#engine/marking/mark-paper'
import type { Mark } from '#engine/marking/rule'
import { remainingMs, replaySitting } from '#engine/sitting/reduce-sitting'
import { findMember } from '#store/members'
import {
  type NewSitting,
  type PaperRecord,
  type SittingSummary,
  appendEvents,
  findPaper,
  findResult,
  findSitting,
  insertSitting,
  listSittings,
  readEvents,
} from '#store/sittings'
import { memberCall, refuse } from './app-error.ts'
import { readCitationRegister } from './citation-view.ts'
import { countedOf, isSubmitted, mayCount } from './counted.ts'
import type { Deps } from './deps.ts'
import { drawSitting } from './draw.ts'
import { type Drill, isForBranch, listWeek, requireDrill } from './drill-weeks.ts'
import { askedView } from './asked-view.ts'
import { toGiven } from './given-answer.ts'
import { readPlaces } from './paper-content.ts'
import type { ServiceOf } from './ports.ts'
import { resultItem } from './result-item.ts'
import type { Seat } from './seat.ts'
import type { SittingDesk } from './sitting-desk.ts'
import { supersededAmong } from './superseded.ts'
import { finalHands, readMarkings } from './sitting-result.ts'

export function createSittingService(deps: Deps, desk: SittingDesk): ServiceOf<'sitting'> {
  const { store, clock, chance, changes } = deps

  /** The member's open sitting of the drill, or a new one. One change: two clicks begin one sitting. */
  async function openSitting(drillId: string, memberId: string): Promise<string> {
    return store.write(async trx => {
      // Inside the change: until somebody has begun it, the drill may be revised or withdrawn at any moment.
      const drill = await requireDrill(trx, drillId)
      const member = await findMember(trx, memberId)
      if (!member) refuse('member.notFound')
      const before = await listSittings(trx, { memberId, drillId: drill.id })
      const open = before.find(sitting => sitting.result === null)
      // Also for who has moved to another branch since: what was begun may be finished.
      if (open) return open.id
      if (!isForBranch(drill, await listWeek(trx, drill.week), member.branchId)) refuse('drill.notForYou')
      const startedAtMs = clock.nowMs()
      const attempt = before.length + 1
      const { maxAttempts } = drill.settings
      if (maxAttempts !== undefined && attempt > maxAttempts)
        refuse('drill.noAttemptLeft', { count: maxAttempts })
      const seed = chance.seed()
      const items = await drawSitting(trx, drill, { attempt, seed, nowMs: startedAtMs })
      const sitting: NewSitting = {
        id: chance.id(),
        memberId,
        branchId: member.branchId,
        attempt,
        startedAtMs,
        paper: { id: chance.id(), drillId: drill.id, blueprint: drill.settings.blueprint, items, seed },
      }
      await insertSitting(trx, sitting)
      await appendEvents(trx, { sittingId: sitting.id, firstSeq: 1, atMs: startedAtMs }, [
        { kind: 'started', spentMs: 0, itemCount: items.length, limitMs: drill.settings.limitMs },
      ])
      return sitting.id
    })
  }

  function sittingView(seat: Seat, drill: Drill, mine: readonly SittingSummary[]): SittingView {
    return {
      sittingId: seat.row.id,
      drillId: drill.id,
      title: drill.settings.title,
      week: drill.week,
      attempt: seat.row.attempt,
      counts: mayCount(seat.row, mine, drill.settings),
      status: seat.state.status,
      position: seat.position,
      limitMs: seat.state.limitMs,
      remainingMs: remainingMs(seat.state),
      closesAtMs: drill.closesAtMs,
      nowMs: clock.nowMs(),
      items: seat.places.map((place, index) => {
        const { body, isCase } = place.content
        const section = seat.paper.blueprint.sections[place.item.section]
        const state = seat.state.items[index]
        if (!section || !state) throw new Error(`sitting ${seat.row.id} has no item ${index}`)
        return {
          type: body.type,
          ...askedView(place),
          isCase,
          fullCents: section.marks.fullCents,
          wrongCents: section.marks.wrongCents,
          rule: section.rule,
          answer: toGiven(place, state.answer),
          rev: state.rev,
          flagged: state.flagged,
        }
      }),
    }
  }

  return {
    async start({ drillId }, call) {
      const { memberId } = memberCall(call).session
      const drill = await requireDrill(store.reader, drillId)
      const nowMs = clock.nowMs()
      if (nowMs < drill.opensAtMs) refuse('drill.notOpenYet')
      if (nowMs >= drill.closesAtMs) {
        await desk.closeOverdue()
        refuse('drill.closed')
      }
      const seat = await desk.open(await openSitting(drillId, memberId), call.connection)
      changes.publish(['drills', 'sittings'])
      const mine = await listSittings(store.reader, { memberId, drillId })
      return sittingView(seat, await requireDrill(store.reader, drillId), mine)
    },
    async visit({ sittingId, item }, call) {
      const seat = await desk.seatFor(sittingId, call.connection)
      // How a page that shows the paper learns that its time or its week is over.
      if (seat.state.status === 'submitted') refuse('sitting.submitted')
      await desk.visit(seat, item)
      return { remainingMs: remainingMs(seat.state) }
    },
    async pause({ sittingId }, call) {
      await desk.pause(sittingId, call.connection)
      changes.publish(['drills'])
      return { changed: ['drills', 'sittings'] }
    },
    async submit({ sittingId }, call) {
      const row = await findSitting(store.reader, sittingId)
      if (row?.memberId !== memberCall(call).session.memberId) refuse('sitting.notFound')
      // Submitting twice is no fault: the reply of the first may have been lost.
      if (!(await findResult(store.reader, sittingId)))
        await desk.command(await desk.seatFor(sittingId, call.connection), { kind: 'submit' })
      return { changed: ['sittings', 'drills', 'boards'] }
    },
    async result({ sittingId }, call) {
      const { memberId } = memberCall(call).session
      const row = await findSitting(store.reader, sittingId)
      if (row?.memberId !== memberId) refuse('sitting.notFound')
      const result = await findResult(store.reader, sittingId)
      if (!result) refuse('sitting.notSubmitted')
      const drill = await requireDrill(store.reader, row.drillId)
      const paper = await findPaper(store.reader, row.paperId)
      const places = await readPlaces(store.reader, paper)
      const { items } = replaySitting(await readEvents(store.reader, sittingId))
      const mine = await listSittings(store.reader, { memberId, drillId: row.drillId })
      const register = await readCitationRegister(deps)
      const superseded = await supersededAmong(
        deps,
        paper.items.map(item => item.versionId),
      )
      const counted = countedOf(mine, drill.settings)
      const hands = finalHands(await readMarkings(store.reader, sittingId, drill.settings))
      return {
        sittingId,
        drillId: row.drillId,
        title: drill.settings.title,
        week: drill.week,
        attempt: row.attempt,
        counted: counted?.sittingIds.has(sittingId) ?? false,
        submittedBy: asSubmittedBy(result.submittedBy),
        scoreCents: result.scoreCents,
        fullCents: result.fullCents,
        spentMs: result.spentMs,
        provisional: result.marks.some(mark => mark.outcome === 'pending'),
        sections: sectionViews(paper, result.marks),
        floorCents: paper.blueprint.floorCents,
        counts: counted
          ? { scoreCents: counted.scoreCents, spentMs: counted.spentMs, reason: counted.reason }
          : null,
        items: places.map((place, index) =>
          resultItem({
            paper,
            place,
            index,
            answer: items[index]?.answer ?? null,
            hand: hands.get(index) ?? null,
            marks: result.marks,
            register,
            superseded,
          }),
        ),
      }
    },
    async mine(_, call) {
      const { memberId } = memberCall(call).session
      const sittings = await listSittings(store.reader, { memberId })
      const views = []
      for (const [drillId, attempts] of Map.groupBy(sittings, sitting => sitting.drillId)) {
        const drill = await requireDrill(store.reader, drillId)
        const counted = countedOf(attempts, drill.settings)
        for (const sitting of attempts.filter(isSubmitted))
          views.push({
            sittingId: sitting.id,
            title: drill.settings.title,
            week: drill.week,
            attempt: sitting.attempt,
            counted: counted?.sittingIds.has(sitting.id) ?? false,
            scoreCents: sitting.result.scoreCents,
            fullCents: sitting.result.fullCents,
            spentMs: sitting.result.spentMs,
            submittedAtMs: sitting.result.submittedAtMs,
            provisional: sitting.result.provisional,
          })
      }
      return views.toSorted((a, b) => b.submittedAtMs - a.submittedAtMs)
    },
  }
}

/** The score sheet by section, with what a section's floor lifted. */
function sectionViews({ blueprint, items }: PaperRecord, marks: readonly Mark[]): ResultSectionView[] {
  const sections = items.map(({ section }) => ({
    section,
    marks: { fullCents: blueprint.sections[section]?.marks.fullCents ?? 0 },
  }))
  return sectionScores(sections, { marks: [...marks] }, blueprint).map(line => ({
    ...line,
    type: blueprint.sections[line.section]?.type ?? 'single',
  }))
}

function asSubmittedBy(text: string): 'member' | 'timeUp' | 'windowClosed' {
  return text === 'timeUp' || text === 'windowClosed' ? text : 'member'
}
