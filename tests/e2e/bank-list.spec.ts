import { type Locator, type Page, expect } from '@playwright/test'
import { openBy } from './doors.ts'
import { ADMINISTRATOR } from './sample-app.ts'
import { test } from './sample-folder.ts'
import { signIn, signOver } from './steps.ts'

const INSTRUCTOR = '李红梅'
const SAVED = '酒驾判断题'

test('a question is found by one sign, by initials and by its article; filters are kept; an edit of many is taken back', async ({
  sampleDir,
}) => {
  const { page, close } = await openBy('browser', sampleDir)
  await signIn(page, ADMINISTRATOR)
  await openBank(page)
  const line = page.getByRole('textbox', { name: '查找题目' })
  const rows = page.getByRole('table', { name: '题目列表' }).getByRole('row')
  const marks = rows.locator('mark')

  await page.keyboard.press('Control+k')
  await expect(line).toBeFocused()
  await page.keyboard.type('酒')
  await expect(marks.first()).toHaveText('酒')
  const withWine = await found(page)
  expect(withWine).toBeGreaterThan(10)
  await line.fill('jdc')
  await expect(marks.filter({ hasText: '机动车' }).first()).toBeVisible()
  await line.fill('第91条')
  await expect(marks.filter({ hasText: '九十一条' }).first()).toBeVisible()
  await line.fill('没有这样的题目名称')
  await expect(page.getByText('共 0 题')).toBeVisible()

  // A filter typed in words is a chip; kept under a name, it is there for every instructor.
  await line.fill('酒 题型:判断')
  await expect(page.getByRole('button', { name: '题型：判断', exact: true })).toBeVisible()
  await expect(rows.nth(1).getByRole('cell', { name: '判断' })).toBeVisible()
  const judged = await found(page)
  expect(judged).toBeLessThan(withWine)
  await page.getByRole('button', { name: '保存条件' }).click()
  await page.getByRole('dialog').getByLabel('名称').fill(SAVED)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '删除此条件' })).toBeVisible()
  await page.getByRole('button', { name: '清除条件' }).click()
  await expect(line).toHaveValue('')
  await signOver(page, INSTRUCTOR)
  await openBank(page)
  await page.getByRole('combobox', { name: '常用条件' }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: SAVED }).click()
  await expect(line).toHaveValue(/酒/u)
  await expect.poll(() => found(page)).toBe(judged)

  // Three at once, with one reason, and back.
  const before = await difficulties(rows)
  for (const at of [1, 2, 3]) await rows.nth(at).getByRole('checkbox').check()
  await page.getByRole('button', { name: '批量修改', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '批量修改 3 题' })
  await dialog.getByText('很难', { exact: true }).click()
  await dialog.getByLabel('修改原因').fill('整理难度')
  await dialog.getByRole('button', { name: '修改 3 题' }).click()
  await expect(page.getByText('已修改 3 题').first()).toBeVisible()
  await expect.poll(() => difficulties(rows)).toEqual(['很难', '很难', '很难'])
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await expect(page.getByText('已撤销 3 题的修改').first()).toBeVisible()
  await expect.poll(() => difficulties(rows)).toEqual(before)
  await page.getByRole('button', { name: '批量修改记录' }).click()
  await expect(page.getByRole('dialog').getByText(/已于 .+ 撤销/u)).toBeVisible()
  await close()
})

async function openBank(page: Page): Promise<void> {
  await page.getByRole('link', { name: '题库', exact: true }).click()
  await expect(page.getByText(/^共 \d+ 题$/u)).toBeVisible()
}

async function found(page: Page): Promise<number> {
  return Number(/\d+/u.exec(await page.getByText(/^共 \d+ 题$/u).innerText())?.[0])
}

/** Of the first three rows. */
async function difficulties(rows: Locator): Promise<string[]> {
  return Promise.all([1, 2, 3].map(at => rows.nth(at).getByRole('cell').nth(2).innerText()))
}
