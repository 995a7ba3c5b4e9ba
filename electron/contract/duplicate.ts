import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { INSTRUCTORS, command, query } from './access.ts'
import { changed, id, instantMs } from './primitives.ts'
import { questionStatus, questionVersionView } from './question.ts'

const count = z.number().int()
/** One of two questions, in the version that was looked at. */
const side = z.strictObject({ questionId: z.string().max(60), versionId: id })

export const duplicateProgressView = z.object({
  phase: z.enum(['idle', 'searching', 'failed']),
  /** Questions compared so far, of how many. */
  done: count,
  total: count,
})
export type DuplicateProgressView = z.infer<typeof duplicateProgressView>

const pairSideView = z.object({
  questionId: z.string(),
  status: questionStatus,
  version: questionVersionView,
})
/** Two questions of the bank that say nearly the same. */
export const nearPairView = z.object({ first: pairSideView, second: pairSideView, similarity: z.number() })
export type NearPairView = z.infer<typeof nearPairView>

export const duplicateListView = z.object({
  /** Pairs that nobody has decided. */
  total: count,
  rows: z.array(nearPairView),
  /** When the bank was last searched for them; null before the first time. */
  searchedAtMs: instantMs.nullable(),
  /** Versions written since: what they say has not been compared. */
  changedSince: count,
  /** There were more pairs than are kept; these are the most similar ones. */
  isCut: z.boolean(),
})

/** Near-duplicates across the bank: start → progress → list; of each pair both are kept, or one takes the place of the other. */
export const duplicate = {
  /** Compares every question that is not out of use with every other. Answers at once; one search at a time, for everybody. */
  start: command(INSTRUCTORS).input(z.strictObject({})).output(changed),
  /** What was found before stays. */
  cancel: command(INSTRUCTORS).input(z.strictObject({})).output(changed),
  /** The state now and each one after it. */
  progress: query(INSTRUCTORS).input(z.strictObject({})).output(eventIterator(duplicateProgressView)),
  /** The most similar first. */
  list: query(INSTRUCTORS)
    .input(
      z.strictObject({
        offset: z.number().int().min(0).max(1_000_000),
        limit: z.number().int().min(1).max(20),
      }),
    )
    .output(duplicateListView),
  /** Both stay, and the pair does not come again until one of them changes; with `kept` false it does. */
  keep: command(INSTRUCTORS)
    .input(z.strictObject({ first: side, second: side, kept: z.boolean() }))
    .output(changed),
  /**
   * `gone` is taken out of use with a reason that names `kept`, which may take over the tags and citations that it has not. Stands
   * among the edits of many and is undone there (bulkEdit.undo). Results stay with the versions they were given on.
   */
  merge: command(INSTRUCTORS)
    .input(
      z.strictObject({
        kept: side,
        gone: side,
        take: z.strictObject({ tags: z.boolean(), citations: z.boolean() }),
      }),
    )
    .output(changed.extend({ bulkEditId: id })),
}
