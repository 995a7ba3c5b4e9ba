import { expect, it } from 'vitest'
import type { PaperChoice, PaperView } from '#contract/paper'
import { docxReader } from '#importing/question/docx/docx-reader'
import { type Client, refusalOf } from '../helpers/test-backend.ts'
import { addShortAnswers, everyTypeDrill } from './answering.ts'
import { startBrigade } from './brigade.ts'
import { CANARY, NUMBER_CANARY } from './fixture-bank.ts'

const SEED = 'ABC234'

function choiceOf(source: PaperChoice['source'], changes: Partial<PaperChoice> = {}): PaperChoice {
  return {
    source,
    seed: SEED,
    variants: 2,
    shuffleQuestions: true,
    shuffleOptions: true,
    marks: [],
    questionMarks: [],
    ...changes,
  }
}

/** Every question of the fixture bank that the list shows. */
async function allIds(admin: Client): Promise<string[]> {
  const { rows } = await admin.questionSearch.find({ text: '', offset: 0, limit: 200 })
  return rows.map(({ questionId }) => questionId)
}

const stemsOf = (view: PaperView, variant: number) =>
  view.variants[variant]?.sections.flatMap(({ questions }) => questions.map(({ stem }) => stem)) ?? []

it('prints the chosen questions in both variants, the same ones in other orders, whatever order they were ticked in', async () => {
  const { admin } = await startBrigade()
  await addShortAnswers(admin)
  const questionIds = await allIds(admin)
  const view = await admin.paper.compose(choiceOf({ kind: 'questions', questionIds }))
  expect(view).toMatchObject({ questionCount: questionIds.length, leftOut: [] })
  expect(view.number).toMatch(/^ABC234-[0-9A-Z]{4}$/u)
  expect(stemsOf(view, 0)).not.toEqual(stemsOf(view, 1))
  expect(stemsOf(view, 0).toSorted()).toEqual(stemsOf(view, 1).toSorted())
  expect(view.variants[0]?.sections.map(({ type }) => type)).toEqual([
    'single',
    'multiple',
    'trueFalse',
    'fillIn',
    'numeric',
    'ordering',
    'matching',
    'shortAnswer',
    'caseGroup',
  ])
  const again = await admin.paper.compose(
    choiceOf({ kind: 'questions', questionIds: [...questionIds.toReversed(), questionIds[0] ?? ''] }),
  )
  expect(again).toEqual(view)
})

it('has no word of a key on the sheets, and in the key all of it', async () => {
  const { admin } = await startBrigade()
  await addShortAnswers(admin)
  const choice = choiceOf({ kind: 'questions', questionIds: await allIds(admin) })
  const sheets = JSON.stringify(await admin.paper.compose(choice))
  expect(sheets).not.toContain(CANARY)
  expect(sheets).not.toMatch(NUMBER_CANARY)
  const { variants, number } = await admin.paper.key(choice)
  expect(JSON.stringify(variants)).toContain(CANARY)
  expect(JSON.stringify(variants)).toMatch(NUMBER_CANARY)
  expect(number).toBe((await admin.paper.compose(choice)).number)
})

it('gives each variant a key in its own letters', async () => {
  const { admin } = await startBrigade()
  const questionIds = (await allIds(admin)).filter(id => id.startsWith('TL-ONE'))
  const choice = choiceOf({ kind: 'questions', questionIds })
  const [view, key] = [await admin.paper.compose(choice), await admin.paper.key(choice)]
  for (const [index, { sections }] of view.variants.entries())
    for (const { number, options } of sections.flatMap(({ questions }) => questions)) {
      const entry = key.variants[index]?.entries.find(one => one.number === number)
      const labels = entry?.answer?.kind === 'labels' ? entry.answer.labels : []
      // In the fixture bank a right option begins with 正.
      expect(options.filter(({ text }) => text.startsWith('正')).map(({ label }) => label)).toEqual(labels)
      expect(entry?.citations[0]).toMatch(/^《.+》/u)
    }
  const letters = (index: number) => JSON.stringify(key.variants[index]?.entries.map(({ answer }) => answer))
  expect(letters(0)).not.toBe(letters(1))
})

it('takes marks of a section, and of one question before those', async () => {
  const { admin } = await startBrigade()
  const questionIds = (await allIds(admin)).filter(id => /^TL-(?:ONE|TRUE)/u.test(id))
  const source = { kind: 'questions' as const, questionIds }
  const usual = await admin.paper.compose(choiceOf(source))
  const given = await admin.paper.compose(
    choiceOf(source, {
      marks: [{ section: 0, cents: 350 }],
      questionMarks: [{ questionId: questionIds[0] ?? '', cents: 500 }],
    }),
  )
  const [first, second] = given.variants[0]?.sections ?? []
  expect(first).toMatchObject({ type: 'single', eachCents: null, markCents: 350 * 15 + 500 })
  expect(second).toMatchObject(usual.variants[0]?.sections[1] ?? {})
  expect(given.questions.find(({ questionId }) => questionId === questionIds[0])?.markCents).toBe(500)
  // Other marks are another paper, and its number says so; the seed stays.
  expect(given.number).not.toBe(usual.number)
})

