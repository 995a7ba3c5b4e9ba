import { type PaperMark, markPaper } from '#engine/marking/mark-paper'
import type { HandMark } from '#engine/marking/rule'
import { type HandMarking, settleHandMarks } from '#engine/marking/settle-hand-marks'
import { replaySitting } from '#engine/sitting/reduce-sitting'
import type { Sitting } from '#engine/sitting/sitting'
import { type HandMarkRecord, insertTasks, readHandMarks, writeTaskState } from '#store/hand-marks'
import {
  type PaperRecord,
  findPaper,
  findSitting,
  insertResult,
  readEvents,
  updateResult,
} from '#store/sittings'
import type { Reader, Writer } from '#store/store'
import { refuse } from './app-error.ts'
import { type PaperPlace, paperAnswers, readPlaces } from './paper-content.ts'

type Sat = {
  row: { id: string; drillId: string }
  paper: PaperRecord
  places: readonly PaperPlace[]
}

/** Inside the change that submits: the marks of the paper, and what of it waits for a marker. */
export async function writeResult(trx: Writer, sat: Sat, state: Sitting, atMs: number): Promise<void> {
  const sittingId = sat.row.id
  const marked = markSitting(sat, state, new Map())
  await insertResult(trx, {
    sittingId,
    ...marked,
    spentMs: state.spentMs,
    submittedBy: state.submittedBy ?? 'member',
    submittedAtMs: atMs,
  })
  const waiting = marked.marks.flatMap(({ outcome }, item) => {
    const versionId = sat.paper.items[item]?.versionId
    if (outcome !== 'pending' || versionId === undefined) return []
    return [
      {
        sittingId,
        item,
        drillId: sat.row.drillId,
        versionId,
        state: 'waiting',
        submittedAtMs: atMs,
      } as const,
    ]
  })
  await insertTasks(trx, waiting)
}

/** Inside the change that stores a hand mark: the result follows from paper, answers and marks, as if it had never been there. */
export async function remark(
  trx: Writer,
  sittingId: string,
  settings: { secondMarker?: boolean | undefined },
): Promise<void> {
  const row = await findSitting(trx, sittingId)
  if (!row) refuse('sitting.notFound')
  const paper = await findPaper(trx, row.paperId)
  const places = await readPlaces(trx, paper)
  const state = replaySitting(await readEvents(trx, sittingId))
  const markings = await readMarkings(trx, sittingId, settings)
  await updateResult(trx, sittingId, markSitting({ row, paper, places }, state, finalHands(markings)))
  for (const [item, { marking }] of markings) await writeTaskState(trx, { sittingId, item }, marking.state)
}

function markSitting(
  { paper, places }: Sat,
  { items, limitMs }: Pick<Sitting, 'items' | 'limitMs'>,
  hands: ReadonlyMap<number, HandMark>,
): PaperMark {
  const { blueprint } = paper
  // What speed is worth was frozen with the paper, the time it is measured against with the sitting.
  const speed = blueprint.speed && limitMs !== null ? { rule: blueprint.speed, allowedMs: limitMs } : null
  return markPaper(paperAnswers(paper, places, items, hands), blueprint, speed)
}

/** The marking of one short answer with everything that was ever said of it. */
export type ItemMarking = { entries: HandMarkRecord[]; marking: HandMarking }

/** By the place on the paper; a place that nobody has marked is not in it. */
export async function readMarkings(
  db: Reader,
  sittingId: string,
  { secondMarker = false }: { secondMarker?: boolean | undefined },
): Promise<Map<number, ItemMarking>> {
  const byItem = Map.groupBy(await readHandMarks(db, sittingId), entry => entry.item)
  return new Map(
    [...byItem].map(([item, entries]) => [
      item,
      { entries, marking: settleHandMarks(entries, { secondMarker }) },
    ]),
  )
}

/** What has been found for good; only this reaches the trainee. */
export function finalHands(
  markings: ReadonlyMap<number, ItemMarking>,
): Map<number, HandMark & { note: string }> {
  return new Map(
    [...markings].flatMap(([item, { entries, marking }]) => {
      if (marking.state !== 'final') return []
      const note = entries.find(entry => entry.seq === marking.by.seq)?.note ?? ''
      return [[item, { points: marking.points, note }] as const]
    }),
  )
}
