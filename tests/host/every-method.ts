import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GivenAnswer, GivenPart } from '#contract/answer'
import type { QuestionContentView } from '#contract/question'
import type { AskedPartView, SittingItemView } from '#contract/sitting'
import { assertNever } from '#engine/assert-never'
import { pngOf } from '../engine/picture/picture-files.ts'
import { type Client, ROOT } from '../helpers/test-backend.ts'
import { AFFECTED_WORDS } from '../services/affected-words.ts'
import { markingDay } from './marking-day.ts'

/** One white pixel as PNG. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='
const ADMIN_PIN = '260148'
/** The administrator's PIN when the day is over. */
export const LAST_PIN = '739154'

/**
 * A day in the life of the app that calls every method of the contract, refusals included: its calls are the valid inputs that other
 * tests start from. A new method is added here; the parity test says when it is not.
 */
export async function everyMethod(client: Client, unrecorded: Client): Promise<void> {
  const refused = (call: Promise<unknown>) =>
    call.then(
      () => assert.fail('was not refused'),
      () => {},
    )
  await client.app.status({})
  const stream = await client.app.watch({})
  await client.setup.trySample({})
  await client.session.choices({})
  await client.setup.removeSample({})
  await client.setup.create({
    brigadeName: '直属大队',
    branches: ['一支部', '二支部'],
    administrator: { name: '周建国', policeNumber: '061201', branch: 0, pin: ADMIN_PIN },
  })
  const seen = await stream.next()
  assert(!seen.done && seen.value.topics.includes('app'), 'nobody was told of the first start')
  await stream.return?.()
  const session = await client.session.current({})
  await client.session.touch({})
  await client.preference.save({ locale: 'en', theme: 'dark', largeType: true })
  await people(client, refused)
  await bank(client)
  await imports(client, refused)
  await laws(client, refused)
  await drills(client, refused)
  await markingDay(client, { memberId: session?.memberId ?? '', pin: ADMIN_PIN }, refused)
  await client.session.changePin({ currentPin: ADMIN_PIN, newPin: LAST_PIN })
  await client.session.signOut({})
  await refused(client.drill.today({}))
  await refused(client.session.signIn({ memberId: session?.memberId ?? '', pin: '111111' }))
  await client.session.signIn({ memberId: session?.memberId ?? '', pin: LAST_PIN })
  assert.equal((await unrecorded.session.current({}))?.name, '周建国')
}

async function people(client: Client, refused: (call: Promise<unknown>) => Promise<void>): Promise<void> {
  const { branchId } = await client.branch.create({ name: '三支部' })
  await client.branch.rename({ branchId, name: '机动支部' })
  await client.branch.remove({ branchId })
  const [first] = await client.branch.list({})
  const fields = {
    name: '李红梅',
    policeNumber: '061202',
    branchId: first?.branchId ?? '',
    category: 'officer' as const,
    isPartyMember: true,
    roles: ['instructor' as const],
  }
  const { memberId } = await client.member.create(fields)
  await refused(client.member.create(fields))
  await client.member.update({ ...fields, memberId, name: '李红', active: true })
  await client.member.issuePins({ memberIds: [memberId] })
  const base64 = readFileSync(join(ROOT, 'tests/fixtures/importing/roster-plain.xlsx')).toString('base64')
  const preview = await client.member.previewImport({ fileName: 'roster.xlsx', base64 })
  await client.member.discardImport({ importId: preview.importId })
  const again = await client.member.previewImport({ fileName: 'roster.xlsx', base64 })
  await client.member.applyImport({ importId: again.importId })
  await client.member.list({ includeLeft: true })
}

async function bank(client: Client): Promise<void> {
  await client.question.topics({})
  const { rows } = await client.questionSearch.find({ text: '酒', offset: 0, limit: 5 })
  const questionId = rows[0]?.questionId ?? ''
  const { current } = await client.question.get({ questionId })
  await client.question.revise({
    questionId,
    content: { ...current.content, difficulty: 3 },
    reason: '难度偏低',
  })
  await client.question.decideOffer({ questionId, take: 'local' }).catch(() => {})
  await client.question.get({ questionId })
  await client.question.version({ questionId, versionId: current.versionId })
  const made = await client.question.create({ content: current.content, reason: '补充题目' })
  await client.question.get({ questionId: made.questionId })
  await workflow(client, made.questionId, current.content)
  await duplicates(client)
  await search(client)
}

