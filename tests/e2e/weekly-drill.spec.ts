import { type Page, expect } from '@playwright/test'
import { type DoorName, openBy, test } from './doors.ts'
import { answerQuestion, expectQuestion, signIn, trySample } from './steps.ts'

for (const door of ['window', 'browser'] satisfies DoorName[])
  test(`this week's drill from sign-in to the branch board, by keyboard, through the ${door}`, async ({
    dataDir,
  }) => {
    const first = await openBy(door, dataDir)
    await trySample(first.page)
    await signIn(first.page, '王雨桐')
    await expect(first.page.getByText(/本周一练.*第\d+周/u)).toBeVisible()
    await first.page.getByRole('button', { name: '开始作答' }).press('Enter')
    for (let item = 0; item < 7; item++) {
      await answerQuestion(first.page, item + 1)
      await expect(first.page.getByText(/已保存/u)).toBeVisible()
      await first.page.keyboard.press('Enter')
    }
    await expectQuestion(first.page, 8)
    const before = await remainingSeconds(first.page)
    await first.kill()

    const second = await openBy(door, dataDir)
    await signIn(second.page, '王雨桐')
    await expect(second.page.getByText(/已答 7 题/u)).toBeVisible()
    await second.page.getByRole('button', { name: '继续作答' }).press('Enter')
    await expectQuestion(second.page, 8)
    const after = await remainingSeconds(second.page)
    // The clock stood still while the app was gone; a second or two is the time to look.
    expect(before - after).toBeGreaterThanOrEqual(-1)
    expect(before - after).toBeLessThanOrEqual(3)
    for (let item = 7; item < 20; item++) {
      await answerQuestion(second.page, item + 1)
      await second.page.keyboard.press('Enter')
    }
    await second.page.getByRole('dialog').getByRole('button', { name: '交卷' }).press('Enter')
    await expect(second.page.getByRole('heading', { name: '结果', exact: true })).toBeVisible()
    await expect(second.page.getByText('正确答案').first()).toBeVisible()
    await expect(second.page.getByText(/第.+条|一百年大事记/u).first()).toBeVisible()
    await expect(second.page.getByText(/个人第 \d+ 名/u)).toBeVisible()

    await second.page.getByRole('link', { name: '榜单', exact: true }).click()
    await expect(second.page.getByText(/名单平均分 = 计入成绩之和 ÷ 应训人数/u)).toBeVisible()
    await expect(second.page.getByRole('row', { name: /二支部.*6 \/ 8/u })).toBeVisible()
    await expect(second.page.getByRole('row', { name: /王雨桐/u })).toBeVisible()
    await second.close()
  })

test('the control: a sitting of another member is not resumed', async ({ dataDir }) => {
  const app = await openBy('browser', dataDir)
  await trySample(app.page)
  await signIn(app.page, '王雨桐')
  await app.page.getByRole('button', { name: '开始作答' }).press('Enter')
  await answerQuestion(app.page, 1)
  await expect(app.page.getByText(/已保存/u)).toBeVisible()
  await app.close()
  const again = await openBy('browser', dataDir)
  await signIn(again.page, '周建国')
  await expect(again.page.getByText(/已答 1 题/u)).toHaveCount(0)
  await again.close()
})

async function remainingSeconds(page: Page): Promise<number> {
  const [, minutes, seconds] = /(\d+):(\d{2})/u.exec(await page.getByRole('timer').innerText()) ?? []
  return Number(minutes) * 60 + Number(seconds)
}
