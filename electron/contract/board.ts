import { z } from 'zod'
import { MEMBERS, query } from './access.ts'
import { countedReason, countedRule } from './drill.ts'
import { durationMs, id, markCents, weekKey } from './primitives.ts'

/** Why a row stands where it stands, told against the row above (engine/ranking). Amounts are exact fractions. */
const rankValue = z.object({ amount: z.number(), of: z.number() })
const rankKey = z.enum(['score', 'timeMs', 'attempts', 'finishedAt', 'meanScore', 'participation'])
export const rankReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('first') }),
  z.object({ kind: z.literal('behind'), key: rankKey, mine: rankValue, above: rankValue }),
  z.object({ kind: z.literal('shared'), keys: z.array(rankKey) }),
])
export type RankReasonView = z.infer<typeof rankReason>

export const memberBoardRow = z.object({
  memberId: id,
  name: z.string(),
  branchName: z.string(),
  rank: z.number().int(),
  shared: z.boolean(),
  scoreCents: markCents,
  spentMs: durationMs,
  reason: rankReason,
  /** Why this score: rules §3. */
  counted: countedReason,
  /** A short answer of it still waits for its mark. */
  provisional: z.boolean(),
  isCaller: z.boolean(),
})
export type MemberBoardRow = z.infer<typeof memberBoardRow>

export const branchBoardRow = z.object({
  branchId: id,
  name: z.string(),
  /** `null`: not ranked, and why. */
  rank: z.number().int().nullable(),
  shared: z.boolean(),
  unrankedBecause: z.enum(['tooFewParticipants', 'emptyRoster']).nullable(),
  meanCents: markCents,
  sumCents: markCents,
  participants: z.number().int(),
  roster: z.number().int(),
  /** How many of the counted scores are provisional. */
  provisional: z.number().int(),
  reason: rankReason.nullable(),
  isCallers: z.boolean(),
})
export type BranchBoardRow = z.infer<typeof branchBoardRow>

export const board = {
  /** Both boards of one week's drill. */
  week: query(MEMBERS)
    .input(z.strictObject({ week: weekKey, drillId: id.optional() }))
    .output(
      z.object({
        week: weekKey,
        previousWeek: weekKey,
        nextWeek: weekKey.nullable(),
        drills: z.array(z.object({ drillId: id, title: z.string() })),
        drillId: id.nullable(),
        title: z.string().nullable(),
        fullCents: markCents,
        counted: countedRule,
        countedADay: z.number().int().nullable(),
        /** How many counted scores still wait for a mark. */
        provisional: z.number().int(),
        minParticipants: z.number().int(),
        closed: z.boolean(),
        members: z.array(memberBoardRow),
        branches: z.array(branchBoardRow),
        /** On the roster, without a counted sitting. */
        absent: z.number().int(),
      }),
    ),
}
