import { type Locator, type Page, expect } from '@playwright/test'
import { openBy } from './doors.ts'
import { ADMINISTRATOR } from './sample-app.ts'
import { prepare, test } from './sample-folder.ts'
import { signIn, signOver } from './steps.ts'

const INSTRUCTOR = '李红梅'

test('a revision is a draft for nobody but its author until another person has read it; then it can be retired', async ({
  sampleDir,
}) => {
  const questionId = await prepare(sampleDir, async api => {
    await api.workflow.saveSettings({ rule: 'another' })
    const { rows } = await api.questionSearch.find({ text: 'type:single status:inUse', offset: 0, limit: 1 })
    return rows[0]?.questionId ?? ''
  })
  const { page, close } = await openBy('window', sampleDir)
  await signIn(page, INSTRUCTOR)
  const written = await writeDraft(page)

  // Sent for review: its author may read it there and not pass it.
  await page.getByRole('button', { name: '送审' }).click()
  await expect(statusOf(page)).toContainText('待审核')
  await page.getByRole('button', { name: '审核通过' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(statusOf(page)).toContainText('待审核')

  // A revision of one that is in use waits beside it.
  await go(page, `/bank/${questionId}?edit`)
  const stem = page.getByRole('textbox', { name: '题干' })
  await stem.fill(`${await stem.inputValue()}（依现行规定）`)
  await page.getByRole('textbox', { name: '修改原因' }).fill('写明依据现行规定')
  await page.getByRole('button', { name: /^保存为新版本/u }).click()
  await expect(page.getByText('有一版修改等待审核').first()).toBeVisible()
  await expect(statusOf(page)).toContainText('在用')

  await signOver(page, ADMINISTRATOR)
  await page.getByRole('link', { name: '题库', exact: true }).click()
  await page.getByRole('navigation', { name: '题库各部分' }).getByRole('link', { name: /审核/u }).click()
  await expect(page.getByRole('heading', { name: '2 道题等待审核' })).toBeVisible()

  // The new one is passed by another person, and is in use.
  await go(page, `/bank/${written}`)
  await page.getByRole('button', { name: '审核通过' }).click()
  await expect(statusOf(page)).toContainText('在用')
  await expect(page.getByText(`第 1 版通过`)).toBeVisible()

  // The revision is compared and passed; the versions can be compared afterwards too.
  await go(page, `/bank/${questionId}`)
  await expect(page.locator('ins').filter({ hasText: '依现行规定' })).toBeVisible()
  await page.getByRole('button', { name: '审核通过' }).click()
  await expect(page.getByText('有一版修改等待审核')).toHaveCount(0)
  await page.getByRole('button', { name: '第 2 版与前一版比较' }).click()
  const compared = page.getByRole('dialog', { name: '第 1 版与第 2 版' })
  await expect(compared.locator('ins').filter({ hasText: '依现行规定' })).toBeVisible()
  await expect(compared.getByText('修改原因：写明依据现行规定')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: '停用' }).click()
  const dialog = page.getByRole('dialog', { name: '停用' })
  await dialog.getByLabel('理由').fill('与另一题重复')
  await dialog.getByRole('button', { name: '停用' }).click()
  await expect(statusOf(page)).toContainText('已停用')
  await expect(page.getByText('与另一题重复')).toBeVisible()
  await close()

  expect(
    await prepare(sampleDir, async api =>
      Promise.all([questionId, written].map(async id => (await api.question.get({ questionId: id })).status)),
    ),
  ).toEqual(['retired', 'inUse'])
})

/** A true-or-false question by the form; under review rules it begins as a draft. Answers its number. */
async function writeDraft(page: Page): Promise<string> {
  await page.getByRole('link', { name: '题库', exact: true }).click()
  await page.getByRole('button', { name: '新增题目' }).click()
  await expect(page.getByRole('heading', { name: '新增题目' })).toBeVisible()
  await page.getByRole('radio', { name: '判断题' }).check({ force: true })
  await page.getByRole('combobox', { name: '知识点' }).click()
  await page.locator('.ant-select-item-option').first().click()
  await page.getByRole('textbox', { name: '题干' }).fill('机动车在示例路段应当减速慢行。')
  await page.getByRole('radiogroup', { name: '答案' }).getByText('正确').click()
  await page.getByRole('textbox', { name: '解析' }).fill('示例路段有人行横道。')
  await page.getByRole('button', { name: '添加依据' }).click()
  await page.getByRole('combobox', { name: '依据 1：法规' }).fill('中华人民共和国道路交通安全法')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: '依据 1：条' }).fill('47')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('草稿', { exact: true }).first()).toBeVisible()
  return new URL(page.url()).hash.replace(/^#\/bank\//u, '')
}

function statusOf(page: Page): Locator {
  return page.getByRole('region', { name: '使用状态' })
}

async function go(page: Page, path: string): Promise<void> {
  await page.evaluate(hash => (window.location.hash = hash), `#${path}`)
}
