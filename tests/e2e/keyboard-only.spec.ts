import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Page, expect } from '@playwright/test'
import { browse, serveApp } from '../helpers/served-browser.ts'
import { apiOf, signInBy } from './api.ts'
import { chooseAt, pressAt, tabTo, typeAt, withoutMouse } from './by-keys.ts'
import { gb18030 } from './gb18030.ts'
import { ADMINISTRATOR } from './sample-app.ts'
import { prepare, test } from './sample-folder.ts'
import { SAMPLE_PIN } from './steps.ts'

const EDITED = 'TL-ALCOHOL-001'
const HERE = '本地改写的题干：首次饮酒后驾驶应当如何处罚？'
const SHIPPED = '随软件更新的题干：首次饮酒后驾驶如何处罚？'

// Some three hundred single stops of Tab.
test.setTimeout(300_000)

test('an administrator takes a newer question, edits and imports members, sets a drill and reads the board, by keys alone', async ({
  sampleDir,
  dataDir,
}) => {
  await prepare(sampleDir, async api => {
    // One in which nobody has begun this week's drill.
    await api.branch.create({ name: '四支部' })
    const { content } = (await api.question.get({ questionId: EDITED })).current
    content.body.stem = HERE
    await api.question.revise({ questionId: EDITED, content, reason: '本地改写' })
  })
  const served = await serveApp(sampleDir, ['--bank', newerBank(dataDir)])
  const { browser, page } = await browse(served)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const untouched = await withoutMouse(page)
  await tabTo(page, page.getByRole('searchbox'))
  await page.keyboard.type(ADMINISTRATOR)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('PIN', { exact: true })).toBeFocused()
  await page.keyboard.type(SAMPLE_PIN)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible()

  await takeTheNewer(page)
  await renameMember(page)
  await importCsv(page)
  await defineDrill(page)
  await readBoard(page)
  await untouched()

  const { api, close } = await apiOf(served)
  await signInBy(api, ADMINISTRATOR, SAMPLE_PIN)
  const { week } = await api.drill.today({})
  const branches = await api.branch.list({})
  const drills = await api.drill.list({ year: Number(week.slice(0, 4)) })
  const saved = drills.find(({ settings }) => settings.title === '酒驾专项')
  expect(saved).toMatchObject({
    origin: 'special',
    settings: {
      limitMs: 45 * 60_000,
      maxAttempts: 2,
      counted: 'best',
      branchIds: [branches.find(({ name }) => name === '四支部')?.branchId],
      opensAfterMs: 0,
      closesAfterMs: (5 * 24 + 18) * 3_600_000,
    },
  })
  expect(saved?.settings.blueprint.sections).toMatchObject([
    {
      type: 'trueFalse',
      count: 3,
      filter: { topics: ['alcohol'], difficulties: [2] },
      marks: { fullCents: 250, wrongCents: -50 },
    },
  ])
  const member = (await api.member.list({ includeLeft: false })).find(({ name }) => name === '王雨彤')
  expect(member).toMatchObject({ roles: expect.arrayContaining(['instructor']) })
  close()
  await browser.close()
  await served.stop()
})

/** The shipped bank with a newer version of one question. */
function newerBank(folder: string): string {
  const bank = join(folder, 'newer-bank')
  cpSync(resolve(import.meta.dirname, '../../question-bank'), bank, { recursive: true })
  const file = join(bank, 'traffic-law/alcohol.yaml')
  const before = readFileSync(file, 'utf8')
  const after = before.replace(
    new RegExp(`(- id: ${EDITED}\\n\\s+version: )1(\\n[\\s\\S]*?stem: ).*`, 'u'),
    (_, head: string, middle: string) => `${head}2${middle}${SHIPPED}`,
  )
  expect(after).not.toBe(before)
  writeFileSync(file, after)
  return bank
}

async function goTo(page: Page, place: string): Promise<void> {
  const link = page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: place, exact: true })
  await pressAt(page, link, 'Shift+Tab')
  await expectAtHeading(page)
}

/** The next Tab goes on from the top of the screen, and a screen reader says where it is. */
async function expectAtHeading(page: Page): Promise<void> {
  await expect(page.locator('main h1')).toBeFocused()
}

