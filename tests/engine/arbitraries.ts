import * as fc from 'fast-check'
import { defaultRule } from '#engine/marking/default-rule'
import type { MarkingRule, QuestionMarks } from '#engine/marking/rule'
import type { BankEntry, BlueprintSection } from '#engine/paper/blueprint'
import type { Stratum } from '#engine/paper/stratum'
import type { QuestionBody, QuestionType } from '#engine/question/question'

export const OPTION_IDS = ['A', 'B', 'C', 'D', 'E', 'F']

export type MultipleBody = Extract<QuestionBody, { type: 'multiple' }>

export function multiple(optionCount: number, key: string[]): MultipleBody {
  const options = OPTION_IDS.slice(0, optionCount).map(id => ({ id, text: `选项${id}` }))
  return { type: 'multiple', stem: '下列说法正确的是？', options, key }
}

/** A multiple choice of 3 to 6 options with at least one right one. */
export const multipleBody = fc
  .integer({ min: 3, max: 6 })
  .chain(n => fc.subarray(OPTION_IDS.slice(0, n), { minLength: 1 }).map(key => multiple(n, key)))

export const tickRule: fc.Arbitrary<MarkingRule> = fc.oneof(
  fc.constantFrom<MarkingRule>(
    { kind: 'allOrNothing' },
    { kind: 'partialIfNoWrong', credit: 'proportional' },
    { kind: 'weights' },
    { kind: 'everyDecision' },
    { kind: 'halves' },
  ),
  fc.integer({ min: 1, max: 100 }).map((perOptionCents): MarkingRule => ({
    kind: 'partialIfNoWrong',
    credit: 'perOption',
    perOptionCents,
  })),
)

/** Marks that `checkBlueprint` accepts. */
export const marks: fc.Arbitrary<QuestionMarks> = fc.record({
  fullCents: fc.integer({ min: 1, max: 1000 }),
  wrongCents: fc.integer({ min: -500, max: 0 }),
  blankCents: fc.integer({ min: -500, max: 0 }),
  floorCents: fc.integer({ min: -500, max: 0 }),
})

export const PLAIN_MARKS: QuestionMarks = { fullCents: 200, wrongCents: 0, blankCents: 0, floorCents: 0 }

/** A question of the bank with what a blueprint can tell of it. */
export type Entry = BankEntry & Omit<Stratum, 'ids'>

/** As the store would give them. */
export function strataOf(entries: readonly Entry[]): Stratum[] {
  const groups = Map.groupBy(entries, one =>
    JSON.stringify([one.type, one.subject, one.topic, one.difficulty]),
  )
  return [...groups.values()].flatMap(group => {
    const [first] = group
    if (!first) return []
    const { type, subject, topic, difficulty } = first
    return { type, subject, topic, difficulty, ids: group.map(one => one.questionId).toSorted() }
  })
}

export function entry(number: number, over: Partial<Entry> = {}): Entry {
  const questionId = `q${String(number).padStart(6, '0')}`
  const optionIds = ['A', 'B', 'C', 'D']
  const base = { subject: 'traffic-law', topic: 'alcohol', type: 'single', difficulty: 1 } as const
  return { questionId, versionId: `${questionId}v1`, ...base, optionIds, ...over }
}

export function section(
  type: QuestionType,
  count: number,
  filter: Partial<BlueprintSection['filter']> = {},
): BlueprintSection {
  return {
    type,
    count,
    filter: { subjects: [], topics: [], difficulties: [], ...filter },
    marks: PLAIN_MARKS,
    rule: defaultRule(type),
  }
}
