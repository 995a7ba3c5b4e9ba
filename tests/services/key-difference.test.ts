import { expect, it, onTestFinished, vi } from 'vitest'
import type { GivenAnswer } from '#contract/answer'
import type { SittingItemView } from '#contract/sitting'
import { assertNever } from '#engine/assert-never'
import { QUESTION_TYPES } from '#engine/question/question'
import { callByName, METHODS } from '../helpers/contract-methods.ts'
import {
  type Client,
  createCountingChance,
  createFrozenClock,
  startTestBackend,
} from '../helpers/test-backend.ts'
import { drillOf, everyTypeDrill } from './answering.ts'
import { TUESDAY_MS } from './brigade.ts'
import { type Entry, type FixtureBank, fixtureBank, shortAnswer } from './fixture-bank.ts'

vi.setConfig({ testTimeout: 120_000 })

/**
 * Two backends whose banks ask the same and differ in every key, explanation and citation: until submission a trainee must get
 * the same from both, byte for byte, whatever they call. No list of forbidden words can be forgotten this way.
 */
it('before submission nothing that a trainee gets depends on a key, in any type, on any path', async () => {
  const one = await play(() => {})
  const other = await play(changeKeys)
  expect(one.types).toEqual(new Set(QUESTION_TYPES))
  expect(one.before.length).toBeGreaterThan(80)
  expect(other.before).toEqual(one.before)
  // Control: once it is submitted, every question says something else.
  expect(other.after.length).toBe(one.after.length)
  for (const [index, item] of one.after.entries())
    expect(other.after[index], item.slice(0, 80)).not.toBe(item)
})

it('control: a bank that asks something else is seen', async () => {
  const one = await play(() => {})
  const other = await play(entries => {
    for (const entry of entries) if (entry.type === 'numeric') Object.assign(entry, { unit: '千米' })
  })
  expect(other.before).not.toEqual(one.before)
})

function changeKeys(entries: Entry[]): void {
  for (const entry of entries) {
    changeKey(entry)
    const parts = Array.isArray(entry.parts) ? entry.parts : []
    for (const part of parts) changeKey(part as Entry)
  }
}

function changeKey(entry: Entry): void {
  if (entry.explanation !== undefined)
    Object.assign(entry, {
      explanation: `别的说明 ${entry.stem}`,
      citations: [{ instrument: 'law', edition: '2021', article: '77' }],
    })
  switch (entry.type) {
    case 'single':
      entry.answer = 'D'
      return
    case 'multiple':
      entry.answer = ['B', 'C', 'D']
      return
    case 'trueFalse':
      entry.answer = entry.answer !== true
      return
    case 'fillIn':
      entry.blanks = Array.isArray(entry.blanks)
        ? entry.blanks.map((_, index) => ({ accept: [`别的 ${index}`, `另外 ${index}`] }))
        : []
      return
    case 'numeric':
      Object.assign(entry, { answer: 17.25, tolerance: 4 })
      return
    case 'ordering':
      entry.answer = ['C', 'A', 'D', 'B']
      return
    case 'matching':
      entry.answer = { 1: 'C', 2: 'B', 3: 'A' }
      return
    default:
  }
}

/** One trainee's whole sitting up to submission, every reply and refusal written down; then the result, question by question. */
async function play(change: (entries: Entry[]) => void) {
  const bank: FixtureBank = fixtureBank()
  const marker = { changed: false }
  bank.change((questions, forms) => {
    const before = JSON.stringify([questions, forms])
    change(questions)
    change(forms)
    marker.changed = JSON.stringify([questions, forms]) !== before
  })
  const backend = await startTestBackend({
    bankFolder: bank.folder,
    clock: createFrozenClock(TUESDAY_MS),
    chance: createCountingChance(),
  })
  onTestFinished(() => backend.dispose())
  const admin = backend.windowClient().client
  const trainee = await prepare(admin, backend.windowClient().client, marker.changed)
  const before: string[] = []
  const page = recorded(trainee, before)
  await page.app.status({})
  await page.question.topics({})
  const today = await page.drill.today({})
  const drillId = today.drills[0]?.drillId ?? ''
  await page.drill.rules({ drillId })
  const { sittingId, items } = await page.sitting.start({ drillId })
  for (const [item, shown] of items.entries()) {
    // The same letters to both: right for one, wrong for the other, and both unlike in every way.
    for (const [rev, way] of ([0, 1, 2] as const).entries())
      await page.answer.save({ sittingId, item, rev: rev + 1, answer: someAnswer(shown, way) })
    await page.answer.flag({ sittingId, item, on: true })
    await page.sitting.visit({ sittingId, item })
    for (const misfit of misfits(shown))
      await refused(page.answer.save({ sittingId, item, rev: 9, answer: misfit }))
  }
  await page.sitting.pause({ sittingId })
  await page.sitting.start({ drillId })
  await page.drill.today({})
  await page.board.week({ week: '2026-W48' })
  await page.sitting.mine({})
  await refused(page.sitting.result({ sittingId }))
  // And whatever else there is to call, with what a curious page would send.
  for (const method of METHODS) {
    if (['app.watch', 'session.signOut', 'sitting.submit', 'app.status'].includes(method.name)) continue
    if (method.noun === 'setup') continue
    for (const input of [
      {},
      { sittingId },
      { sittingId, item: 0 },
      { questionId: 'TL-ONE-001' },
      { drillId },
    ])
      await refused(callByName(page, method, input))
  }
  await page.sitting.submit({ sittingId })
  const result = await trainee.sitting.result({ sittingId })
  expect(backend.errors).toEqual([])
  return {
    // The only word of a reply that is the machine's own.
    before: before.map(line => line.replaceAll(backend.dataFolder, '<data>')),
    after: result.items.map(item => JSON.stringify(item)),
    types: new Set(items.map(item => item.type)),
  }
}

