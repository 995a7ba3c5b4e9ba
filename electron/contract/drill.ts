import { z } from 'zod'
import { INSTRUCTORS, MEMBERS, command, query } from './access.ts'
import { changed, durationMs, id, instantMs, markCents, shortText, weekKey } from './primitives.ts'
import { difficulty, questionType } from './question.ts'

const marks = z.strictObject({
  fullCents: z.number().int().min(1).max(10_000),
  wrongCents: z.number().int().min(-10_000).max(0),
  blankCents: z.number().int().min(-10_000).max(0),
  floorCents: z.number().int().min(-10_000).max(0),
})

const tickRules = [
  z.strictObject({ kind: z.literal('allOrNothing') }),
  z.strictObject({ kind: z.literal('partialIfNoWrong'), credit: z.literal('proportional') }),
  z.strictObject({
    kind: z.literal('partialIfNoWrong'),
    credit: z.literal('perOption'),
    perOptionCents: z.number().int().min(1).max(10_000),
  }),
  z.strictObject({ kind: z.literal('weights') }),
  z.strictObject({ kind: z.literal('everyDecision') }),
  z.strictObject({ kind: z.literal('halves') }),
] as const
export const tickRule = z.union(tickRules)
export type TickRuleView = z.infer<typeof tickRule>

export const markingRule = z.union([
  ...tickRules,
  z.strictObject({
    kind: z.literal('exactForms'),
    blanks: z.enum(['each', 'all']),
    foldCase: z.boolean(),
    foldSpace: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('tolerance') }),
  z.strictObject({ kind: z.literal('sequence'), credit: z.enum(['all', 'adjacentPairs']) }),
  z.strictObject({ kind: z.literal('pairs'), wrongPair: z.enum(['nothing', 'minus']) }),
  z.strictObject({ kind: z.literal('manual') }),
  z.strictObject({ kind: z.literal('parts'), multiple: tickRule }),
])
export type MarkingRuleView = z.infer<typeof markingRule>

export const blueprintSchema = z.strictObject({
  sections: z
    .array(
      z.strictObject({
        type: questionType,
        count: z.number().int().min(1).max(200),
        filter: z.strictObject({
          subjects: z.array(z.string().max(60)).max(40),
          topics: z.array(z.string().max(60)).max(200),
          difficulties: z.array(difficulty).max(5),
        }),
        marks,
        rule: markingRule,
      }),
    )
    .min(1)
    .max(20),
  shuffleQuestions: z.boolean(),
  shuffleOptions: z.boolean(),
  floorCents: z.number().int().min(-100_000).max(0),
})
export type BlueprintView = z.infer<typeof blueprintSchema>

export const countedRule = z.enum(['first', 'last', 'best'])

/** What an instructor decides about a drill. An empty `branchIds` means every branch. */
export const drillSettings = z.strictObject({
  title: shortText,
  blueprint: blueprintSchema,
  limitMs: z
    .number()
    .int()
    .min(60_000)
    .max(4 * 3_600_000)
    .nullable(),
  branchIds: z.array(id).max(60),
  counted: countedRule,
  /** Where inside the week it opens and closes, counted from Monday 00:00 Asia/Shanghai. */
  opensAfterMs: z
    .number()
    .int()
    .min(0)
    .max(7 * 86_400_000),
  closesAfterMs: z
    .number()
    .int()
    .min(0)
    .max(7 * 86_400_000),
})
export type DrillSettingsView = z.infer<typeof drillSettings>

export const drillView = z.object({
  drillId: id,
  week: weekKey,
  origin: z.enum(['standing', 'special']),
  settings: drillSettings,
  opensAtMs: instantMs,
  closesAtMs: instantMs,
  questions: z.number().int(),
  fullCents: markCents,
  started: z.number().int(),
  finished: z.number().int(),
  roster: z.number().int(),
})
export type DrillView = z.infer<typeof drillView>

/** This week's drill as its trainee sees it on 今日. */
export const drillTodayView = z.object({
  drillId: id,
  week: weekKey,
  title: z.string(),
  questions: z.number().int(),
  fullCents: markCents,
  limitMs: durationMs.nullable(),
  counted: countedRule,
  opensAtMs: instantMs,
  closesAtMs: instantMs,
  state: z.enum(['notOpenYet', 'toDo', 'open', 'done', 'missed']),
  /** The sitting to resume. */
  open: z
    .object({
      sittingId: id,
      answered: z.number().int(),
      remainingMs: durationMs.nullable(),
      counts: z.boolean(),
    })
    .nullable(),
  /** The sitting that counts for the boards. */
  counts: z.object({ sittingId: id, scoreCents: markCents, spentMs: durationMs }).nullable(),
  attempts: z.number().int(),
})
export type DrillTodayView = z.infer<typeof drillTodayView>

export const drill = {
  /** The drills of the caller's branch this week, usually one. */
  today: query(MEMBERS)
    .input(z.strictObject({}))
    .output(
      z.object({ nowMs: instantMs, week: weekKey, weekEndsAtMs: instantMs, drills: z.array(drillTodayView) }),
    ),
  list: query(INSTRUCTORS)
    .input(z.strictObject({ year: z.number().int().min(2000).max(2100) }))
    .output(z.array(drillView)),
  /** The standing drill: what every week gets by itself. */
  standing: query(INSTRUCTORS).input(z.strictObject({})).output(drillSettings),
  saveStanding: command(INSTRUCTORS).input(drillSettings).output(changed),
  /** A drill of its own for one week; for its branches it takes the place of the standing one. */
  define: command(INSTRUCTORS)
    .input(z.strictObject({ week: weekKey, settings: drillSettings }))
    .output(changed.extend({ drillId: id })),
  /** Only while nobody has begun it: a paper that somebody has seen is not changed under their hands. */
  revise: command(INSTRUCTORS)
    .input(z.strictObject({ drillId: id, settings: drillSettings }))
    .output(changed),
  withdraw: command(INSTRUCTORS)
    .input(z.strictObject({ drillId: id }))
    .output(changed),
  /** Whether the bank can fill a blueprint: per section how many are wanted and how many there are. */
  tryBlueprint: query(INSTRUCTORS)
    .input(z.strictObject({ blueprint: blueprintSchema }))
    .output(
      z.object({
        questions: z.number().int(),
        fullCents: markCents,
        sections: z.array(z.object({ wanted: z.number().int(), available: z.number().int() })),
        faults: z.array(z.object({ section: z.number().int().nullable(), code: z.string() })),
      }),
    ),
}