/** Both versions stand side by side, their differences marked; what was decided is in use at once. */
async function takeTheNewer(page: Page): Promise<void> {
  await goTo(page, '题库')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('textbox', { name: '查找题目' })).toBeFocused()
  await page.keyboard.type(EDITED)
  const row = page.getByRole('table', { name: '题目列表' }).getByRole('row').filter({ hasText: EDITED })
  await expect(row.getByText('有更新')).toBeVisible()
  await pressAt(page, row.getByRole('link'))
  await expectAtHeading(page)
  await expect(page.getByRole('heading', { name: '软件更新带来了新版本，请选择采用哪一版' })).toBeVisible()
  const compared = page.getByRole('table', { name: '软件更新带来了新版本，请选择采用哪一版' })
  await expect(compared.getByRole('columnheader')).toHaveText(['项目', '本地版本', '随软件更新的版本'])
  const stems = compared.getByRole('row', { name: /^题干/u })
  await expect(stems.getByRole('cell').nth(0)).toHaveText(HERE)
  await expect(stems.getByRole('cell').nth(1)).toHaveText(SHIPPED)
  expect(await stems.locator('del').count()).toBeGreaterThan(0)
  expect(await stems.locator('ins').count()).toBeGreaterThan(0)
  await pressAt(page, page.getByRole('button', { name: '采用随软件更新的版本' }))
  await expect(page.getByText('已采用随软件更新的版本')).toBeAttached()
  await expect(compared).toHaveCount(0)
  await expect(page.getByRole('main').getByText(SHIPPED)).toBeVisible()
  await expectAtHeading(page)
}

