import { type Page, expect } from '@playwright/test'
import { browse, serveApp } from '../helpers/served-browser.ts'
import { openBy, test } from './doors.ts'
import { givePin, signIn, trySample } from './steps.ts'

const ROSTER = 'tests/fixtures/importing/roster-plain.xlsx'
const PIN = '260148'
const NEW_PIN = '739415'

test('from an empty folder to an imported member at 今日, set up by keyboard', async ({ dataDir }) => {
  const served = await serveApp(dataDir)
  const { browser, page } = await browse(served)
  await setUpByKeyboard(page)
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible()

  await page.getByRole('link', { name: '人员' }).click()
  await expect(page.getByRole('rowheader', { name: '陈静' })).toBeVisible()
  const before = await page.getByRole('row').count()
  await page.getByRole('button', { name: '导入名单' }).click()
  await page.getByTestId('roster-file').setInputFiles(ROSTER)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('以下是核对结果，尚未写入。')).toBeVisible()
  const name = await dialog.getByRole('tabpanel').getByRole('rowheader').first().innerText()
  // The dry run has written nothing yet: the control for the count below.
  expect(await page.locator('main').getByRole('row').count()).toBe(before)
  await dialog.getByRole('button', { name: /确认导入/u }).click()
  await expect(dialog.getByText(/已导入：新增 \d+ 人/u)).toBeVisible()
  await dialog.getByRole('button', { name: '完成' }).click()
  await expect(page.locator('main').getByRole('rowheader', { name })).toBeVisible()

  const oneTimePin = await issueFor(page, name)
  await page.getByRole('button', { name: '退出' }).click()
  await givePin(page, name, oneTimePin)
  await expect(page.getByRole('heading', { name: '请先修改 PIN' })).toBeVisible()
  // No screen opens before the PIN is changed.
  await page.evaluate(() => (window.location.hash = '#/board'))
  await expect(page.getByRole('navigation', { name: '主导航' })).toHaveCount(0)
  await changePin(page, oneTimePin, '123456')
  await expect(page.getByText('此 PIN 过于简单。')).toBeVisible()
  await changePin(page, oneTimePin, NEW_PIN)
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible()
  await page.getByRole('link', { name: '今日' }).click()
  await expect(page.getByRole('button', { name: '开始作答' })).toBeVisible()
  await expect(page.getByRole('link', { name: '人员' })).toHaveCount(0)

  await page.getByRole('button', { name: '退出' }).click()
  await givePin(page, name, oneTimePin)
  await expect(page.getByText('PIN 不正确，请重新输入。')).toBeVisible()
  await page.getByLabel('PIN', { exact: true }).fill(NEW_PIN)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible()
  await browser.close()
  await served.stop()
})

test('one action removes the sample and leads back to first start', async ({ dataDir }) => {
  const { page, close } = await openBy('window', dataDir)
  await trySample(page)
  await signIn(page, '周建国')
  await page.getByRole('complementary', { name: '示例数据' }).getByRole('button').click()
  await expect(page.getByRole('heading', { name: '初次使用' })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('示例交警大队')).toHaveCount(0)
  await close()
  // Nothing of it comes back with the next start.
  const again = await openBy('browser', dataDir)
  await expect(again.page.getByRole('heading', { name: '初次使用' })).toBeVisible({ timeout: 20_000 })
  await again.close()
})

/** Types where the focus is and goes on with Enter and Tab; the branches come as one paste from a list. */
async function setUpByKeyboard(page: Page): Promise<void> {
  await expect(page.getByLabel('大队名称')).toBeFocused()
  await page.keyboard.type('直属大队')
  await page.keyboard.press('Enter')
  const branches = page.getByRole('textbox', { name: /第 \d+ 个支部/u })
  await expect(branches.first()).toBeFocused()
  await page.evaluate(text => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', text)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, '一支部\n二支部\n机关支部\n')
  await expect(branches.nth(2)).toHaveValue('机关支部')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('姓名')).toBeFocused()
  await page.keyboard.type('陈静')
  await page.keyboard.press('Tab')
  await page.keyboard.type('061204')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: '二支部' })).toBeChecked()
  for (const label of ['PIN', '再次输入 PIN']) {
    while (
      !(await page.getByLabel(label, { exact: true }).evaluate(input => input === document.activeElement))
    )
      await page.keyboard.press('Tab')
    await page.keyboard.type(PIN)
  }
  await page.keyboard.press('Enter')
}

/** Issues one PIN and reads it from the list that is shown this one time. */
async function issueFor(page: Page, name: string): Promise<string> {
  await page.getByRole('checkbox', { name: `选择${name}` }).check()
  await page.getByRole('button', { name: '为所选 1 人发放 PIN' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '开始发放' }).click()
  const row = dialog.getByRole('row', { name })
  await expect(row).toBeVisible({ timeout: 20_000 })
  const pin = await row.getByRole('cell').last().innerText()
  expect(pin).toMatch(/^\d{6,12}$/u)
  await dialog.getByRole('button', { name: '我已打印或记录，关闭' }).click()
  await expect(page.getByText(pin, { exact: true })).toHaveCount(0)
  return pin
}

async function changePin(page: Page, current: string, next: string): Promise<void> {
  await page.getByLabel('当前 PIN', { exact: true }).fill(current)
  await page.getByLabel('新 PIN', { exact: true }).fill(next)
  await page.getByLabel('再次输入新 PIN', { exact: true }).fill(next)
  await page.keyboard.press('Enter')
}
