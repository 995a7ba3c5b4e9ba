import type { HandMarkView, MarkingRowView, MarkingView } from '#contract/marking'
import type { Topic } from '#contract/primitives'
import { markByHand } from '#engine/marking/mark-answer'
import type { QuestionMarks } from '#engine/marking/rule'
import { type HandMarking, HAND_MARKING_STATES, whyNot } from '#engine/marking/settle-hand-marks'
import type { KeyPoint } from '#engine/question/question'
import { replaySitting } from '#engine/sitting/reduce-sitting'
import {
  type HandMarkRecord,
  type MarkingTask,
  countTasks,
  findTask,
  insertHandMark,
  listTasks,
  readHandMarks,
} from '#store/hand-marks'
import { listMembers } from '#store/members'
import { findPaper, findSitting, readEvents } from '#store/sittings'
import type { SittingRow } from '#store/schema'
import type { Reader } from '#store/store'
import { memberCall, refuse } from './app-error.ts'
import { citationViews, readCitationRegister } from './citation-view.ts'
import type { Deps } from './deps.ts'
import { type Drill, requireDrill } from './drill-weeks.ts'
import { type PaperPlace, readPlaces } from './paper-content.ts'
import type { ServiceOf } from './ports.ts'
import type { SittingDesk } from './sitting-desk.ts'
import { readMarkings, remark } from './sitting-result.ts'

const OPEN_STATES = HAND_MARKING_STATES.filter(state => state !== 'final')
const CHANGED: Topic[] = ['marking', 'sittings', 'drills', 'boards']

export function createMarkingService(deps: Deps, desk: SittingDesk): ServiceOf<'marking'> {
  const { store, clock, chance, changes } = deps

  async function give(
    kind: 'mark' | 'decision',
    input: { sittingId: string; item: number; points: number[]; note: string },
    markerId: string,
  ) {
    const { sittingId, item, note } = input
    const state = await store.write(async trx => {
      const { row, drill, keyPoints, marking, entries } = await readAnswer(trx, sittingId, item)
      const points = [...new Set(input.points)].toSorted((a, b) => a - b)
      if (points.some(point => keyPoints[point] === undefined)) refuse('marking.noSuchPoint')
      const no = whyNot({ kind, markerId, memberId: row.memberId }, marking, secondMarkerOf(drill))
      if (no) refuse(no)
      const seq = (entries.at(-1)?.seq ?? 0) + 1
      const mark = {
        id: chance.id(),
        sittingId,
        item,
        seq,
        kind,
        markerId,
        points,
        note,
        atMs: clock.nowMs(),
      }
      await insertHandMark(trx, mark)
      await remark(trx, sittingId, drill.settings)
      return (await findTask(trx, sittingId, item))?.state ?? 'waiting'
    })
    changes.publish(CHANGED)
    return { changed: CHANGED, state }
  }

  return {
    async queue({ drillId, state, forMe, offset, limit }, call) {
      const { memberId } = memberCall(call).session
      // A paper whose week is over waits too, whether or not its member came back to it.
      await desk.closeOverdue()
      const states = state === undefined ? OPEN_STATES : [state]
      const forMarker = forMe === true ? memberId : undefined
      const { total, rows } = await listTasks(store.reader, { states, drillId, forMarker, offset, limit })
      const people = await readPeople(store.reader)
      const views = []
      // A page of rows names few drills and few papers; each is read once.
      const drillOf = once((id: string) => requireDrill(store.reader, id))
      const paperOf = once(async (sittingId: string) => readSitting(store.reader, sittingId))
      const marksOf = once((sittingId: string) => readHandMarks(store.reader, sittingId))
      for (const task of rows) {
        const sat = await paperOf(task.sittingId)
        const marks = (await marksOf(task.sittingId)).filter(mark => mark.item === task.item)
        views.push(
          rowView({ task, sat, drill: await drillOf(task.drillId), marks, callerId: memberId, people }),
        )
      }
      return { total, rows: views, drills: await drillCounts(store.reader) }
    },
    async get({ sittingId, item }, call) {
      const { memberId } = memberCall(call).session
      const answer = await readAnswer(store.reader, sittingId, item)
      return markingView(answer, {
        callerId: memberId,
        people: await readPeople(store.reader),
        citations: citationViews(answer.place.content.citations, await readCitationRegister(deps)),
      })
    },
    save: (input, call) => give('mark', input, memberCall(call).session.memberId),
    decide: (input, call) => give('decision', input, memberCall(call).session.memberId),
  }
}

