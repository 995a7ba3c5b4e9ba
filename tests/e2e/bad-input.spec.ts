import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Page, expect } from '@playwright/test'
import Database from 'better-sqlite3'
import { weekOf, weekRange } from '#engine/week/iso-week'
import { browse, serveApp } from '../helpers/served-browser.ts'
import { workbook } from '../importing/roster/workbook.ts'
import { apiOf, signInBy, whenStarted } from './api.ts'
import { openBy } from './doors.ts'
import { ADMINISTRATOR, type SampleApp, TRAINEE, startSample } from './sample-app.ts'
import { prepare, test } from './sample-folder.ts'
import { SAMPLE_PIN, answerQuestion, givePin, signIn } from './steps.ts'

const FAULTY = 'tests/fixtures/importing/roster-faults.xlsx'

test.describe('on the sample', () => {
  let sample: SampleApp
  test.beforeAll(async () => {
    sample = await startSample()
  })
  test.afterAll(() => sample.stop())

  test('a wrong PIN is said, the second one costs two seconds, and then the right one opens', async () => {
    const { browser, page } = await browse(sample.served)
    await givePin(page, TRAINEE, '135790')
    await expect(page.getByText('PIN 不正确，请重新输入。')).toBeVisible()
    await page.getByLabel('PIN', { exact: true }).fill('135791')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/PIN 不正确。[12] 秒后可再次输入。/u)).toBeVisible()
    await expect(page.getByLabel('PIN', { exact: true })).toBeDisabled()
    await expect(page.getByLabel('PIN', { exact: true })).toBeFocused({ timeout: 5_000 })
    await page.keyboard.type(SAMPLE_PIN)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: '今日' })).toBeVisible()
    await browser.close()
  })

  test('tries made elsewhere close the door here too, for as long as is said', async () => {
    const { api, close } = await apiOf(sample.served)
    const { browser, page } = await browse(sample.served)
    await page.getByRole('searchbox').fill('杨帆')
    await page.keyboard.press('Enter')
    await page.getByLabel('PIN', { exact: true }).fill(SAMPLE_PIN)
    const guess = (pin: string) => expect(signInBy(api, '杨帆', pin)).rejects.toThrow()
    await guess('135790')
    await guess('135791')
    await new Promise(done => setTimeout(done, 2_100))
    await guess('135792')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/尝试次数过多，[1-4] 秒后可再次输入。/u)).toBeVisible()
    await expect(page.getByText('现在可以再次输入。')).toBeVisible({ timeout: 6_000 })
    await page.getByLabel('PIN', { exact: true }).fill(SAMPLE_PIN)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: '今日' })).toBeVisible()
    close()
    await browser.close()
  })

  test('faulty rosters are refused with their place, and nobody is added', async ({ dataDir }) => {
    const { api, close } = await apiOf(sample.served)
    await signInBy(api, ADMINISTRATOR, SAMPLE_PIN)
    const before = await api.member.list({ includeLeft: true })
    const { browser, page } = await browse(sample.served)
    await signIn(page, ADMINISTRATOR)
    await page.getByRole('link', { name: '人员' }).click()

    const letter = join(dataDir, '通知.xlsx')
    writeFileSync(letter, Buffer.from('%PDF-1.7\n\u0000\u0001\u0002', 'latin1'))
    await choose(page, letter)
    await expectSaid(page, ['无法读取该文件。', '文件：通知.xlsx', /请用 XLSX 或 CSV 格式另存后再试/u])

    // Text under a wrong name is read for what it is.
    const text = join(dataDir, '名单.xlsx')
    writeFileSync(text, '姓名,警号\n张三,061204\n')
    await choose(page, text)
    await expectSaid(page, ['缺少“支部”列。', /^文件：名单\.xlsx/u, '请补上该列后重新导入。'])

    const headless = join(dataDir, '没有表头.xlsx')
    writeFileSync(
      headless,
      workbook(
        [
          ['061204', '张三'],
          ['061205', '李四'],
        ],
        { sheetName: '花名册' },
      ),
    )
    await choose(page, headless)
    await expectSaid(page, ['没有找到表头。', '文件：没有表头.xlsx', '表头须含姓名、警号和支部。'])

    const bytes = readFileSync(FAULTY)
    await choose(page, FAULTY)
    const dialog = page.getByRole('dialog')
    await expectFaults(page)
    await dialog.getByRole('button', { name: '放弃' }).click()
    await expect(dialog).toBeHidden()

    expect(await api.member.list({ includeLeft: true })).toEqual(before)
    expect(readFileSync(FAULTY).equals(bytes)).toBe(true)
    close()
    await browser.close()
  })
})

