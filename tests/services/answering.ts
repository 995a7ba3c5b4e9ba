import type { GivenAnswer, GivenPart } from '#contract/answer'
import type { DrillSettingsView } from '#contract/drill'
import type { AskedPartView, SittingItemView, SittingView } from '#contract/sitting'
import { assertNever } from '#engine/assert-never'
import { defaultRule } from '#engine/marking/default-rule'
import { QUESTION_TYPES, type QuestionType } from '#engine/question/question'
import type { Client, TestClock } from '../helpers/test-backend.ts'
import { CANARY, numberKey, shortAnswer } from './fixture-bank.ts'

const MARKS = { fullCents: 500, wrongCents: 0, blankCents: 0, floorCents: 0 }
const ANYWHERE = { subjects: [], topics: [], difficulties: [] }
const FORMS = { kind: 'exactForms', blanks: 'each', foldCase: true, foldSpace: true } as const

/** Five questions of four types, 25 marks, two minutes, open all week, the first sitting counts. */
export function smallDrill(over: Partial<DrillSettingsView> = {}): DrillSettingsView {
  return {
    title: '小练',
    blueprint: {
      sections: [
        { type: 'single', count: 2, filter: ANYWHERE, marks: MARKS, rule: { kind: 'allOrNothing' } },
        { type: 'multiple', count: 1, filter: ANYWHERE, marks: MARKS, rule: { kind: 'allOrNothing' } },
        { type: 'trueFalse', count: 1, filter: ANYWHERE, marks: MARKS, rule: { kind: 'allOrNothing' } },
        { type: 'fillIn', count: 1, filter: ANYWHERE, marks: MARKS, rule: FORMS },
      ],
      shuffleQuestions: true,
      shuffleOptions: true,
      floorCents: 0,
    },
    limitMs: 120_000,
    branchIds: [],
    counted: 'first',
    opensAfterMs: 0,
    closesAfterMs: 7 * 86_400_000,
    ...over,
  }
}

/** Every type there is, 6 marks each: nine sections, thirteen questions, no time limit. Short answers: `addShortAnswers` first. */
export function everyTypeDrill(over: Partial<DrillSettingsView> = {}): DrillSettingsView {
  const small = smallDrill()
  const counts: Record<QuestionType, number> = {
    single: 1,
    multiple: 1,
    trueFalse: 1,
    fillIn: 1,
    numeric: 2,
    ordering: 1,
    matching: 1,
    shortAnswer: 2,
    caseGroup: 3,
  }
  const sections = QUESTION_TYPES.map(type => ({
    type,
    count: counts[type],
    filter: ANYWHERE,
    marks: { ...MARKS, fullCents: 600 },
    rule: defaultRule(type),
  }))
  return { ...small, limitMs: null, ...over, blueprint: { ...small.blueprint, sections, ...over.blueprint } }
}

export async function addShortAnswers(admin: Client, count = 2): Promise<void> {
  for (let number = 1; number <= count; number++)
    await admin.question.create({ content: shortAnswer(number), reason: '新增' })
}

type Shown = Pick<SittingItemView, keyof AskedPartView>

/** The right answer, known from the way the texts of the fixture bank are made. */
export function rightAnswer(item: SittingItemView): GivenAnswer {
  if (item.type === 'shortAnswer') return { type: 'shortAnswer', text: '要点甲，要点乙。' }
  if (item.type === 'caseGroup') return { type: 'caseGroup', parts: item.parts.map(rightPart) }
  return rightPart({ ...item, type: item.type })
}

export function wrongAnswer(item: SittingItemView): GivenAnswer {
  if (item.type === 'shortAnswer') return { type: 'shortAnswer', text: '不知。' }
  if (item.type === 'caseGroup') return { type: 'caseGroup', parts: item.parts.map(wrongPart) }
  return wrongPart({ ...item, type: item.type })
}

export function rightPart(item: AskedPartView): GivenPart {
  const id = /TL-[A-Z]+-\d+/u.exec(item.stem)?.[0] ?? ''
  switch (item.type) {
    case 'single':
      return { type: 'single', option: labelled(item, '正')[0] ?? null }
    case 'multiple':
      return { type: 'multiple', options: labelled(item, '正') }
    case 'trueFalse':
      return { type: 'trueFalse', value: item.stem.endsWith('真。') }
    case 'fillIn':
      return {
        type: 'fillIn',
        texts: ['壹', '二'].slice(0, item.blanks).map(one => `${CANARY}-${one} ${id}`),
      }
    case 'numeric':
      return { type: 'numeric', text: String(numberKey(Number(/第 (\d+) 号/u.exec(item.stem)?.[1]))) }
    case 'ordering':
      return {
        type: 'ordering',
        items: item.options.toSorted((a, b) => (a.text < b.text ? -1 : 1)).map(option => option.label),
      }
    case 'matching':
      return {
        type: 'matching',
        pairs: item.lefts.map(({ label, text }) => ({
          left: label,
          right: labelled(item, text.replace('左', '右'))[0] ?? '',
        })),
      }
    default:
      return assertNever(item.type)
  }
}

/** Nothing of it is right: no blank, no neighbour, no pair. */
export function wrongPart(item: AskedPartView): GivenPart {
  switch (item.type) {
    case 'single':
      return { type: 'single', option: labelled(item, '误')[0] ?? null }
    case 'multiple':
      return { type: 'multiple', options: labelled(item, '误') }
    case 'trueFalse':
      return { type: 'trueFalse', value: !item.stem.endsWith('真。') }
    case 'fillIn':
      return { type: 'fillIn', texts: ['不知', '不晓'].slice(0, item.blanks) }
    case 'numeric':
      return { type: 'numeric', text: '12.5' }
    case 'ordering': {
      const right = rightPart(item)
      return { type: 'ordering', items: right.type === 'ordering' ? right.items.toReversed() : [] }
    }
    case 'matching': {
      // The right that belongs to nothing.
      const idle = labelled(item, '右4')[0] ?? ''
      return { type: 'matching', pairs: item.lefts.map(({ label }) => ({ left: label, right: idle })) }
    }
    default:
      return assertNever(item.type)
  }
}

function labelled(item: Shown, sign: string): string[] {
  return item.options.filter(option => option.text.startsWith(sign)).map(option => option.label)
}

/** The drill of the caller this week. */
export async function drillOf(client: Client): Promise<string> {
  const { drills } = await client.drill.today({})
  return drills[0]?.drillId ?? 'none'
}

export async function begin(client: Client): Promise<SittingView> {
  return client.sitting.start({ drillId: await drillOf(client) })
}

/** A whole sitting: the first `right` questions right, the others wrong. */
export async function sit(client: Client, right: number, drillId?: string): Promise<string> {
  const view = await client.sitting.start({ drillId: drillId ?? (await drillOf(client)) })
  const { sittingId } = view
  for (const [item, question] of view.items.entries()) {
    const answer = item < right ? rightAnswer(question) : wrongAnswer(question)
    await client.answer.save({ sittingId, item, rev: 1, answer })
  }
  await client.sitting.submit({ sittingId })
  return sittingId
}

/** Lets time pass for an open sitting in steps that a beat of the backend would have. */
export async function passTime(clock: TestClock, page: Client, sittingId: string, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 4000) {
    clock.shiftMonotonic(Math.min(left, 4000))
    await page.sitting.visit({ sittingId, item: 0 })
  }
}