async function prepare(admin: Client, page: Client, isChanged: boolean): Promise<Client> {
  await admin.setup.create({
    brigadeName: '直属大队',
    branches: ['一支部'],
    administrator: { name: '周建国', policeNumber: '061201', branch: 0, pin: '260148' },
  })
  for (const number of [1, 2]) {
    const content = shortAnswer(number)
    if (isChanged && content.body.type === 'shortAnswer') {
      content.body.keyPoints = [
        { text: '别的要点', weight: 5 },
        { text: '再一个要点', weight: 3 },
        { text: '又一个要点', weight: 1 },
      ]
      content.explanation = '别的说明'
    }
    await admin.question.create({ content, reason: '新增' })
  }
  await admin.drill.saveStanding(everyTypeDrill())
  const [branch] = await admin.branch.list({})
  const { memberId } = await admin.member.create({
    name: '甲',
    policeNumber: '061202',
    branchId: branch?.branchId ?? '',
    category: 'officer',
    isPartyMember: false,
    roles: [],
  })
  const { issued } = await admin.member.issuePins({ memberIds: [memberId] })
  const pin = issued[0]?.pin ?? ''
  await page.session.signIn({ memberId, pin })
  await page.session.changePin({ currentPin: pin, newPin: '735162' })
  expect(await drillOf(page)).not.toBe('none')
  return page
}

/** Three ways to answer by places, the last one blank. */
function someAnswer(shown: SittingItemView, way: 0 | 1 | 2): GivenAnswer {
  if (shown.type === 'shortAnswer') return { type: 'shortAnswer', text: ['要点', '另一些话', ''][way] ?? '' }
  if (shown.type === 'caseGroup')
    return { type: 'caseGroup', parts: shown.parts.map(part => somePart(part, way)) }
  return somePart({ ...shown, type: shown.type }, way)
}

function somePart(shown: SittingItemView['parts'][number], way: 0 | 1 | 2) {
  const labels = shown.options.map(option => option.label)
  const lefts = shown.lefts.map(left => left.label)
  switch (shown.type) {
    case 'single':
      return { type: shown.type, option: way === 2 ? null : (labels[way] ?? null) }
    case 'multiple':
      return { type: shown.type, options: [labels, labels.slice(0, 2), []][way] ?? [] }
    case 'trueFalse':
      return { type: shown.type, value: [true, false, null][way] ?? null }
    case 'fillIn':
      return {
        type: shown.type,
        texts: Array.from({ length: shown.blanks }, () => ['甲', '别的 0', ''][way] ?? ''),
      }
    case 'numeric':
      return { type: shown.type, text: ['17.25', '7393901', ''][way] ?? '' }
    case 'ordering':
      return { type: shown.type, items: [labels, labels.toReversed(), []][way] ?? [] }
    case 'matching':
      return {
        type: shown.type,
        pairs:
          way === 2
            ? []
            : lefts.map((left, at) => ({ left, right: labels[(at + way) % labels.length] ?? 'A' })),
      }
    default:
      return assertNever(shown.type)
  }
}

/** Answers that do not fit the question. */
function misfits({ type }: SittingItemView): GivenAnswer[] {
  const all: GivenAnswer[] = [
    { type: 'single', option: 'H' },
    { type: 'multiple', options: ['A', 'H'] },
    { type: 'fillIn', texts: [] },
    { type: 'ordering', items: ['A'] },
    { type: 'matching', pairs: [{ left: '8', right: 'A' }] },
    { type: 'caseGroup', parts: [] },
  ]
  return type === 'shortAnswer' ? all.slice(0, 2) : [...all, { type: 'shortAnswer', text: '不合' }]
}

const refused = (call: Promise<unknown>): Promise<void> =>
  call.then(
    () => {},
    () => {},
  )

function recorded(client: Client, transcript: string[]): Client {
  const noun = (name: string, target: object) =>
    new Proxy(target, {
      get: (verbs, verb) => async (input: unknown) => {
        const method = Reflect.get(verbs, verb) as (input: unknown) => Promise<unknown>
        const note = (kind: string, value: unknown) =>
          void transcript.push(`${name}.${String(verb)} ${kind} ${JSON.stringify(value) ?? ''}`)
        try {
          const reply = await method(input)
          note('replied', reply)
          return reply
        } catch (error) {
          note('refused', error instanceof Error && 'data' in error ? error.data : String(error))
          throw error
        }
      },
    })
  return new Proxy(client, { get: (nouns, name) => noun(String(name), Reflect.get(nouns, name) as object) })
}
