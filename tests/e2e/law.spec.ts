import { type Page, expect } from '@playwright/test'
import type { QuestionContent } from '#engine/question/question'
import { type Api, signInBy } from './api.ts'
import { openBy } from './doors.ts'
import { ADMINISTRATOR, TRAINEE } from './sample-app.ts'
import { prepare, test } from './sample-folder.ts'
import { type Place, blueprintOf, defineForTrainee } from './trainee-drill.ts'
import { SAMPLE_PIN, dropFile, signIn, signOver } from './steps.ts'

const LAW = '示例市停车场管理办法'
const OLD = [
  '第一条　为了加强停车场管理，制定本办法。',
  '第二条　停车场经营者应当在入口公示收费标准，未公示的不得收费。',
  '第三条　占用消防车通道停车的，处二百元罚款。',
  '第四条　停车场出入口应当昼夜照明，并有专人值守。',
]
/** 1 as it was, 2 with other words, 3 only moved by a new article before it, 4 deleted. */
const NEW = [
  '第一条　为了加强停车场管理，制定本办法。',
  '第二条　停车场经营者应当在入口显著位置公示收费标准和监督电话，未公示的不得收费。',
  '第三条　充电车位不得挪作他用。',
  '第四条　占用消防车通道停车的，处二百元罚款。',
]

test('a new edition dropped on the window, what it touches, one decision each; results stay as they were', async ({
  sampleDir,
}) => {
  const { topic, questions } = await prepare(sampleDir, writeLawAndSit)
  const { page, close } = await openBy('window', sampleDir)
  await signIn(page, ADMINISTRATOR)
  await addEdition(page)
  await dropFile(page, { name: '停车办法2026.txt', bytes: Buffer.from([LAW, ...NEW].join('\n')) })

  // The dry run says what the text holds, what changed, and which questions it touches.
  await expect(page.getByText('读到 4 条。')).toBeVisible()
  await expect(page.getByText(/改动 4 条，.*影响 3 道题。/u)).toBeVisible()
  const changes = page.getByRole('table', { name: '条文的变化' })
  await expect(changes.getByRole('row', { name: /第二条.*修改/u })).toBeVisible()
  await expect(changes.getByRole('row', { name: /仅移位/u })).toBeVisible()
  await expect(changes.getByRole('row', { name: /第四条.*删除/u })).toBeVisible()
  await changes
    .getByRole('row', { name: /第二条/u })
    .getByRole('button')
    .click()
  await expect(page.locator('ins').filter({ hasText: '和监督电话' })).toBeVisible()
  await page.getByRole('button', { name: '确认导入（4 条）' }).click()
  await expect(page.getByText(/3 道题待复核/u).first()).toBeVisible()
  await page.getByRole('button', { name: '开始逐题复核' }).click()

  // One by one: still right, another version, out of use.
  await expect(page.getByRole('heading', { name: '3 道题待复核' })).toBeVisible()
  await expect(page.getByText('暂不进入试卷')).toBeVisible()
  for (const done of [1, 2, 3]) {
    const id = await shownQuestion(page, questions)
    await decide(page, questions.indexOf(id))
    const left = 3 - done
    await expect(
      page.getByRole('heading', { name: left > 0 ? `${left} 道题待复核` : '0 道题待复核' }),
    ).toBeVisible()
  }
  await expect(page.getByText('已全部复核')).toBeVisible()

  // The trainee's result is what it was; beside the explanation stands the article as it was cited, and what became of it.
  await signOver(page, TRAINEE)
  await page
    .getByRole('link', { name: /停车办法小测.*用时/u })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: '结果', exact: true })).toBeVisible()
  await page.getByText('全部 3').click()
  const cited = page.getByRole('button', { name: /第二条/u })
  await cited.click()
  const article = page.getByRole('dialog')
  await expect(article.getByText('停车场经营者应当在入口公示收费标准', { exact: false })).toBeVisible()
  await expect(article.getByText(/被2026年修订取代/u)).toBeVisible()
  await article.getByRole('button', { name: /查看新版次第二条/u }).click()
  await expect(article.getByText('显著位置', { exact: false })).toBeVisible()
  await close()

  // What waited was in no paper; what was decided is again, but for what is out of use.
  const after = await prepare(sampleDir, async api => ({
    available: await availableIn(api, topic),
    statuses: await statusesOf(api, questions),
  }))
  expect(after).toEqual({ available: 2, statuses: ['inUse', 'inUse', 'retired'] })
})