async function renameMember(page: Page): Promise<void> {
  await goTo(page, '人员')
  await pressAt(page, page.getByRole('button', { name: '编辑王雨桐' }))
  const drawer = page.getByRole('dialog')
  await typeAt(page, drawer.getByLabel('姓名'), '王雨彤')
  await tabTo(page, drawer.getByRole('checkbox', { name: /^教员/u }))
  await page.keyboard.press('Space')
  // A number that somebody else has is refused where it is seen, and nothing typed is lost.
  await typeAt(page, drawer.getByLabel('警号'), '061201', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(drawer.getByRole('alert').filter({ hasText: '警号' })).toBeInViewport()
  await typeAt(page, drawer.getByLabel('警号'), '061209')
  await page.keyboard.press('Enter')
  await expect(drawer).toBeHidden()
  await expect(page.getByRole('rowheader', { name: '王雨彤' })).toBeVisible()
  // Back where one came from, to go on with the next.
  await expect(page.getByRole('button', { name: '编辑王雨彤' })).toBeFocused()
}

/** As an office program in China saves it: GB18030. */
async function importCsv(page: Page): Promise<void> {
  const rows = [
    '警号,姓名,支部,类别,是否党员',
    '061999,欧阳𬱖,三支部,民警,是',
    '190999,赵六,三支部,辅警,否',
    '',
  ]
  await pressAt(page, page.getByRole('button', { name: '导入名单' }), 'Shift+Tab')
  const dialog = page.getByRole('dialog')
  const chooser = page.waitForEvent('filechooser')
  await pressAt(page, dialog.getByRole('button', { name: '选择文件' }))
  const file = { name: '名单.csv', mimeType: 'text/csv', buffer: gb18030(rows.join('\r\n')) }
  await (await chooser).setFiles(file)
  await expect(dialog.getByText('以下是核对结果，尚未写入。')).toBeVisible()
  const table = dialog.getByRole('table', { name: '将新增的人员' })
  await expect(table.getByRole('row')).toHaveText([
    /^行/u,
    /^2061999欧阳𬱖三支部民警是$/u,
    /^3190999赵六三支部辅警否$/u,
  ])
  // The dry run has written nothing.
  await expect(page.locator('main').getByRole('rowheader', { name: '赵六' })).toHaveCount(0)
  await pressAt(page, dialog.getByRole('button', { name: '确认导入（新增 2，更新 0）' }))
  await expect(dialog.getByText('已导入：新增 2 人，更新 0 人')).toBeVisible()
  await pressAt(page, dialog.getByRole('button', { name: '完成' }))
  await expect(dialog).toBeHidden()
  await expect(page.locator('main').getByRole('rowheader', { name: '欧阳𬱖' })).toBeVisible()
  await expect(page.getByRole('button', { name: '导入名单' })).toBeFocused()
}

async function defineDrill(page: Page): Promise<void> {
  await goTo(page, '周练')
  await pressAt(page, page.getByRole('button', { name: '设置专项周练' }))
  await expect(page.getByRole('heading', { level: 1, name: '设置专项周练' })).toBeVisible()
  await expectAtHeading(page)
  await typeAt(page, page.getByRole('textbox', { name: '名称' }), '酒驾专项')
  await chooseAt(page, page.getByRole('combobox', { name: '参加支部' }), '四支部')
  await page.keyboard.press('Escape')
  await chooseAt(page, page.getByRole('combobox', { name: '截止日' }), '周六')
  await tabTo(page, page.getByRole('combobox', { name: '截止时间' }))
  await page.keyboard.type('18:00')
  await page.keyboard.press('Enter')
  await typeAt(page, page.getByRole('spinbutton', { name: '限时（分钟）' }), '45')
  await tabTo(page, page.getByRole('checkbox', { name: '限次' }))
  await page.keyboard.press('Space')
  await typeAt(page, page.getByRole('spinbutton', { name: '最多作答次数' }), '2')
  await tabTo(page, page.getByRole('radio', { name: '首次完成' }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: '最好一次' })).toBeChecked()

  const section = page.getByRole('group', { name: '第 1 部分' })
  await chooseAt(page, section.getByRole('combobox', { name: '题型' }), '判断题')
  await typeAt(page, section.getByRole('spinbutton', { name: '题数' }), '3')
  await tabTo(page, section.getByRole('combobox', { name: '学科和知识点' }))
  await page.keyboard.type('酒驾')
  await expect(page.locator('.ant-select-tree-treenode-active')).toHaveText(/^酒驾醉驾与毒驾（\d+）$/u)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await tabTo(page, section.getByRole('checkbox', { name: '易', exact: true }))
  await page.keyboard.press('Space')
  await typeAt(page, section.getByRole('spinbutton', { name: '答对得分' }), '2.5')
  await typeAt(page, section.getByRole('spinbutton', { name: '答错得分' }), '-0.5')
  for (;;) {
    const rest = page.getByRole('button', { name: /^移除第 \d+ 部分$/u })
    const count = await rest.count()
    if (count === 1) break
    await pressAt(page, rest.nth(1))
    await expect(rest).toHaveCount(count - 1)
  }
  await pressAt(page, page.getByRole('button', { name: '设置周练', exact: true }), 'Shift+Tab')
  const row = page.getByRole('row', { name: /酒驾专项/u })
  await expect(row).toContainText('3 题，满分 7.5 分；限时 45 分钟；最多作答 2 次；最好成绩计入榜单')
  await expect(row).toContainText('周六 18:00')
  await expect(row).toContainText('四支部')
  await expectAtHeading(page)
}

async function readBoard(page: Page): Promise<void> {
  await goTo(page, '榜单')
  const back = page.getByRole('button', { name: '上一周' })
  await tabTo(page, back)
  const week = page.getByRole('group', { name: '选择周次' }).locator('strong')
  const thisWeek = await week.innerText()
  await page.keyboard.press('ArrowLeft')
  await expect(week).not.toHaveText(thisWeek)
  await expect(back).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(week).toHaveText(thisWeek)
  await tabTo(page, page.getByRole('switch', { name: '只看本支部' }))
  const rows = page.getByRole('table', { name: /^个人榜/u }).locator('tbody tr')
  const all = await rows.count()
  await page.keyboard.press('Space')
  await expect.poll(() => rows.count()).toBeLessThan(all)
  expect(new Set(await rows.locator('td:nth-of-type(2)').allInnerTexts()).size).toBe(1)
  await expect(page.getByRole('switch', { name: '只看本支部' })).toBeFocused()
}