function secondMarkerOf({ settings }: Drill): { secondMarker: boolean } {
  return { secondMarker: settings.secondMarker ?? false }
}

type Sat = { row: SittingRow; places: PaperPlace[]; marks: QuestionMarks[] }

async function readSitting(db: Reader, sittingId: string): Promise<Sat> {
  const row = await findSitting(db, sittingId)
  if (!row) refuse('marking.notFound')
  const paper = await findPaper(db, row.paperId)
  const places = await readPlaces(db, paper)
  const marks = places.map(({ item }) => {
    const section = paper.blueprint.sections[item.section]
    if (!section) throw new Error(`paper ${paper.id} has no section ${item.section}`)
    return section.marks
  })
  return { row, places, marks }
}

/** One short answer that was given, with everything that is known of its marking. */
type GivenText = {
  task: MarkingTask
  row: SittingRow
  drill: Drill
  place: PaperPlace
  marks: QuestionMarks
  keyPoints: KeyPoint[]
  text: string
  entries: HandMarkRecord[]
  marking: HandMarking
}

async function readAnswer(db: Reader, sittingId: string, item: number): Promise<GivenText> {
  const task = await findTask(db, sittingId, item)
  if (!task) refuse('marking.notFound')
  const { row, places, marks } = await readSitting(db, sittingId)
  const drill = await requireDrill(db, task.drillId)
  const { items } = replaySitting(await readEvents(db, sittingId))
  const found = (await readMarkings(db, sittingId, drill.settings)).get(item)
  const place = places[item]
  const questionMarks = marks[item]
  const given = items[item]?.answer
  if (!place || !questionMarks || place.content.body.type !== 'shortAnswer' || given?.type !== 'shortAnswer')
    throw new Error(`item ${item} of sitting ${sittingId} is no short answer`)
  return {
    task,
    row,
    drill,
    place,
    marks: questionMarks,
    keyPoints: place.content.body.keyPoints,
    text: given.text,
    entries: found?.entries ?? [],
    marking: found?.marking ?? { state: 'waiting' },
  }
}

type People = ReadonlyMap<string, { name: string; policeNumber: string; branchName: string }>

async function readPeople(db: Reader): Promise<People> {
  return new Map(
    (await listMembers(db)).map(({ id, name, policeNumber, branchName }) => [
      id,
      { name, policeNumber, branchName },
    ]),
  )
}

/** Blind: nothing that names the writer leaves, and the sitting's id names nobody. */
function writerOf(drill: Drill, memberId: string, people: People): MarkingRowView['member'] {
  return drill.settings.blindMarking === true ? null : (people.get(memberId) ?? null)
}

function allowedTo(
  callerId: string,
  { memberId, drill, marking }: { memberId: string; drill: Drill; marking: HandMarking },
): Pick<MarkingRowView, 'mayMark' | 'mayDecide' | 'because'> {
  const why = (kind: 'mark' | 'decision') =>
    whyNot({ kind, markerId: callerId, memberId }, marking, secondMarkerOf(drill))
  const decide = why('decision')
  const mark = why('mark')
  return {
    mayMark: mark === null,
    mayDecide: decide === null,
    // Where two differ the question is who may decide; otherwise who may mark.
    because: marking.state === 'differing' ? decide : mark,
  }
}

