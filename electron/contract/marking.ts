import { z } from 'zod'
import { INSTRUCTORS, command, query } from './access.ts'
import { changed, id, instantMs, markCents } from './primitives.ts'
import { citationView } from './question.ts'

/**
 * Where a short answer stands: nobody has marked it, one of two markers has, two markers differ, or what was found is final
 * (engine/marking/settle-hand-marks).
 */
export const markingState = z.enum(['waiting', 'second', 'differing', 'final'])
export type MarkingStateView = z.infer<typeof markingState>

/** What the caller may do with it now, and what stands in the way of marking. */
const allowed = {
  mayMark: z.boolean(),
  mayDecide: z.boolean(),
  because: z
    .enum([
      'marking.ownSitting',
      'marking.twoMarkersAlready',
      'marking.nothingToDecide',
      'marking.thirdOnly',
      'marking.decided',
    ])
    .nullable(),
}

/** Who wrote it; null where the drill is marked blind. */
const writer = z.object({ name: z.string(), policeNumber: z.string(), branchName: z.string() }).nullable()

const place = { sittingId: id, item: z.number().int().min(0).max(999) }

export const markingRowView = z.object({
  sittingId: id,
  item: z.number().int(),
  drillId: id,
  title: z.string(),
  week: z.string(),
  stem: z.string(),
  state: markingState,
  member: writer,
  submittedAtMs: instantMs,
  fullCents: markCents,
  /** The caller has given a mark already. */
  isMarkedByCaller: z.boolean(),
  ...allowed,
})
export type MarkingRowView = z.infer<typeof markingRowView>

/** One act of a marker. Every one stays; a correction is one more. */
export const handMarkView = z.object({
  markId: id,
  kind: z.enum(['mark', 'decision']),
  markerName: z.string(),
  isCallers: z.boolean(),
  points: z.array(z.number().int()),
  markCents,
  note: z.string(),
  atMs: instantMs,
  /** Newest of its marker: what is compared and decided about. */
  isNewest: z.boolean(),
})
export type HandMarkView = z.infer<typeof handMarkView>

export const markingView = z.object({
  sittingId: id,
  item: z.number().int(),
  drillId: id,
  title: z.string(),
  week: z.string(),
  submittedAtMs: instantMs,
  member: writer,
  stem: z.string(),
  answer: z.string(),
  /** `markCents` is what the point alone earns; points together may earn a hundredth more, as shares are rounded down. */
  keyPoints: z.array(z.object({ text: z.string(), weight: z.number().int(), markCents })),
  explanation: z.string(),
  citations: z.array(citationView),
  fullCents: markCents,
  /** What the answer earns when none of the points is found: by the drill's marks for wrong, often 0, sometimes less. */
  noneCents: markCents,
  secondMarker: z.boolean(),
  state: markingState,
  decided: z.boolean(),
  /** What is final; null until then. */
  final: z.object({ points: z.array(z.number().int()), markCents, note: z.string() }).nullable(),
  /** Oldest first. With two markers: only the caller's own until both are in, so that the second is not led by the first. */
  marks: z.array(handMarkView),
  ...allowed,
})
export type MarkingView = z.infer<typeof markingView>

const found = z.strictObject({
  ...place,
  /** Indexes of the key points that the answer has. */
  points: z.array(z.number().int().min(0).max(19)).max(20),
  note: z.string().trim().max(500),
})
const marked = changed.extend({ state: markingState })

export const marking = {
  /** What waits for markers, the oldest submission first; `drills` counts all drills, whatever the filters say. */
  queue: query(INSTRUCTORS)
    .input(
      z.strictObject({
        drillId: id.optional(),
        /** Everything that is not final where nothing is said. */
        state: markingState.optional(),
        /** Leaves out one's own papers, and what waits for somebody else. */
        forMe: z.boolean().optional(),
        offset: z.number().int().min(0).max(1_000_000),
        limit: z.number().int().min(1).max(200),
      }),
    )
    .output(
      z.object({
        total: z.number().int(),
        rows: z.array(markingRowView),
        drills: z.array(
          z.object({
            drillId: id,
            title: z.string(),
            week: z.string(),
            waiting: z.number().int(),
            second: z.number().int(),
            differing: z.number().int(),
            final: z.number().int(),
          }),
        ),
      }),
    ),
  get: query(INSTRUCTORS).input(z.strictObject(place)).output(markingView),
  /** A mark, or a correction of one's own. When it settles the answer, the result is made anew and the boards follow. */
  save: command(INSTRUCTORS).input(found).output(marked),
  /** A third person decides where two markers differ. */
  decide: command(INSTRUCTORS).input(found).output(marked),
}