async function addEdition(page: Page): Promise<void> {
  await page.getByRole('link', { name: '法规', exact: true }).click()
  const entry = page.getByRole('rowgroup').filter({ hasText: LAW })
  await entry.getByRole('button', { name: '新增版次' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('版次名称').fill('2026年修订')
  await dialog.getByLabel('施行日期').fill('2026-11-01')
  await dialog.getByRole('button', { name: '保存，下一步导入条文' }).click()
  await expect(page.getByRole('heading', { name: '导入条文' })).toBeVisible()
}

async function shownQuestion(page: Page, questions: readonly string[]): Promise<string> {
  const open = page.getByRole('link', { name: '打开题目' })
  await expect(open).toBeVisible()
  const address = (await open.getAttribute('href')) ?? ''
  const id = questions.find(known => address.endsWith(`/${known}`))
  if (id === undefined) throw new Error(`${address} is none of ours`)
  return id
}

/** Article 2 was changed: another version. Article 3 only moved: still right. Article 4 is gone: out of use. */
async function decide(page: Page, article: number): Promise<void> {
  if (article === 1) {
    await page.keyboard.press('1')
    return
  }
  if (article === 0) {
    await page.keyboard.press('2')
    await page.getByRole('textbox', { name: '题干' }).fill('停车场经营者应当公示什么？请按新规定作答。')
    await page.getByRole('textbox', { name: '修改原因' }).fill('按2026年修订改写')
    await page.getByRole('button', { name: /^保存为新版本/u }).click()
    await page.goBack()
    await page.getByRole('button', { name: /已修改，完成复核/u }).click()
    return
  }
  await page.keyboard.press('3')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('停用理由').fill('所依据的条文已删除')
  await dialog.getByRole('button', { name: '停用' }).click()
}

/** A law of the brigade's own with its text, three questions on articles 2 to 4 in a topic of their own, and a sitting of them. */
async function writeLawAndSit(api: Api): Promise<{ topic: Place; questions: string[] }> {
  const { instrumentId, editionId } = await api.instrument.addEdition({
    instrument: { kind: 'new', instrumentKind: 'rule', name: LAW, shortName: '停车办法' },
    label: '2019年公布',
    issuingBody: '示例市人民政府',
    adopted: '',
    effectiveFrom: '2019-05-01',
  })
  const base64 = Buffer.from([LAW, ...OLD].join('\n')).toString('base64')
  const { importId } = await api.instrument.readText({ instrumentId, editionId, fileName: '旧.txt', base64 })
  await api.instrument.importText({ importId })
  const subject = (await api.question.topics({}))[0]?.id ?? ''
  const topic = {
    subject,
    topic: (await api.topicTree.add({ subject, parent: null, name: '停车办法' })).topic,
  }
  const questions: string[] = []
  for (const article of ['2', '3', '4']) {
    const content: QuestionContent = {
      ...topic,
      difficulty: 2,
      isCase: false,
      body: { type: 'trueFalse', stem: `停车办法第${article}条的规定适用于全部停车场。`, key: true },
      explanation: `见停车办法第${article}条。`,
      citations: [{ instrument: instrumentId, edition: editionId, article }],
    }
    questions.push((await api.question.create({ content, reason: '新题' })).questionId)
  }
  await sitAll(api, topic)
  return { topic, questions }
}

async function sitAll(api: Api, place: Place): Promise<void> {
  const drillId = await defineForTrainee(api, {
    title: '停车办法小测',
    sections: [{ type: 'trueFalse', count: 3, place }],
  })
  await api.session.signOut({})
  await signInBy(api, TRAINEE, SAMPLE_PIN)
  const { sittingId } = await api.sitting.start({ drillId })
  for (const item of [0, 1, 2])
    await api.answer.save({ sittingId, item, rev: 1, answer: { type: 'trueFalse', value: true } })
  await api.sitting.submit({ sittingId })
}

async function availableIn(api: Api, place: Place): Promise<number> {
  const blueprint = blueprintOf([{ type: 'trueFalse', count: 1, place }])
  const { sections } = await api.drill.tryBlueprint({ blueprint })
  return sections[0]?.available ?? 0
}

async function statusesOf(api: Api, questions: readonly string[]): Promise<string[]> {
  return Promise.all(questions.map(async questionId => (await api.question.get({ questionId })).status))
}
