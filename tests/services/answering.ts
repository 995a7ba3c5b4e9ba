import type { GivenAnswer } from '#contract/answer'
import type { DrillSettingsView } from '#contract/drill'
import type { SittingItemView, SittingView } from '#contract/sitting'
import { assertNever } from '#engine/assert-never'
import type { Client, TestClock } from '../helpers/test-backend.ts'
import { CANARY } from './fixture-bank.ts'

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

/** The right answer, known from the way the texts of the fixture bank are made. */
export function rightAnswer(item: SittingItemView): GivenAnswer {
  const right = item.options.filter(option => option.text.startsWith('正')).map(option => option.label)
  const id = /TL-[A-Z]+-\d+/.exec(item.stem)?.[0] ?? ''
  switch (item.type) {
    case 'single':
      return { type: 'single', option: right[0] ?? null }
    case 'multiple':
      return { type: 'multiple', options: right }
    case 'trueFalse':
      return { type: 'trueFalse', value: item.stem.endsWith('真。') }
    case 'fillIn':
      return { type: 'fillIn', texts: [`${CANARY}-壹 ${id}`, `${CANARY}-二 ${id}`] }
    default:
      return assertNever(item.type)
  }
}

export function wrongAnswer(item: SittingItemView): GivenAnswer {
  const wrong = item.options.filter(option => option.text.startsWith('误')).map(option => option.label)
  switch (item.type) {
    case 'single':
      return { type: 'single', option: wrong[0] ?? null }
    case 'multiple':
      return { type: 'multiple', options: wrong }
    case 'trueFalse':
      return { type: 'trueFalse', value: !item.stem.endsWith('真。') }
    case 'fillIn':
      return { type: 'fillIn', texts: ['不知', '不晓'] }
    default:
      return assertNever(item.type)
  }
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
