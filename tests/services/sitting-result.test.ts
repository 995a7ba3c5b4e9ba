import { expect, it } from 'vitest'
import type { GivenAnswer } from '#contract/answer'
import type { MarkingRuleView } from '#contract/drill'
import type { SittingItemView } from '#contract/sitting'
import { QUESTION_TYPES, type QuestionType } from '#engine/question/question'
import {
  addShortAnswers,
  begin,
  everyTypeDrill,
  rightAnswer,
  sit,
  smallDrill,
  wrongAnswer,
  wrongPart,
} from './answering.ts'
import { startBrigade } from './brigade.ts'
import { CANARY, NUMBER_CANARY } from './fixture-bank.ts'

/** Of every type one part short of right, where there are parts; 6 marks a question. */
function halfAnswer(item: SittingItemView): GivenAnswer {
  const answer = rightAnswer(item)
  if (answer.type === 'multiple') return { ...answer, options: answer.options.slice(0, 1) }
  if (answer.type === 'fillIn') return { ...answer, texts: answer.texts.with(1, '不晓') }
  if (answer.type === 'ordering')
    return { ...answer, items: [...answer.items.slice(1), answer.items[0] ?? ''] }
  if (answer.type === 'matching') return { ...answer, pairs: answer.pairs.slice(1) }
  if (answer.type !== 'caseGroup') return answer
  const parts = answer.parts.map((part, at) => (at === 0 ? part : wrongPart(item.parts[at] ?? never())))
  return { ...answer, parts }
}

const never: () => never = () => expect.fail('a part is missing')

const RIGHT = { outcome: 'right', markCents: 600 }
const WRONG = { outcome: 'wrong', markCents: 0, hits: 0 }
/** What each way of answering earns under the default rules, but a share for neighbours and ticks. */
const EARNED: Record<QuestionType, { right: object; wrong: object; half: object }> = {
  single: { right: RIGHT, wrong: WRONG, half: RIGHT },
  multiple: { right: RIGHT, wrong: WRONG, half: { outcome: 'partial', markCents: 300 } },
  trueFalse: { right: RIGHT, wrong: WRONG, half: RIGHT },
  fillIn: { right: RIGHT, wrong: WRONG, half: { outcome: 'partial', markCents: 300, hits: 1, of: 2 } },
  numeric: { right: RIGHT, wrong: WRONG, half: RIGHT },
  // 2341: two of three neighbours still follow each other.
  ordering: { right: RIGHT, wrong: WRONG, half: { outcome: 'partial', markCents: 400, hits: 2, of: 3 } },
  matching: { right: RIGHT, wrong: WRONG, half: { outcome: 'partial', markCents: 400, hits: 2, of: 3 } },
  // Nobody has looked at them yet.
  shortAnswer: {
    right: { outcome: 'pending', markCents: 0, hits: 0, of: 2 },
    wrong: { outcome: 'pending', markCents: 0 },
    half: { outcome: 'pending', markCents: 0 },
  },
  caseGroup: { right: RIGHT, wrong: WRONG, half: { outcome: 'partial', hits: 1 } },
}

const WAYS = { right: rightAnswer, wrong: wrongAnswer, half: halfAnswer }

async function everyType() {
  const { admin } = await startBrigade()
  await addShortAnswers(admin)
  const settings = everyTypeDrill()
  for (const section of settings.blueprint.sections) {
    if (section.type === 'ordering') section.rule = { kind: 'sequence', credit: 'adjacentPairs' }
    if (section.type === 'multiple') section.rule = { kind: 'partialIfNoWrong', credit: 'proportional' }
  }
  await admin.drill.saveStanding(settings)
  return { admin, view: await begin(admin) }
}

