import { z } from 'zod'
import { MEMBERS, command, query } from './access.ts'
import { givenAnswer } from './answer.ts'
import { changed, durationMs, id, instantMs, markCents } from './primitives.ts'
import { markingRule } from './drill.ts'
import { citationView, questionType } from './question.ts'

/** One question of a paper before submission. There is no field in which a key could travel. */
export const sittingItemView = z.object({
  type: questionType,
  stem: z.string(),
  isCase: z.boolean(),
  options: z.array(z.object({ label: z.string(), text: z.string() })),
  blanks: z.number().int(),
  fullCents: markCents,
  wrongCents: markCents,
  rule: markingRule,
  answer: givenAnswer.nullable(),
  rev: z.number().int(),
  flagged: z.boolean(),
})
export type SittingItemView = z.infer<typeof sittingItemView>

export const sittingView = z.object({
  sittingId: id,
  drillId: id,
  title: z.string(),
  week: z.string(),
  attempt: z.number().int(),
  /** Whether this sitting can count for the boards, by the drill's rule. */
  counts: z.boolean(),
  status: z.enum(['open', 'submitted']),
  position: z.number().int(),
  limitMs: durationMs.nullable(),
  remainingMs: durationMs.nullable(),
  closesAtMs: instantMs,
  nowMs: instantMs,
  items: z.array(sittingItemView),
})
export type SittingView = z.infer<typeof sittingView>

export const resultItemView = z.object({
  item: z.number().int(),
  type: questionType,
  stem: z.string(),
  isCase: z.boolean(),
  options: z.array(
    z.object({ label: z.string(), text: z.string(), isKey: z.boolean(), chosen: z.boolean() }),
  ),
  /** For true/false and fill-in: what was given and what is right, one entry a blank. */
  given: z.array(z.string()),
  key: z.array(z.string()),
  outcome: z.enum(['right', 'partial', 'wrong', 'blank']),
  markCents,
  fullCents: markCents,
  hits: z.number().int(),
  of: z.number().int(),
  explanation: z.string(),
  citations: z.array(citationView),
  subject: z.string(),
})
export type ResultItemView = z.infer<typeof resultItemView>

export const resultView = z.object({
  sittingId: id,
  drillId: id,
  title: z.string(),
  week: z.string(),
  attempt: z.number().int(),
  counted: z.boolean(),
  submittedBy: z.enum(['member', 'timeUp', 'windowClosed']),
  scoreCents: markCents,
  fullCents: markCents,
  spentMs: durationMs,
  items: z.array(resultItemView),
})
export type ResultView = z.infer<typeof resultView>

const sittingId = z.strictObject({ sittingId: id })

export const sitting = {
  /** Begins a sitting of the drill, or resumes the one that is open; from here its time runs for this connection. */
  start: command(MEMBERS)
    .input(z.strictObject({ drillId: id }))
    .output(sittingView),
  /** Where the member stands now: the next start shows this question. */
  visit: command(MEMBERS)
    .input(z.strictObject({ sittingId: id, item: z.number().int().min(0).max(999) }))
    .output(z.object({ remainingMs: durationMs.nullable() })),
  /** The page leaves the paper: its time stands still until the next start. */
  pause: command(MEMBERS).input(sittingId).output(changed),
  submit: command(MEMBERS).input(sittingId).output(changed),
  result: query(MEMBERS).input(sittingId).output(resultView),
  /** The caller's own submitted sittings, newest first. */
  mine: query(MEMBERS)
    .input(z.strictObject({}))
    .output(
      z.array(
        z.object({
          sittingId: id,
          title: z.string(),
          week: z.string(),
          attempt: z.number().int(),
          counted: z.boolean(),
          scoreCents: markCents,
          fullCents: markCents,
          spentMs: durationMs,
          submittedAtMs: instantMs,
        }),
      ),
    ),
}
