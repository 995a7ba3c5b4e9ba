import { expect, it } from 'vitest'
import type { MarkingRuleView } from '#contract/drill'
import { begin, rightAnswer, smallDrill, wrongAnswer } from './answering.ts'
import { startBrigade } from './brigade.ts'
import { CANARY } from './fixture-bank.ts'

const BLANK = { outcome: 'blank', markCents: 0, hits: 0 }
const EARNED = {
  single: { outcome: 'right', markCents: 500 },
  multiple: { outcome: 'right', markCents: 500 },
  trueFalse: { outcome: 'wrong', markCents: 0 },
  fillIn: { outcome: 'partial', markCents: 250, hits: 1, of: 2 },
}

it('says of every question what was given, what is right, what it earned and why', async () => {
  const { admin } = await startBrigade()
  await admin.drill.saveStanding(smallDrill())
  const { sittingId, items } = await begin(admin)
  const blank = items.findIndex(item => item.type === 'single')
  for (const [item, question] of items.entries()) {
    if (item === blank) continue
    if (question.type === 'fillIn') {
      const answer = rightAnswer(question)
      if (answer.type === 'fillIn') answer.texts[1] = '不晓'
      await admin.answer.save({ sittingId, item, rev: 1, answer })
    } else if (question.type === 'trueFalse')
      await admin.answer.save({ sittingId, item, rev: 1, answer: wrongAnswer(question) })
    else await admin.answer.save({ sittingId, item, rev: 1, answer: rightAnswer(question) })
  }
  await admin.sitting.submit({ sittingId })
  const result = await admin.sitting.result({ sittingId })
  expect(result).toMatchObject({
    submittedBy: 'member',
    counted: true,
    attempt: 1,
    scoreCents: 1250,
    fullCents: 2500,
  })
  for (const [index, item] of result.items.entries()) {
    // Shown in the order and with the letters the member saw.
    expect(item.stem).toBe(items[index]?.stem)
    expect(item.options.map(option => option.text)).toEqual(items[index]?.options.map(option => option.text))
    for (const option of item.options) expect(option.isKey).toBe(option.text.startsWith('正'))
    expect(item.explanation).toContain(`${CANARY}-解析`)
    expect(item.citations).toMatchObject([{ name: `${CANARY}-法`, edition: `${CANARY}-版` }])
    expect(item).toMatchObject(index === blank ? BLANK : EARNED[item.type])
  }
  const typed = (type: string) => result.items.filter(item => item.type === type)
  expect(typed('fillIn')[0]?.given[1]).toBe('不晓')
  expect(typed('fillIn')[0]?.key[1]).toContain('二')
  expect(typed('trueFalse')[0]?.given).not.toEqual(typed('trueFalse')[0]?.key)
  for (const option of typed('multiple')[0]?.options ?? []) expect(option.chosen).toBe(option.isKey)
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
