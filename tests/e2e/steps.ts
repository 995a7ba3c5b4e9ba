import { type Page, expect } from '@playwright/test'

export const SAMPLE_PIN = '260148'

export async function trySample(page: Page): Promise<void> {
  await page.getByRole('button', { name: '用示例数据试用' }).click()
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible({ timeout: 30_000 })
}

/** Name, Enter, PIN, Enter: the way without a mouse. */
export async function givePin(page: Page, name: string, pin = SAMPLE_PIN): Promise<void> {
  await page.getByRole('searchbox', { name: '姓名或警号' }).fill(name)
  await page.keyboard.press('Enter')
  await page.getByLabel('PIN', { exact: true }).fill(pin)
  await page.keyboard.press('Enter')
}

export async function signIn(page: Page, name: string, pin = SAMPLE_PIN): Promise<void> {
  await givePin(page, name, pin)
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible()
}

/** The next one at the same machine. */
export async function signOver(page: Page, name: string, pin = SAMPLE_PIN): Promise<void> {
  await page.getByRole('button', { name: '退出' }).click()
  await signIn(page, name, pin)
}

export type GivenFile = { name: string; bytes: Uint8Array }

/** A file let go of over the page, as it comes from the desktop. */
export async function dropFile(page: Page, { name, bytes }: GivenFile): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    file => {
      const given = new DataTransfer()
      given.items.add(new File([Uint8Array.from(atob(file.base64), sign => sign.charCodeAt(0))], file.name))
      return given
    },
    { name, base64: Buffer.from(bytes).toString('base64') },
  )
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.locator('body').dispatchEvent(type, { dataTransfer })
}

/** Waits until question `number` is the one shown. */
export async function expectQuestion(page: Page, number: number): Promise<void> {
  await expect(page.getByText(new RegExp(`^第 ${number} 题`, 'u'))).toBeVisible()
}

/** Gives some answer to question `number`, whatever its type, once it is shown. */
export async function answerQuestion(page: Page, number: number): Promise<void> {
  await expectQuestion(page, number)
  const blanks = page.getByRole('main').getByRole('textbox')
  const count = await blanks.count()
  if (count === 0) {
    await page.keyboard.press('1')
    return
  }
  for (let blank = 0; blank < count; blank++) await blanks.nth(blank).fill('12')
}