function rowView(source: {
  task: MarkingTask
  sat: Sat
  drill: Drill
  marks: HandMarkRecord[]
  callerId: string
  people: People
}): MarkingRowView {
  const { task, sat, drill, marks, callerId, people } = source
  const { memberId } = sat.row
  const place = sat.places[task.item]
  const questionMarks = sat.marks[task.item]
  if (!place || !questionMarks) throw new Error(`sitting ${task.sittingId} has no item ${task.item}`)
  const markers = [...new Set(marks.filter(mark => mark.kind === 'mark').map(mark => mark.markerId))]
  const decided = marks.some(mark => mark.kind === 'decision')
  const last = marks.at(-1)
  const marking: HandMarking =
    task.state === 'waiting' || !last
      ? { state: 'waiting' }
      : task.state === 'final'
        ? { state: 'final', markers, points: [], decided, by: last }
        : { state: task.state, markers }
  return {
    sittingId: task.sittingId,
    item: task.item,
    drillId: drill.id,
    title: drill.settings.title,
    week: drill.week,
    stem: place.content.body.stem,
    state: task.state,
    member: writerOf(drill, memberId, people),
    submittedAtMs: task.submittedAtMs,
    fullCents: questionMarks.fullCents,
    isMarkedByCaller: markers.includes(callerId),
    ...allowedTo(callerId, { memberId, drill, marking }),
  }
}

function markingView(
  answer: GivenText,
  more: { callerId: string; people: People; citations: MarkingView['citations'] },
): MarkingView {
  const { task, row, drill, place, marks, keyPoints, text, marking, entries } = answer
  const { callerId, people, citations } = more
  const earned = (points: number[]) => markByHand(keyPoints, { points }, marks).markCents
  const newest = new Map(entries.map(entry => [`${entry.kind}/${entry.markerId}`, entry.seq]))
  const shown = entries.filter(
    entry => entry.markerId === callerId || !secondMarkerOf(drill).secondMarker || areBothIn(marking),
  )
  return {
    sittingId: task.sittingId,
    item: task.item,
    drillId: drill.id,
    title: drill.settings.title,
    week: drill.week,
    submittedAtMs: task.submittedAtMs,
    member: writerOf(drill, row.memberId, people),
    stem: place.content.body.stem,
    answer: text,
    keyPoints: keyPoints.map((point, index) => ({
      text: point.text,
      weight: point.weight,
      markCents: earned([index]),
    })),
    explanation: place.content.explanation,
    citations,
    fullCents: marks.fullCents,
    noneCents: earned([]),
    ...secondMarkerOf(drill),
    state: marking.state,
    decided: marking.state === 'final' && marking.decided,
    final:
      marking.state === 'final'
        ? { points: marking.points, markCents: earned(marking.points), note: noteOf(marking, entries) }
        : null,
    marks: shown.map((entry): HandMarkView => ({
      markId: entry.id,
      kind: entry.kind,
      markerName: people.get(entry.markerId)?.name ?? '',
      isCallers: entry.markerId === callerId,
      points: entry.points,
      markCents: earned(entry.points),
      note: entry.note,
      atMs: entry.atMs,
      isNewest: newest.get(`${entry.kind}/${entry.markerId}`) === entry.seq,
    })),
    ...allowedTo(callerId, { memberId: row.memberId, drill, marking }),
  }
}

function areBothIn(marking: HandMarking): boolean {
  return marking.state === 'differing' || marking.state === 'final'
}

function noteOf(
  marking: Extract<HandMarking, { state: 'final' }>,
  entries: readonly HandMarkRecord[],
): string {
  return entries.find(entry => entry.seq === marking.by.seq)?.note ?? ''
}

async function drillCounts(db: Reader) {
  const byDrill = Map.groupBy(await countTasks(db), row => row.drillId)
  const views = []
  for (const [drillId, rows] of byDrill) {
    const drill = await requireDrill(db, drillId)
    const count = (state: MarkingTask['state']) => rows.find(row => row.state === state)?.count ?? 0
    views.push({
      drillId,
      title: drill.settings.title,
      week: drill.week,
      waiting: count('waiting'),
      second: count('second'),
      differing: count('differing'),
      final: count('final'),
    })
  }
  return views.toSorted((a, b) => (a.week < b.week ? 1 : a.week > b.week ? -1 : 0))
}

function once<T>(read: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  return id => {
    const present = known.get(id) ?? read(id)
    known.set(id, present)
    return present
  }
}
