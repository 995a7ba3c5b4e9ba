import { readFileSync, readdirSync } from 'node:fs'
import { expect } from '@playwright/test'
import { launchApp } from '../helpers/launch-electron.ts'
import { test } from './doors.ts'
import { expectQuestion, givePin, signIn, trySample } from './steps.ts'

test('the backend dies under an open sitting: the page says so, comes back, and no saved answer is gone', async ({
  dataDir,
}) => {
  const { app, page } = await launchApp({ dataDir })
  await trySample(page)
  await signIn(page, '王雨桐')
  await page.getByRole('button', { name: '开始作答' }).press('Enter')
  const strip = page.getByRole('navigation', { name: '题号' })
  await expectQuestion(page, 1)
  const choices = page.getByRole('main').locator('fieldset label')
  await choices.first().click()
  await expect(page.getByText(/已保存/u)).toBeVisible()
  process.kill(backendOf(dataDir), 'SIGKILL')
  const since = Date.now()
  await expect(page.getByText('已断开，正在重连')).toBeVisible({ timeout: 3_000 })
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible({ timeout: 5_000 })
  expect(Date.now() - since).toBeLessThan(5_000)
  await expect(page.getByText('已断开，正在重连')).toBeHidden()
  // The same member goes on where the backend left.
  await givePin(page, '王雨桐')
  await expectQuestion(page, 1)
  await expect(strip.getByRole('button', { name: /第 1 题，已答/u })).toBeVisible()
  await app.close()
})

/** The process that owns the data folder; its command line names the folder. */
function backendOf(folder: string): number {
  const found = readdirSync('/proc').filter(name => {
    if (!/^\d+$/u.test(name)) return false
    try {
      const line = readFileSync(`/proc/${name}/cmdline`, 'utf8')
      return line.includes('backend.js') && line.includes(folder)
    } catch {
      return false
    }
  })
  if (found.length !== 1) throw new Error(`${found.length} backends on ${folder}`)
  return Number(found[0])
}