async function duplicates(client: Client): Promise<void> {
  await client.duplicate.list({ offset: 0, limit: 1 })
  await client.duplicate.cancel({})
  await client.duplicate.start({})
  for await (const { phase } of await client.duplicate.progress({})) if (phase === 'idle') break
  const {
    rows: [pair],
  } = await client.duplicate.list({ offset: 0, limit: 1 })
  if (!pair) throw new Error('the bank has no two questions alike')
  const side = ({ questionId, version }: typeof pair.first) => ({ questionId, versionId: version.versionId })
  const [first, second] = [side(pair.first), side(pair.second)]
  await client.duplicate.keep({ first, second, kept: true })
  await client.duplicate.keep({ first, second, kept: false })
  const take = { tags: true, citations: true }
  const { bulkEditId } = await client.duplicate.merge({ kept: first, gone: second, take })
  await client.bulkEdit.undo({ bulkEditId })
}

async function search(client: Client): Promise<void> {
  await client.questionSearch.find({ text: '酒 type:single', offset: 0, limit: 3 })
  await client.questionSearch.find({ text: 'jj difficulty:9', offset: 0, limit: 3 })
  await client.questionSearch.suggest({ field: 'topic', text: '', limit: 3 })
  await client.questionSearch.status({})
  await client.questionSearch.saveFilter({ name: '单选', text: '题型:单选' })
  await client.questionSearch.filters({})
  await client.questionSearch.deleteFilter({ name: '单选' })
}

async function workflow(client: Client, questionId: string, content: QuestionContentView): Promise<void> {
  await client.workflow.saveSettings({ rule: 'another' })
  await client.workflow.settings({})
  await client.question.revise({ questionId, content: { ...content, difficulty: 5 }, reason: '再改' })
  await client.workflow.queue({})
  await client.workflow.act({ questionId, act: 'approve', reason: '' }).catch(() => {})
  await client.workflow.act({ questionId, act: 'sendBack', reason: '依据不全' })
  await client.workflow.log({ questionId })
  await client.workflow.saveSettings({ rule: 'none' })
  const { bulkEditId } = await client.bulkEdit.apply({
    questionIds: [questionId],
    change: { addTags: ['重点'] },
    reason: '整理',
  })
  await client.bulkEdit.list({})
  const { subject } = await client.topicTree.addSubject({ name: '本队规章' })
  const { topic } = await client.topicTree.add({ subject, parent: null, name: '值班' })
  await client.topicTree.rename({ subject, topic, name: '值班备勤' })
  await client.topicTree.move({ subject, topic, parent: null })
  await client.topicTree.remove({ subject, topic })
  const { sha256 } = await client.picture.add({ base64: PIXEL })
  await client.picture.get({ sha256 })
  await client.bulkEdit.undo({ bulkEditId })
}

