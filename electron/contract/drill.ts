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

/** What the time of an answer is worth; `speedCents` of a question's marks are for speed. */
export const speedRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('kahoot') }),
  z.strictObject({ kind: z.literal('linear') }),
  z.strictObject({ kind: z.literal('upTo'), speedCents: z.number().int().min(1).max(10_000) }),
])
export type SpeedRuleView = z.infer<typeof speedRule>

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
        /** Below this the section's sum does not sink; left out, the section has no floor of its own. */
        floorCents: z.number().int().min(-100_000).max(0).optional(),
      }),
    )
    .min(1)
    .max(20),
  shuffleQuestions: z.boolean(),
  shuffleOptions: z.boolean(),
  floorCents: z.number().int().min(-100_000).max(0),
  /** Needs a time limit; time only breaks ties where nothing is said. */
  speed: speedRule.optional(),
})
export type BlueprintView = z.infer<typeof blueprintSchema>

/** `firstADay` adds up the first `countedADay` sittings of each day, `bestADay` the best of each day, `mean` takes all. */
export const countedRule = z.enum(['first', 'last', 'best', 'mean', 'firstADay', 'bestADay'])

/** Why this score counts: by which rule, and how many of the submitted sittings on how many days it is made of. */
export const countedReason = z.object({
  kind: countedRule,
  counted: z.number().int(),
  submitted: z.number().int(),
  days: z.number().int(),
  aDay: z.number().int().nullable(),
})
export type CountedReasonView = z.infer<typeof countedReason>

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
  /** With `firstADay`: how many; 1 where nothing is said. */
  countedADay: z.number().int().min(1).max(20).optional(),
  /** How often one member may sit it; as often as they like where nothing is said. */
  maxAttempts: z.number().int().min(1).max(99).optional(),
  /** Markers of short answers do not see whose answer it is. */
  blindMarking: z.boolean().optional(),
  /** Every short answer is marked by two people who do not see each other's mark; a third decides where they differ. */
  secondMarker: z.boolean().optional(),
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
  /** With `firstADay`: how many sittings of a day count; null where the rule does not limit that. */
  countedADay: z.number().int().nullable(),
  /** Sittings that were begun today, in Shanghai. */
  begunToday: z.number().int(),
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
  /** What counts for the boards: the sitting, or the newest of several that count together. */
  counts: z
    .object({
      sittingId: id,
      scoreCents: markCents,
      spentMs: durationMs,
      provisional: z.boolean(),
      reason: countedReason,
    })
    .nullable(),
  attempts: z.number().int(),
  maxAttempts: z.number().int().nullable(),
})
export type DrillTodayView = z.infer<typeof drillTodayView>

/** All rules of a drill as data, for a page that prints them (rules.md §1–4). What is drawn is not among them. */
export const drillRulesView = z.object({
  drillId: id,
  title: z.string(),
  week: weekKey,
  opensAtMs: instantMs,
  closesAtMs: instantMs,
  limitMs: durationMs.nullable(),
  questions: z.number().int(),
  fullCents: markCents,
  floorCents: markCents,
  shuffleQuestions: z.boolean(),
  shuffleOptions: z.boolean(),
  sections: z.array(
    z.object({
      type: questionType,
      count: z.number().int(),
      marks,
      rule: markingRule,
      fullCents: markCents,
      /** null: the section has no floor of its own. */
      floorCents: markCents.nullable(),
      /** What ticking or guessing can cost at most, a question. */
      lowestCents: markCents,
    }),
  ),
  /** What the time of an answer is worth; whatever it is, time breaks ties between members. */
  speed: speedRule,
  counted: countedRule,
  countedADay: z.number().int().nullable(),
  maxAttempts: z.number().int().nullable(),
  blindMarking: z.boolean(),
  secondMarker: z.boolean(),
  minParticipants: z.number().int(),
})
export type DrillRulesView = z.infer<typeof drillRulesView>

export const drill = {
  /** The drills of the caller's branch this week, usually one. */
  today: query(MEMBERS)
    .input(z.strictObject({}))
    .output(
      z.object({ nowMs: instantMs, week: weekKey, weekEndsAtMs: instantMs, drills: z.array(drillTodayView) }),
    ),
  /** The rules of one drill, for everybody who sits it. */
  rules: query(MEMBERS)
    .input(z.strictObject({ drillId: id }))
    .output(drillRulesView),
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
    // Which questions may be drawn depends on the week: this one where nothing is said.
    .input(z.strictObject({ blueprint: blueprintSchema, week: weekKey.optional() }))
    .output(
      z.object({
        questions: z.number().int(),
        fullCents: markCents,
        sections: z.array(
          z.object({
            wanted: z.number().int(),
            available: z.number().int(),
            /** How many of those that fit cite an edition that is no longer in force. */
            superseded: z.number().int(),
          }),
        ),
        faults: z.array(z.object({ section: z.number().int().nullable(), code: z.string() })),
      }),
    ),
}