it('draws by a drill’s rules: the same seed the same paper, another seed another one', async () => {
  const { admin } = await startBrigade()
  await addShortAnswers(admin)
  await admin.drill.saveStanding(everyTypeDrill())
  const drillId = (await admin.drill.today({})).drills[0]?.drillId ?? ''
  const choice = choiceOf({ kind: 'drill', drillId }, { variants: 1 })
  const view = await admin.paper.compose(choice)
  expect(view.variants.map(({ variant }) => variant)).toEqual(['A'])
  expect(view.suggested).toMatchObject({ title: everyTypeDrill().title })
  const blueprint = everyTypeDrill().blueprint
  expect(view.markCents).toBe(
    blueprint.sections.reduce((sum, { count, marks }) => sum + count * marks.fullCents, 0),
  )
  expect(await admin.paper.compose(choice)).toEqual(view)
  const numbers = await Promise.all(
    ['AAAA22', 'BBBB33'].map(async seed => (await admin.paper.compose({ ...choice, seed })).number.slice(7)),
  )
  expect(numbers[0]).not.toBe(numbers[1])
})

it('leaves out what may not stand on a paper of today, and says why', async () => {
  const { admin } = await startBrigade()
  const [good = '', retired = '', future = ''] = (await allIds(admin)).filter(id => id.startsWith('TL-ONE'))
  await admin.workflow.act({ questionId: retired, act: 'retire', reason: '重复' })
  const { current } = await admin.question.get({ questionId: future })
  await admin.question.revise({
    questionId: future,
    content: { ...current.content, effectiveFrom: '2027-01-01' },
    reason: '新规定',
  })
  const choice = (...questionIds: string[]) => choiceOf({ kind: 'questions', questionIds })
  const view = await admin.paper.compose(choice(good, retired, future, 'NO-SUCH-QUESTION'))
  expect(view.questions.map(({ questionId }) => questionId)).toEqual([good])
  expect(view.leftOut.toSorted((a, b) => (a.why < b.why ? -1 : 1))).toEqual([
    { questionId: 'NO-SUCH-QUESTION', why: 'gone' },
    { questionId: future, why: 'notInForce' },
    { questionId: retired, why: 'notInUse' },
  ])
  expect(await refusalOf(admin.paper.compose(choice(retired)))).toEqual({ code: 'paper.nothingToPrint' })
})

it('says by its number that a question was revised since', async () => {
  const { admin } = await startBrigade()
  const [questionId = ''] = await allIds(admin)
  const choice = choiceOf({ kind: 'questions', questionIds: [questionId] })
  const before = await admin.paper.compose(choice)
  const { current } = await admin.question.get({ questionId })
  await admin.question.revise({
    questionId,
    content: { ...current.content, explanation: '另一种说法' },
    reason: '改正解析',
  })
  const after = await admin.paper.compose(choice)
  expect(after.number.slice(0, 7)).toBe(before.number.slice(0, 7))
  expect(after.number).not.toBe(before.number)
})

it('writes a Word file that the import reads back, for whoever asked for it and nobody else', async () => {
  const { admin, people, signIn } = await startBrigade([['甲'], 0, ['instructor']], [['乙']])
  await addShortAnswers(admin)
  const choice = choiceOf({ kind: 'questions', questionIds: await allIds(admin) }, { variants: 1 })
  const head = { brigade: '直属大队', title: '第48周/周练', subtitle: '', minutes: 60 }
  const { fileId, fileName, bytes } = await admin.paper.docx({ choice, head, parts: ['paper', 'key'] })
  const { number, questionCount } = await admin.paper.compose(choice)
  expect(fileName).toBe(`第48周 周练-${number}.docx`)
  const { base64, next } = await admin.paper.piece({ fileId, offset: 0 })
  const file = Uint8Array.from(Buffer.from(base64, 'base64'))
  expect([file.length, next]).toEqual([bytes, null])
  const reading = await docxReader.read(file)
  expect(reading.faults).toEqual([])
  expect(reading.questions).toHaveLength(questionCount)
  const [instructor, trainee] = await Promise.all(people.map(signIn))
  if (!instructor || !trainee) throw new Error('nobody')
  expect(await refusalOf(instructor.paper.piece({ fileId, offset: 0 }))).toEqual({ code: 'import.expired' })
  for (const call of [
    trainee.paper.compose(choice),
    trainee.paper.key(choice),
    trainee.paper.docx({ choice, head, parts: ['key'] }),
    trainee.paper.piece({ fileId, offset: 0 }),
  ])
    expect(await refusalOf(call)).toEqual({ code: 'access.denied' })
})