/** A law is revised: text of the old edition, the new one, its text, the questions that it touches. */
async function laws(client: Client, refused: (call: Promise<unknown>) => Promise<void>): Promise<void> {
  const old = { instrumentId: 'police-weapons', editionId: '1996' }
  const words = '人民警察依法使用警械和武器应当以制止违法犯罪行为尽量减少人员伤亡财产损失为原则'
  const text = (end: string) =>
    Array.from({ length: 17 }, (_, at) => `第${at + 1}条 ${words.slice(at)}${words.slice(0, at)}${end}。`)
  const file = (lines: string[]) => Buffer.from(lines.join('\n')).toString('base64')
  await client.instrument.list({})
  await refused(client.instrument.article({ ...old, article: '9' }))
  const tried = await client.instrument.readText({ ...old, fileName: '旧.txt', base64: file(text('')) })
  await client.instrument.discardText({ importId: tried.importId })
  const again = await client.instrument.readText({ ...old, fileName: '旧.txt', base64: file(text('')) })
  await client.instrument.importText({ importId: again.importId })
  const { editionId } = await client.instrument.addEdition({
    instrument: { kind: 'known', instrumentId: 'police-weapons' },
    label: '2027年修订',
    issuingBody: '国务院',
    adopted: '2026-11-20',
    effectiveFrom: '2027-03-01',
  })
  const changed = [...text('').slice(0, 8), ...text('，并记录在案').slice(8)]
  const pair = { instrumentId: 'police-weapons', fromEdition: '1996', toEdition: editionId }
  const { importId } = await client.instrument.readText({
    instrumentId: 'police-weapons',
    editionId,
    fileName: '新.md',
    base64: file(changed),
  })
  await client.instrument.alignText({
    importId,
    fromEdition: '1996',
    toEdition: editionId,
    links: [{ from: ['17'], to: ['17'] }],
  })
  await client.instrument.importText({ importId })
  await client.instrument.get({ instrumentId: 'police-weapons', editionId, offset: 0, limit: 3 })
  await client.instrument.article({ ...old, article: '9' })
  await client.instrument.search({ text: '第9条', offset: 0, limit: 5 })
  await client.instrument.alignment(pair)
  await client.instrument.compare({ ...pair, article: '9' })
  await client.instrument.setLinks({ ...pair, links: [] })
  const { rows } = await client.instrument.reviews({ state: 'waiting', offset: 0, limit: 5 })
  await client.instrument.exportAffected({ ...pair, words: AFFECTED_WORDS })
  const decide = { decision: 'stillRight' as const, articles: [], reason: '表述未变' }
  await client.instrument.decideReview({ reviewId: rows[0]?.reviewId ?? '', ...decide })
  await refused(client.instrument.decideReview({ reviewId: rows[0]?.reviewId ?? '', ...decide }))
  await client.instrument.carryOver(pair)
}

async function imports(client: Client, refused: (call: Promise<unknown>) => Promise<void>): Promise<void> {
  const header = '编号,学科,知识点,题型,题干,选项A,选项B,答案,解析,难度\n'
  const row =
    'N-1,交通法规,没有的,单选,夜间会车应当使用何种灯光行驶,远光灯,近光灯,B,见法条,容易\nN-2,,,怪题,,,,,,\n'
  const { uploadId } = await client.questionImport.upload({ base64: Buffer.from(header).toString('base64') })
  await client.questionImport.upload({ uploadId, base64: Buffer.from(row).toString('base64') })
  const { importId } = await client.questionImport.open({ fileName: '试题.csv', file: { uploadId } })
  for await (const { phase } of await client.questionImport.progress({ importId }))
    if (phase === 'planned') break
  const { counts } = await client.questionImport.plan({ importId })
  const page = { importId, offset: 0, limit: 10 }
  await client.questionImport.items({ ...page, list: 'open' })
  await client.questionImport.faults(page)
  await client.questionImport.leftOut(page)
  await refused(client.questionImport.commit({ importId }))
  const [subject] = await client.question.topics({})
  const to = { subject: subject?.id ?? '', topic: subject?.topics[0]?.id ?? '' }
  const topics = counts.openTopics.map(open => ({ subject: open.subject, topic: open.topic, to }))
  await client.questionImport.decide({ importId, topics, rest: 'import', status: 'draft' })
  await client.questionImport.commit({ importId })
  const sentences = { 'import.fault.typeUnknown': '没有「{{found}}」这种题型' }
  const { fileId } = await client.questionImport.errorWorkbook({ importId, title: '错误原因', sentences })
  await client.questionImport.piece({ fileId, offset: 0 })
  await client.questionImport.cancel({ importId })
  await client.questionImport.template({})
  const foreign = pngOf(3, 2, { behind: 'a tail' }).toString('base64')
  const picture = Buffer.from(`<quiz><question type="truefalse"><questiontext format="html"><text>
    &lt;img src="data:image/png;base64,${foreign}"&gt;表示停车让行</text></questiontext>
    <answer fraction="100"><text>true</text></answer></question></quiz>`)
  const second = await client.questionImport.open({
    fileName: '图.xml',
    file: { base64: picture.toString('base64') },
  })
  for await (const { phase } of await client.questionImport.progress(second))
    if (phase === 'drawing' || phase === 'planned') break
  const { rows } = await client.questionImport.pictures(second)
  for (const { sha256 } of rows) {
    await client.questionImport.picture({ ...second, sha256 })
    await client.questionImport.drawn({ ...second, sha256, base64: PIXEL })
  }
  const selection = { questionIds: ['N-1'] }
  await client.questionImport.checkExport({ selection, format: 'csv' })
  await client.questionImport.export({ selection, format: 'csv' })
  await client.questionImport.export({ selection: { text: 'N-1' }, format: 'csv' })
}

