import { z } from 'zod'
import { ADMINISTRATORS, INSTRUCTORS, command, query } from './access.ts'
import { changed, id, instantMs } from './primitives.ts'
import { difficulty, questionStatus } from './question.ts'

export const reviewRule = z.enum(['none', 'anyone', 'another'])
export const workflowAct = z.enum(['submit', 'approve', 'sendBack', 'retire', 'restore'])

const questionId = z.string().max(60)
const reason = z.string().trim().max(200)

/** A new question, or a revision of one in use, that waits for a reader. */
export const waitingView = z.object({
  questionId: z.string(),
  status: questionStatus,
  versionId: id,
  stem: z.string(),
  authorName: z.string().nullable(),
  /** The caller wrote it; under the rule `another` somebody else must approve it. */
  isOwn: z.boolean(),
  createdAtMs: instantMs,
  /** It cites an edition that is no longer in force. */
  superseded: z.boolean(),
})
export type WaitingView = z.infer<typeof waitingView>

export const workflow = {
  queue: query(INSTRUCTORS).input(z.strictObject({})).output(z.array(waitingView)),
  /** Approval, sending back and the others; `reason` must be given where somebody is told no. */
  act: command(INSTRUCTORS)
    .input(z.strictObject({ questionId, act: workflowAct, reason }))
    .output(changed.extend({ status: questionStatus })),
  /**
   * What was done with a question, oldest first, and where each of its versions was asked: on how many papers of which drills, the
   * newest week first, at most twenty of them.
   */
  log: query(INSTRUCTORS)
    .input(z.strictObject({ questionId }))
    .output(
      z.object({
        events: z.array(
          z.object({
            kind: z.string(),
            versionId: id,
            memberName: z.string().nullable(),
            reason: z.string(),
            atMs: instantMs,
          }),
        ),
        usage: z.array(
          z.object({
            versionId: id,
            papers: z.number().int(),
            lastAtMs: instantMs,
            drillCount: z.number().int(),
            drills: z.array(
              z.object({ drillId: id, title: z.string(), week: z.string(), papers: z.number().int() }),
            ),
          }),
        ),
      }),
    ),
  settings: query(INSTRUCTORS)
    .input(z.strictObject({}))
    .output(z.object({ rule: reviewRule })),
  saveSettings: command(ADMINISTRATORS)
    .input(z.strictObject({ rule: reviewRule }))
    .output(changed),
}

const tag = z.string().trim().min(1).max(30)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** What is done to all chosen questions alike; what is absent stays as it is. */
export const bulkChange = z.strictObject({
  topic: z.strictObject({ subject: z.string().max(60), topic: z.string().max(60) }).optional(),
  difficulty: difficulty.optional(),
  addTags: z.array(tag).max(20).optional(),
  removeTags: z.array(tag).max(20).optional(),
  /** `null` takes the day away. */
  effectiveFrom: day.nullable().optional(),
  expiresOn: day.nullable().optional(),
  status: z.enum(['retired', 'inUse']).optional(),
})
export type BulkChangeView = z.infer<typeof bulkChange>

/** What stands in the record of edits: a change of many, or a merge of two near-duplicates (duplicate.merge). */
export const recordedChange = bulkChange.extend({
  merge: z.strictObject({ kept: questionId, gone: questionId }).optional(),
})
export type RecordedChangeView = z.infer<typeof recordedChange>

/**
 * A question that an edit of many left as it was: a revision of it waits for its reader, or it would be faulty (`fault`) after the
 * change, or come back into use faulty.
 */
export const bulkLeft = z.object({
  questionId: z.string(),
  why: z.enum(['revisionWaits', 'faulty']),
  fault: z
    .object({
      field: z.string(),
      code: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    })
    .nullable(),
})
export type BulkLeftView = z.infer<typeof bulkLeft>

export const bulkEdit = {
  /**
   * Every question gets a new version with this reason, which waits for a reader where the brigade's rule says so; those that would
   * not change are left alone, and those that cannot are told of in `left`.
   */
  apply: command(INSTRUCTORS)
    .input(
      z.strictObject({
        questionIds: z.array(questionId).min(1).max(2000),
        change: bulkChange,
        reason: z.string().trim().min(1).max(200),
      }),
    )
    .output(changed.extend({ bulkEditId: id, changedCount: z.number().int(), left: z.array(bulkLeft) })),
  /** Puts back what the edit changed, as new versions again; a question that was changed since is left alone and counted. */
  undo: command(INSTRUCTORS)
    .input(z.strictObject({ bulkEditId: id }))
    .output(changed.extend({ undoneCount: z.number().int(), leftCount: z.number().int() })),
  /** The last fifty, newest first. */
  list: query(INSTRUCTORS)
    .input(z.strictObject({}))
    .output(
      z.array(
        z.object({
          bulkEditId: id,
          memberName: z.string().nullable(),
          change: recordedChange,
          reason: z.string(),
          questions: z.number().int(),
          atMs: instantMs,
          undoneAtMs: instantMs.nullable(),
        }),
      ),
    ),
}
