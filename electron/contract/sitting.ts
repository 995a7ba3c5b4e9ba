import { z } from 'zod'
import { MEMBERS, command, query } from './access.ts'
import { givenAnswer } from './answer.ts'
import { changed, durationMs, id, instantMs, markCents } from './primitives.ts'
import { countedReason, markingRule } from './drill.ts'
import { citationView, partType, questionType } from './question.ts'

const shownOption = z.object({ label: z.string(), text: z.string() })

/** What is shown of one thing to answer. There is no field in which a key could travel. */
const asked = {
  stem: z.string(),
  /** Options of a choice, items of an ordering, the right side of a matching, lettered as shown. */
  options: z.array(shownOption),
  /** The left side of a matching, numbered. */
  lefts: z.array(shownOption),
  blanks: z.number().int(),
  unit: z.string(),
}
export const askedPartView = z.object({ type: partType, ...asked })
export type AskedPartView = z.infer<typeof askedPartView>

/** One question of a paper before submission. */
export const sittingItemView = z.object({
  type: questionType,
  ...asked,
  /** The questions of a case group; empty for every other type. */
  parts: z.array(askedPartView),
  isCase: z.boolean(),
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

const answered = {
  stem: z.string(),
  options: z.array(
    z.object({ label: z.string(), text: z.string(), isKey: z.boolean(), chosen: z.boolean() }),
  ),
  /** A matching: what was put beside each left, and what belongs there. */
  pairs: z.array(z.object({ left: z.string(), given: z.string().nullable(), right: z.string() })),
  /** True/false, fill-in, numeric, ordering, short answer: what was given and what is right, one entry a blank or item. */
  given: z.array(z.string()),
  key: z.array(z.string()),
  unit: z.string(),
  /** A number: how far from the key still counts as right, as a decimal text ("0" for exactly); empty for every other type. */
  tolerance: z.string(),
  outcome: z.enum(['right', 'partial', 'wrong', 'blank', 'pending']),
  markCents,
  fullCents: markCents,
  hits: z.number().int(),
  of: z.number().int(),
  explanation: z.string(),
  citations: z.array(citationView),
}
export const resultPartView = z.object({ type: partType, ...answered })
export type ResultPartView = z.infer<typeof resultPartView>

export const resultItemView = z.object({
  item: z.number().int(),
  type: questionType,
  ...answered,
  /** Where the time of the answer was weighed: the sitting's clock when it came, and what it was worth before. */
  speed: z.object({ tookMs: durationMs, allowedMs: durationMs, beforeCents: markCents }).nullable(),
  parts: z.array(resultPartView),
  /** A short answer: what was looked for; `found` is null while nobody has marked it. */
  keyPoints: z.array(z.object({ text: z.string(), weight: z.number().int(), found: z.boolean().nullable() })),
  /** What the marker wrote to it; empty while it waits. */
  markerNote: z.string(),
  isCase: z.boolean(),
  subject: z.string(),
  /** It or a part of it cites an edition that is no longer in force. */
  superseded: z.boolean(),
})
export type ResultItemView = z.infer<typeof resultItemView>

/** A line of the score sheet. `scoreCents` is `sumCents`, lifted to the section's floor where it has one. */
export const resultSectionView = z.object({
  section: z.number().int(),
  type: questionType,
  sumCents: markCents,
  floorCents: markCents.nullable(),
  scoreCents: markCents,
  fullCents: markCents,
})
export type ResultSectionView = z.infer<typeof resultSectionView>

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
  /** Short answers wait for a marker: the score is what is sure so far. */
  provisional: z.boolean(),
  sections: z.array(resultSectionView),
  /** The paper's floor; the score is the sum of the sections, not below it. */
  floorCents: markCents,
  /** What counts for the boards of all the member's sittings, and why; null where none does. */
  counts: z.object({ scoreCents: markCents, spentMs: durationMs, reason: countedReason }).nullable(),
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
          provisional: z.boolean(),
        }),
      ),
    ),
}