async function papers(
  client: Client,
  refused: (call: Promise<unknown>) => Promise<void>,
  drillId: string,
): Promise<void> {
  const choice = {
    source: { kind: 'drill' as const, drillId },
    seed: 'ABC234',
    variants: 2,
    shuffleQuestions: true,
    shuffleOptions: true,
    marks: [],
    questionMarks: [],
  }
  await client.paper.compose(choice)
  await client.paper.key(choice)
  const head = { brigade: '直属大队', title: '每周一练', subtitle: '', minutes: 30 }
  const { fileId } = await client.paper.docx({ choice, head, parts: ['paper', 'answerSheet', 'key'] })
  await client.paper.piece({ fileId, offset: 0 })
  await refused(
    client.paper.compose({ ...choice, source: { kind: 'questions', questionIds: ['NO-SUCH-QUESTION'] } }),
  )
}

async function drills(client: Client, refused: (call: Promise<unknown>) => Promise<void>): Promise<void> {
  const standing = await client.drill.standing({})
  await client.drill.tryBlueprint({ blueprint: standing.blueprint })
  await client.drill.saveStanding({
    ...standing,
    title: '每周一练',
    blueprint: { ...standing.blueprint, speed: { kind: 'upTo', speedCents: 100 } },
  })
  const { drillId: special } = await client.drill.define({
    week: '2026-W49',
    settings: { ...standing, title: '酒驾专题' },
  })
  await client.drill.revise({ drillId: special, settings: { ...standing, title: '醉驾专题' } })
  await client.drill.withdraw({ drillId: special })
  const today = await client.drill.today({})
  const drillId = today.drills[0]?.drillId ?? ''
  await papers(client, refused, drillId)
  const { sittingId, items } = await client.sitting.start({ drillId })
  for (const [item, shown] of items.entries())
    await client.answer.save({ sittingId, item, rev: 1, answer: firstChoice(shown) })
  await client.answer.flag({ sittingId, item: 3, on: true })
  await client.sitting.visit({ sittingId, item: 4 })
  await client.sitting.pause({ sittingId })
  await client.sitting.start({ drillId })
  await refused(client.sitting.result({ sittingId }))
  await client.sitting.submit({ sittingId })
  await client.sitting.result({ sittingId })
  await client.sitting.mine({})
  const { reportId } = await client.report.send({ sittingId, item: 0, kind: 'unclear', text: '题意不清' })
  await client.report.mine({})
  await client.report.queue({ answered: false })
  await client.report.answer({ reportId, outcome: 'asItIs', text: '题意明确' })
  await client.board.week({ week: today.week })
  await client.drill.list({ year: 2026 })
}

function firstPart(shown: AskedPartView): GivenPart {
  const given = firstChoice({ ...shown, parts: [] })
  if (given.type === 'shortAnswer' || given.type === 'caseGroup') throw new Error('not a part')
  return given
}

function firstChoice(shown: Pick<SittingItemView, keyof AskedPartView | 'parts'>): GivenAnswer {
  switch (shown.type) {
    case 'single':
      return { type: 'single', option: 'A' }
    case 'multiple':
      return { type: 'multiple', options: ['A', 'B'] }
    case 'trueFalse':
      return { type: 'trueFalse', value: true }
    case 'fillIn':
      return { type: 'fillIn', texts: Array.from({ length: shown.blanks }, () => '十二') }
    case 'numeric':
      return { type: 'numeric', text: '12' }
    case 'ordering':
      return { type: 'ordering', items: shown.options.map(option => option.label) }
    case 'matching':
      return { type: 'matching', pairs: shown.lefts.map(left => ({ left: left.label, right: 'A' })) }
    case 'shortAnswer':
      return { type: 'shortAnswer', text: '依法处理' }
    case 'caseGroup':
      return { type: 'caseGroup', parts: shown.parts.map(firstPart) }
    default:
      return assertNever(shown.type)
  }
}
