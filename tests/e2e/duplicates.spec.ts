import { type Page, expect } from '@playwright/test'
import type { Api } from './api.ts'
import { openBy } from './doors.ts'
import { prepare, test } from './sample-folder.ts'
import { signIn } from './steps.ts'

const INSTRUCTOR = '李红梅'

/** The question once more under another number, with a tag of its own. */
async function copyOf(api: Api, questionId: string, tag: string): Promise<string> {
  const { content } = (await api.question.get({ questionId })).current
  const copy = await api.question.create({ content: { ...content, tags: [tag] }, reason: '误建' })
  return copy.questionId
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

test('near-duplicates of the bank are found, kept or merged by keys, and each decision taken back', async ({
  sampleDir,
}) => {
  const [first, second] = await prepare(sampleDir, async api => [
    await copyOf(api, 'TL-POINTS-001', '常考'),
    await copyOf(api, 'TL-POINTS-002', '案例'),
  ])
  const { page, close } = await openBy('browser', sampleDir)
  await signIn(page, INSTRUCTOR)
  await page.getByRole('link', { name: '题库', exact: true }).click()
  await page.getByRole('navigation', { name: '题库各部分' }).getByRole('link', { name: '近似题' }).click()
  await page.getByRole('button', { name: '开始查找' }).click()
  await expect(heading(page, '2 对近似题待决定')).toBeVisible()
  await expect(page.getByRole('link', { name: first ?? '' })).toBeVisible()
  await expect(page.getByText(`${first} 独有：常考`)).toBeVisible()

  // Kept, and thought better of.
  await page.keyboard.press('1')
  await expect(heading(page, '1 对近似题待决定')).toBeVisible()
  await expect(page.getByRole('link', { name: second ?? '' })).toBeVisible()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(heading(page, '2 对近似题待决定')).toBeVisible()

  // Merged: the shipped question stays and takes the tag over.
  await page.keyboard.press('3')
  await expect(page.locator('#content').getByText(`${first} 已并入 TL-POINTS-001，并已停用`)).toBeVisible()
  await expect(page.getByRole('link', { name: second ?? '' })).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByText('没有待决定的近似题')).toBeVisible()
  await page.goto(`${page.url().split('#')[0]}#/bank/TL-POINTS-001`)
  await expect(page.getByText('常考').first()).toBeVisible()
  await page.goto(`${page.url().split('#')[0]}#/bank/${first}`)
  await expect(page.getByText('与 TL-POINTS-001 重复，并入该题')).toBeVisible()

  // The record of edits has the way back.
  await page.goto(`${page.url().split('#')[0]}#/bank`)
  await page.getByRole('button', { name: '批量修改记录' }).click()
  await expect(page.getByText(`${first} 并入 TL-POINTS-001`)).toBeVisible()
  await page.getByRole('button', { name: /^撤销：/u }).click()
  await expect(page.getByText(/^已于 .* 撤销$/u)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.goto(`${page.url().split('#')[0]}#/bank/duplicates`)
  await expect(heading(page, '1 对近似题待决定')).toBeVisible()
  await close()
})
