import { join } from 'node:path'
import { type Locator, type Page, expect } from '@playwright/test'
import { browse, serveApp } from '../helpers/served-browser.ts'
import { type SmallDisk, canMount, openSmallDisk } from '../helpers/small-disk.ts'
import { test as base } from './doors.ts'
import { answerQuestion, expectQuestion, signIn, trySample } from './steps.ts'

const test = base.extend<{ disk: SmallDisk; onDisk: () => Promise<Opened> }>({
  disk: async ({ dataDir }, use) => {
    const disk = await openSmallDisk(dataDir, 96)
    await use(disk)
    await disk.remove()
  },
  /** The app on the small disk; what a test leaves open is ended after it. */
  onDisk: async ({ dataDir, disk }, use) => {
    const opened: Opened[] = []
    await use(async () => {
      const one = await openOn(join(dataDir, 'data'), disk)
      opened.push(one)
      return one
    })
    for (const one of opened) await one.end('SIGTERM')
  },
})

type Opened = { page: Page; end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void> }

async function openOn(folder: string, disk: SmallDisk): Promise<Opened> {
  const served = await serveApp(folder, [], disk.under)
  const { browser, page } = await browse(served)
  return {
    page,
    async end(signal) {
      const { process } = served
      if (process.exitCode === null && process.signalCode === null) {
        const gone = new Promise(done => process.once('exit', done))
        process.kill(signal)
        await gone
      }
      await browser.close()
    },
  }
}

test.skip(!canMount, 'this account may not mount a disk of its own (unshare -m)')
test.describe.configure({ timeout: 180_000 })

test('a full disk in a sitting: 未保存 and why, 已保存 when there is room, and after a restart what was 已保存', async ({
  disk,
  onDisk,
}) => {
  const first = await onDisk()
  await expect(first.page.getByRole('button', { name: '用示例数据试用' })).toBeVisible({ timeout: 60_000 })
  await trySample(first.page)
  // Ended in order, the write-ahead log is emptied: what it holds is room in which answers would go on being saved, and rightly.
  await first.end('SIGTERM')

  const second = await onDisk()
  await signIn(second.page, '王雨桐')
  await second.page.getByRole('button', { name: '开始作答' }).press('Enter')
  const saved = second.page.getByTestId('saved-state')
  let acknowledged = 0
  for (; acknowledged < 2; acknowledged++) {
    expect(await answer(second.page, acknowledged + 1)).toBe('saved')
    await second.page.keyboard.press('Enter')
  }
  disk.fill()
  while ((await answer(second.page, acknowledged + 1)) === 'saved') {
    acknowledged++
    await second.page.keyboard.press('Enter')
  }
  // Why, and what to do; and it stays, however often it is tried again.
  await expect(saved).toContainText('未保存')
  await expect(saved).toContainText('磁盘空间不足')
  await expect(second.page.getByText('请清理磁盘后重试。此前已保存的内容不受影响。')).toBeVisible()
  await stays(saved, 'failing', 3_000)

  disk.empty()
  await expect(saved).toHaveAttribute('data-state', 'saved', { timeout: 15_000 })
  await expect(saved).toContainText('已保存')
  acknowledged++
  await second.page.keyboard.press('Enter')

  disk.fill()
  while ((await answer(second.page, acknowledged + 1)) === 'saved') {
    acknowledged++
    await second.page.keyboard.press('Enter')
  }
  await second.end('SIGKILL')
  disk.empty()

  const third = await onDisk()
  await signIn(third.page, '王雨桐')
  // Every answer that was 已保存 is there, and the one that was 未保存 is not.
  await expect(third.page.getByText(new RegExp(`已答 ${acknowledged} 题`, 'u'))).toBeVisible()
  await third.page.getByRole('button', { name: '继续作答' }).press('Enter')
  await expectQuestion(third.page, acknowledged + 1)
})

test('a disk that is full at the start: the page says so, and goes on when there is room', async ({
  disk,
  onDisk,
}) => {
  disk.fill()
  const { page } = await onDisk()
  await expect(page.getByText(/磁盘空间不足/u).first()).toBeVisible()
  disk.empty()
  await expect(page.getByRole('button', { name: '用示例数据试用' })).toBeVisible({ timeout: 30_000 })
})

/** Answers, and says what the page says of that answer when it has come to rest. */
async function answer(page: Page, number: number): Promise<'saved' | 'failing'> {
  const saved = page.getByTestId('saved-state')
  const before = await saved.innerText()
  await answerQuestion(page, number)
  // The time of day in 「已保存」 may be that of the answer before, but not before a second has passed.
  await page.waitForTimeout(1_000)
  await expect(saved, `after “${before}”`).toHaveAttribute('data-state', /^(saved|failing)$/u, {
    timeout: 15_000,
  })
  return (await saved.getAttribute('data-state')) === 'saved' ? 'saved' : 'failing'
}

async function stays(saved: Locator, state: string, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 100) {
    await expect(saved).toHaveAttribute('data-state', state, { timeout: 1 })
    await saved.page().waitForTimeout(100)
  }
}