it.each(['right', 'wrong', 'half'] as const)('says of every type what a %s answer earned', async way => {
  const { admin, view } = await everyType()
  const { sittingId, items } = view
  for (const [item, question] of items.entries())
    await admin.answer.save({ sittingId, item, rev: 1, answer: WAYS[way](question) })
  await admin.sitting.submit({ sittingId })
  const result = await admin.sitting.result({ sittingId })
  expect(new Set(result.items.map(item => item.type))).toEqual(new Set(QUESTION_TYPES))
  for (const item of result.items) expect(item).toMatchObject(EARNED[item.type][way])
  const sum = result.items.reduce((total, item) => total + item.markCents, 0)
  expect(result).toMatchObject({ scoreCents: sum, fullCents: 7800, provisional: true, attempt: 1 })
  expect(way !== 'right' || sum === 7800 - 1200).toBe(true)
  expect(result.sections.reduce((total, section) => total + section.scoreCents, 0)).toBe(sum)
})

it('says of every question what was given, what is right and why', async () => {
  const { admin, view } = await everyType()
  const { sittingId, items } = view
  const answers = items.map(question =>
    question.type === 'trueFalse'
      ? wrongAnswer(question)
      : question.type === 'single'
        ? null
        : halfAnswer(question),
  )
  for (const [item, answer] of answers.entries())
    if (answer) await admin.answer.save({ sittingId, item, rev: 1, answer })
  await admin.sitting.submit({ sittingId })
  const result = await admin.sitting.result({ sittingId })
  const typed = (type: string) => result.items.find(item => item.type === type) ?? never()
  for (const [index, item] of result.items.entries()) {
    // Shown in the order and with the letters the member saw.
    expect(item.stem).toBe(items[index]?.stem)
    const texts = item.options.map(option => option.text)
    // An ordering shows its items as given and key, a matching its pairs.
    expect([[], items[index]?.options.map(option => option.text)]).toContainEqual(texts)
    for (const option of item.options) expect(option.isKey).toBe(option.text.startsWith('正'))
    const reasons = item.type === 'caseGroup' ? item.parts : [item]
    for (const one of reasons) {
      expect(one.explanation).toContain(`${CANARY}-解析`)
      expect(one.citations).toMatchObject([{ name: `${CANARY}-法`, edition: `${CANARY}-版` }])
    }
  }
  expect(typed('single')).toMatchObject({ outcome: 'blank', markCents: 0, hits: 0 })
  expect(typed('fillIn').given[1]).toBe('不晓')
  expect(typed('fillIn').key[1]).toContain('二')
  expect(typed('trueFalse').given).not.toEqual(typed('trueFalse').key)
  expect(typed('multiple').options.filter(option => option.isKey && option.chosen)).toHaveLength(1)
  expect(typed('numeric')).toMatchObject({ unit: '米', tolerance: '0.5', given: typed('numeric').key })
  expect(result.items.filter(item => item.type !== 'numeric').map(item => item.tolerance)).toEqual(
    result.items.filter(item => item.type !== 'numeric').map(() => ''),
  )
  expect(typed('numeric').key[0]).toMatch(NUMBER_CANARY)
  expect(typed('ordering').key.map(text => text.slice(0, 2))).toEqual(['步1', '步2', '步3', '步4'])
  expect(typed('ordering').given.map(text => text.slice(0, 2))).toEqual(['步2', '步3', '步4', '步1'])
  expect(typed('matching').pairs.map(pair => pair.right.slice(0, 2))).toEqual(['右1', '右2', '右3'])
  expect(typed('matching').pairs.map(pair => pair.given?.slice(0, 2) ?? null)).toEqual([null, '右2', '右3'])
  expect(typed('shortAnswer')).toMatchObject({ given: ['要点甲，要点乙。'], markerNote: '' })
  expect(typed('shortAnswer').keyPoints).toMatchObject([
    { weight: 2, found: null },
    { weight: 1, found: null },
  ])
  for (const { parts, markCents } of result.items.filter(item => item.type === 'caseGroup')) {
    expect(parts.map(part => part.outcome)).toEqual(['right', ...parts.slice(1).map(() => 'wrong')])
    expect(parts.reduce((sum, part) => sum + part.fullCents, 0)).toBe(600)
    expect(parts.reduce((sum, part) => sum + part.markCents, 0)).toBe(markCents)
  }
})

