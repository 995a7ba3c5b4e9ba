import { type Locator, type Page, expect } from '@playwright/test'
import { type DoorName, openBy, test } from './doors.ts'
import { expectSaved, watchSaving } from './saving.ts'
import { bankByStem, shownQuestions } from './shown-mistakes.ts'
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
    await expectQuestion(first.page, 1)
    await watchSaving(first.page)
    await expectProgress(first.page, 0)
    for (let item = 0; item < 7; item++) {
      await expectSaved(first.page, () => answerQuestion(first.page, item + 1))
      await expectProgress(first.page, item + 1)
      if (item === 2) await goBackAndForth(first.page)
      await first.page.keyboard.press('Enter')
    }
    await expectQuestion(first.page, 8)
    await expectSaved(first.page, () => first.page.keyboard.press('f'))
    await expect(numbered(first.page, '第 8 题，未答，已标记')).toBeVisible()
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
    await watchSaving(second.page)
    await expectProgress(second.page, 7)
    // What was marked before the power went is marked, and nothing else; a second press takes it away.
    await expect(strip(second.page).getByRole('button', { name: /已标记/u })).toHaveText(['3', '8'])
    await expectSaved(second.page, () => second.page.keyboard.press('f'))
    await expect(strip(second.page).getByRole('button', { name: /已标记/u })).toHaveText(['3'])
    for (let item = 7; item < 20; item++) {
      await expectSaved(second.page, () => answerQuestion(second.page, item + 1))
      await second.page.keyboard.press('Enter')
    }
    await expectProgress(second.page, 20)
    await second.page.getByRole('dialog').getByRole('button', { name: '交卷' }).press('Enter')
    await expect(second.page.getByRole('heading', { name: '结果', exact: true })).toBeVisible()
    await expect(second.page.getByText(/个人第 \d+ 名/u)).toBeVisible()
    await expectEveryMistake(second.page)

    await second.page.getByRole('link', { name: '榜单', exact: true }).press('Enter')
    await expect(second.page.getByText(/名单平均分 = 计入成绩之和 ÷ 应训人数/u)).toBeVisible()
    await expect(second.page.getByRole('row', { name: /二支部.*6 \/ 8/u })).toBeVisible()
    await expect(second.page.getByRole('row', { name: /王雨桐/u })).toBeVisible()
    await expectReasons(second.page, '支部榜', 3)
    await expectReasons(second.page, '个人榜', 6)
    await second.close()
  })

test('the control: a sitting of another member is not resumed', async ({ dataDir }) => {
  const app = await openBy('browser', dataDir)
  await trySample(app.page)
  await signIn(app.page, '王雨桐')
  await app.page.getByRole('button', { name: '开始作答' }).press('Enter')
  await expectQuestion(app.page, 1)
  await watchSaving(app.page)
  await expectSaved(app.page, () => answerQuestion(app.page, 1))
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

function strip(page: Page): Locator {
  return page.getByRole('navigation', { name: '题号' })
}

function numbered(page: Page, name: string): Locator {
  return strip(page).getByRole('button', { name, exact: true })
}

async function expectProgress(page: Page, answered: number): Promise<void> {
  const bar = strip(page).getByRole('progressbar', { name: `作答进度：已答 ${answered} 题，共 20 题` })
  await expect(bar).toHaveAttribute('aria-valuenow', String(answered))
  await expect(bar).toHaveAttribute('aria-valuemax', '20')
}

/** From the third question, flagged, to the first and back by the arrows: they move, and choose nothing. */
async function goBackAndForth(page: Page): Promise<void> {
  await expectSaved(page, () => page.keyboard.press('f'))
  await expect(numbered(page, '第 3 题，已答，已标记')).toBeVisible()
  const chosen: string[] = []
  for (const [key, number] of [
    ['ArrowLeft', 2],
    ['ArrowLeft', 1],
    ['ArrowLeft', 1],
    ['ArrowRight', 2],
    ['ArrowRight', 3],
  ] as const) {
    await page.keyboard.press(key)
    await expectQuestion(page, number)
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    chosen.push(
      await page
        .getByRole('main')
        .locator('label')
        .filter({ has: page.locator(':checked') })
        .innerText(),
    )
  }
  const [second, first, still, again] = chosen
  expect([still, again]).toEqual([first, second])
  await expectProgress(page, 3)
}

/** Every mistake has its right answer, its explanation and its articles, as they stand in the files of the bank. */
async function expectEveryMistake(page: Page): Promise<void> {
  const filter = page.getByRole('radio', { name: /^错题 \d+$/u })
  await expect(filter).toBeChecked()
  const shown = await shownQuestions(page)
  const label = await page.getByText(/^错题 \d+$/u).innerText()
  expect(shown.length).toBeGreaterThan(3)
  expect(label).toBe(`错题 ${shown.length}`)
  const bank = await bankByStem()
  expect(shown).toEqual(shown.map(({ stem }) => bank.get(stem)))
  for (const { stem, key, explanation, citations } of shown)
    expect([key.join(), explanation, citations.join()], stem).not.toContain('')
}

/** Each row of a board says why it stands where it stands. */
async function expectReasons(page: Page, board: string, atLeast: number): Promise<void> {
  const rows = page.getByRole('table', { name: new RegExp(`^${board}`, 'u') }).locator('tbody tr')
  const reasons = await rows.evaluateAll(all => all.map(row => row.lastElementChild?.textContent.trim()))
  expect(reasons.length).toBeGreaterThanOrEqual(atLeast)
  for (const [at, reason] of reasons.entries()) {
    expect(reason, `${board}, row ${at + 1}`).toMatch(
      at === 0
        ? /^首位$/u
        : /^(?:并列：.+均相同|比上一名少.+分|得分相同，用时多.+|.+参训率低.+|参训人数未达到.+)$/u,
    )
  }
}