test('a drill that closes under an open sitting is submitted with what was saved, and cannot be begun again', async ({
  dataDir,
}) => {
  const served = await serveApp(dataDir)
  const { api, close } = await apiOf(served)
  await whenStarted(api)
  await api.setup.create({
    brigadeName: '直属大队',
    branches: ['一支部'],
    administrator: { name: '张三', policeNumber: '061204', branch: 0, pin: '260148' },
  })
  const { browser, page } = await browse(served)
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible()
  const { startMs } = weekRange(weekOf(Date.now()))
  const closesAfterMs = Date.now() - startMs + 20_000
  await api.drill.saveStanding({ ...(await api.drill.standing({})), closesAfterMs })
  await givePin(page, '张三')
  await page.getByRole('button', { name: '开始作答' }).press('Enter')
  await answerQuestion(page, 1)
  await expect(page.getByText(/已保存/u)).toBeVisible()
  const sitting = new URL(page.url()).hash
  await expect(page.getByRole('heading', { name: '结果', exact: true })).toBeVisible({ timeout: 45_000 })
  await expect(page.getByText('周练截止，已自动交卷。')).toBeVisible()
  expect((await api.sitting.mine({}))[0]?.counted).toBe(true)
  await page.getByRole('link', { name: '今日', exact: true }).click()
  await expect(page.getByRole('button', { name: /作答|再练一次/u })).toHaveCount(0)
  await page.evaluate(hash => (window.location.hash = hash), sitting)
  await expect(page.getByRole('alert').getByText('该周练已截止。')).toBeVisible()
  await expect(page.getByText('已交卷的成绩可在近期作答中查看。')).toBeVisible()
  close()
  await browser.close()
  await served.stop()
})

test('the same in a window: data of a newer edition, a wrong PIN, a drill that is over, a faulty roster', async ({
  sampleDir,
}) => {
  const drillId = await prepare(sampleDir, async api => {
    const { week } = await api.drill.today({})
    const { branchId } = await api.branch.create({ name: '四支部' })
    const settings = {
      ...(await api.drill.standing({})),
      title: '已过',
      branchIds: [branchId],
      closesAfterMs: 1,
    }
    return (await api.drill.define({ week, settings })).drillId
  })
  const file = join(sampleDir, 'sample', 'weekly-drill.db')
  inDatabase(file, "insert into migration (number, name, applied_at_ms) values (99990, 'later', 0)")
  const { page, close } = await openBy('window', sampleDir)
  await expect(page.getByRole('heading', { name: '暂时无法使用' })).toBeVisible()
  for (const sentence of [
    /数据版本 99990/u,
    '请安装较新版本的程序后再打开。',
    sampleDir,
    '程序没有改动任何数据。',
  ])
    await expect(page.getByRole('main').getByText(sentence).first()).toBeVisible()
  inDatabase(file, 'delete from migration where number = 99990')

  await givePin(page, ADMINISTRATOR, '135790')
  await expect(page.getByText('PIN 不正确，请重新输入。')).toBeVisible()
  await page.getByLabel('PIN', { exact: true }).fill(SAMPLE_PIN)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible()

  await page.evaluate(hash => (window.location.hash = hash), `#/sitting/${drillId}`)
  await expect(page.getByRole('alert').getByText('该周练已截止。')).toBeVisible()

  await page.evaluate(() => (window.location.hash = '#/members'))
  await expect(page.getByRole('rowheader', { name: ADMINISTRATOR })).toBeVisible()
  const before = await page.getByRole('rowheader').allInnerTexts()
  await choose(page, FAULTY)
  await expectFaults(page)
  await page.getByRole('dialog').getByRole('button', { name: '放弃' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(before)
  await close()
})

function inDatabase(file: string, statement: string): void {
  const database = new Database(file)
  database.prepare(statement).run()
  database.close()
}

async function choose(page: Page, file: string): Promise<void> {
  if (await page.getByRole('dialog').isHidden()) await page.getByRole('button', { name: '导入名单' }).click()
  await page.getByTestId('roster-file').setInputFiles(file)
}

async function expectSaid(page: Page, sentences: (string | RegExp)[]): Promise<void> {
  for (const sentence of sentences)
    await expect(page.getByRole('dialog').getByText(sentence, { exact: true }).first()).toBeVisible()
}

/** Every bad cell of the faulty roster by its sheet, row and column, with what stands there and why it cannot be. */
async function expectFaults(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('roster-faults.xlsx · 工作表 Sheet1')).toBeVisible()
  await dialog.getByRole('tab', { name: '拒绝 6' }).click()
  const rows = dialog.getByRole('table', { name: '未能接受的行' }).locator('tbody tr')
  const cells = rows.evaluateAll(all =>
    all.map(row => [...row.children].map(({ textContent }) => textContent)),
  )
  expect(await cells).toEqual([
    ['4', 'A 警号', '61204', '同一警号在文件中重复出现'],
    ['6', 'A 警号', '61207.5', '警号格式不对，只能用字母、数字和连字符'],
    ['7', 'B 姓名', '（空）', '必填，但为空'],
    ['8', 'C 支部', '（空）', '必填，但为空'],
    ['8', 'D 类别', '保安', '只能填民警或辅警'],
    ['8', 'E 是否党员', '大概', '只能填是或否'],
  ])
}