it('a paper left wholly blank is blank in every part, and waits for nobody', async () => {
  const { admin, view } = await everyType()
  await admin.sitting.submit({ sittingId: view.sittingId })
  const result = await admin.sitting.result({ sittingId: view.sittingId })
  expect(new Set(result.items.map(item => item.outcome))).toEqual(new Set(['blank']))
  expect(result).toMatchObject({ scoreCents: 0, provisional: false })
  expect((await admin.marking.queue({ offset: 0, limit: 10 })).total).toBe(0)
})

it('a section sinks to its floor and no deeper, and the sheet says so', async () => {
  const { admin } = await startBrigade()
  const settings = smallDrill({ limitMs: null })
  const marks = { fullCents: 500, wrongCents: -300, blankCents: 0, floorCents: -300 }
  settings.blueprint.floorCents = -2000
  for (const section of settings.blueprint.sections) section.marks = marks
  const [single, multiple] = settings.blueprint.sections
  if (!single || !multiple) never()
  single.floorCents = -100
  await admin.drill.saveStanding(settings)
  const sittingId = await sit(admin, 0)
  const result = await admin.sitting.result({ sittingId })
  expect(result.sections[0]).toEqual({
    section: 0,
    type: 'single',
    sumCents: -600,
    floorCents: -100,
    scoreCents: -100,
    fullCents: 1000,
  })
  expect(result.sections[1]).toMatchObject({ sumCents: -300, floorCents: null, scoreCents: -300 })
  expect(result).toMatchObject({ scoreCents: -100 - 900, floorCents: -2000 })
  const [drill] = (await admin.drill.today({})).drills
  const rules = await admin.drill.rules({ drillId: drill?.drillId ?? '' })
  expect(rules).toMatchObject({
    floorCents: -2000,
    counted: 'first',
    speed: { kind: 'none' },
    secondMarker: false,
  })
  expect(rules.sections[0]).toMatchObject({ floorCents: -100, lowestCents: -300, fullCents: 1000 })
  expect(rules.sections[1]).toMatchObject({ floorCents: null, rule: { kind: 'allOrNothing' } })
})

/** Of four options two are right; ticked are one right and, in the second column, one wrong as well. Full 500, wrong −100. */
it.each<[MarkingRuleView, number, number]>([
  [{ kind: 'allOrNothing' }, -100, -100],
  [{ kind: 'partialIfNoWrong', credit: 'proportional' }, 250, -100],
  [{ kind: 'partialIfNoWrong', credit: 'perOption', perOptionCents: 50 }, 50, -100],
  [{ kind: 'weights' }, 250, -100],
  [{ kind: 'everyDecision' }, 375, 250],
  [{ kind: 'halves' }, 250, -100],
])('marks as the engine says: %o', async (rule, oneRight, oneRightOneWrong) => {
  const { admin } = await startBrigade()
  const settings = smallDrill({ limitMs: null })
  const section = settings.blueprint.sections[1]
  if (!section) throw new Error('no section')
  settings.blueprint.floorCents = -1000
  settings.blueprint.sections = [
    {
      ...section,
      count: 2,
      rule,
      marks: { fullCents: 500, wrongCents: -100, blankCents: 0, floorCents: -100 },
    },
  ]
  await admin.drill.saveStanding(settings)
  const { sittingId, items } = await begin(admin)
  for (const [item, question] of items.entries()) {
    const labels = (sign: string) =>
      question.options.filter(option => option.text.startsWith(sign)).map(option => option.label)
    const options = [...labels('正').slice(0, 1), ...labels('误').slice(0, item)]
    await admin.answer.save({ sittingId, item, rev: 1, answer: { type: 'multiple', options } })
  }
  await admin.sitting.submit({ sittingId })
  const result = await admin.sitting.result({ sittingId })
  expect(result.items.map(item => item.markCents)).toEqual([oneRight, oneRightOneWrong])
  expect(result.scoreCents).toBe(oneRight + oneRightOneWrong)
})
