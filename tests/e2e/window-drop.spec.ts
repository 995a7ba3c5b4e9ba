import { expect } from '@playwright/test'
import { openBy } from './doors.ts'
import { TRAINEE } from './sample-app.ts'
import { test } from './sample-folder.ts'
import { dropFile, signIn, signOver } from './steps.ts'

const INSTRUCTOR = '李红梅'
const TABLE = {
  name: '试题.csv',
  bytes: Buffer.from('题型,题干,选项A,选项B,答案\n单选,夜间会车用何种灯光,远光灯,近光灯,B\n'),
}
const TEXT = { name: '停车办法.txt', bytes: Buffer.from('第一条 为了安全。\n第二条 依法停车。\n') }

test('a file dropped on any screen opens the import it fits; for a trainee it does nothing', async ({
  sampleDir,
}) => {
  const { page, close } = await openBy('browser', sampleDir)
  await signIn(page, INSTRUCTOR)
  await page.getByRole('link', { name: '榜单', exact: true }).click()
  await dropFile(page, TABLE)
  await expect(page.getByText('试题.csv').first()).toBeVisible()
  expect(page.url()).toContain('#/bank/import')

  await page.getByRole('link', { name: '今日', exact: true }).click()
  await expect(page.getByRole('navigation', { name: '题库各部分' })).toHaveCount(0)
  await dropFile(page, TEXT)
  const dialog = page.getByRole('dialog', { name: '这是哪一种文件' })
  await dialog.getByRole('button', { name: '法规条文' }).click()
  await expect(page.getByText('停车办法.txt').first()).toBeVisible()
  expect(page.url()).toContain('#/laws/import')

  await signOver(page, TRAINEE)
  const before = page.url()
  await dropFile(page, TABLE)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(page.url()).toBe(before)
  await close()
})
