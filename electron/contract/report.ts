import { z } from 'zod'
import { INSTRUCTORS, MEMBERS, command, query } from './access.ts'
import { changed, id, instantMs } from './primitives.ts'

/** What may be wrong with a question. */
export const reportKind = z.enum(['wrongKey', 'unclear', 'outdated', 'typing', 'other'])
export const reportOutcome = z.enum(['corrected', 'retired', 'asItIs'])

export const reportView = z.object({
  reportId: id,
  kind: reportKind,
  text: z.string(),
  atMs: instantMs,
  answer: z
    .object({ outcome: reportOutcome, text: z.string(), memberName: z.string().nullable(), atMs: instantMs })
    .nullable(),
})

export const report = {
  /** The question is named by its place on the caller's paper: a page in a sitting does not know ids. */
  send: command(MEMBERS)
    .input(
      z.strictObject({
        sittingId: id,
        item: z.number().int().min(0).max(999),
        kind: reportKind,
        text: z.string().trim().max(1000),
      }),
    )
    .output(changed.extend({ reportId: id })),
  /** The caller's own reports, newest first. */
  mine: query(MEMBERS)
    .input(z.strictObject({}))
    .output(z.array(reportView.extend({ stem: z.string() }))),
  /** What waits for an instructor, oldest first; with `answered` the other ones, newest first. */
  queue: query(INSTRUCTORS)
    .input(z.strictObject({ answered: z.boolean() }))
    .output(
      z.array(
        reportView.extend({
          questionId: z.string(),
          versionId: id,
          stem: z.string(),
          /** The version it was said of cites an edition that is no longer in force. */
          superseded: z.boolean(),
          reporterName: z.string().nullable(),
        }),
      ),
    ),
  answer: command(INSTRUCTORS)
    .input(z.strictObject({ reportId: id, outcome: reportOutcome, text: z.string().trim().min(1).max(1000) }))
    .output(changed),
}
