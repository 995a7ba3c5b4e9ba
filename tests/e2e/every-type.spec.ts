import { type Page, expect } from '@playwright/test'
import { browse } from '../helpers/served-browser.ts'
import { test } from './doors.ts'
import { startEveryType } from './every-type.ts'
import { TRAINEE } from './sample-app.ts'
import { expectQuestion, signIn } from './steps.ts'

/** Letters of an ordering from first to last, as the screen has them. */
function orderOf(page: Page): Promise<string> {
  return page
    .locator('[data-row] > span:nth-child(2)')
    .allInnerTexts()
    .then(letters => letters.join(''))
}

test('every type of question is answered by keys alone, saved, and read again after a reload', async () => {
  const every = await startEveryType()
  const { browser, page } = await browse(every.served)
  const { keyboard } = page
  await signIn(page, TRAINEE)
  await page.getByRole('button', { name: '开始作答' }).press('Enter')
  for (const [index, keys] of ['a', 'b', 'b'].entries()) {
    await expectQuestion(page, index + 1)
    await keyboard.press(keys)
    await keyboard.press('Enter')
  }
  await expectQuestion(page, 4)
  for (const blank of await page.getByRole('main').getByRole('textbox').all()) {
    await expect(blank).toBeFocused()
    await keyboard.type('十二')
    await keyboard.press('Enter')
  }

  await expectQuestion(page, 5)
  await keyboard.type('约十二')
  await expect(page.getByText('这里还不是一个数值')).toBeVisible()
  await keyboard.press('Enter')

  await expectQuestion(page, 6)
  await expect(page.getByText('尚未作答')).toBeVisible()
  const shown = await orderOf(page)
  await keyboard.press('a')
  expect(await orderOf(page), 'a letter only goes to its row').toBe(shown)
  await keyboard.press('Alt+ArrowDown')
  await keyboard.press('c')
  await keyboard.press('1')
  const ordered = await orderOf(page)
  expect(ordered).toBe(`CBA${shown.slice(3)}`)
  await expect(page.locator('[data-row="0"]')).toBeFocused()
  await keyboard.press('Enter')

  await expectQuestion(page, 7)
  const lefts = await page.locator('fieldset[data-row]').count()
  await keyboard.type('abab'.slice(0, lefts))
  await expect(page.locator('fieldset input:checked')).toHaveCount(Math.min(4, lefts))
  await keyboard.press('Enter')

  await expectQuestion(page, 8)
  await keyboard.type('应当告知。')
  await keyboard.press('Enter')
  await keyboard.type('然后送检。')
  await keyboard.press('Control+Enter')

  await expectQuestion(page, 9)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const parts = page.locator('[data-part]')
  for (let part = 0; part < (await parts.count()); part++) {
    await keyboard.press('Enter')
    await expect(parts.nth(part).locator(':focus')).toHaveCount(1)
    if (part === 0) {
      await keyboard.press('a')
      await expect(page.getByRole('button', { name: '第 9 题，未答完' })).toBeVisible()
    }
  }

  await expect(page.getByTestId('saved-state')).toHaveAttribute('data-state', 'saved')
  await page.reload()
  await page.locator('[data-strip] button').nth(5).click()
  await expect.poll(() => orderOf(page)).toBe(ordered)
  await page.locator('[data-strip] button').nth(7).click()
  await expect(page.getByRole('main').getByRole('textbox')).toHaveValue('应当告知。\n然后送检。')
  await page.locator('[data-strip] button').nth(8).click()
  for (let part = 0; part <= (await parts.count()); part++) await keyboard.press('Enter')

  await page.getByRole('dialog').getByRole('button', { name: '交卷' }).press('Enter')
  await expect(page.getByRole('heading', { name: '结果', exact: true })).toBeVisible()
  await expect(page.getByText('1 题待评阅')).toBeVisible()
  await page.getByRole('radio', { name: /待评阅 1/u }).check({ force: true })
  await expect(page.getByText('已提交，待人工评阅，暂不计分。')).toBeVisible()
  await browser.close()
  await every.stop()
})
