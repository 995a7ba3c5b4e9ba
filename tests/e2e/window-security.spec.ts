import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Page, expect } from '@playwright/test'
import { type LaunchedApp, electronPath, launchApp } from '../helpers/launch-electron.ts'
import { browse, serveApp } from '../helpers/served-browser.ts'
import { test } from './doors.ts'
import { PATHS_OUT, askInWindow } from './hostile.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const HOME = 'app://weekly-drill/'

test.describe('one window', () => {
  let folder: string
  let app: LaunchedApp['app']
  let page: Page
  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'weekly-drill-e2e-'))
    ;({ app, page } = await launchApp({ dataDir: folder }))
    await expect(page.getByRole('heading', { name: '初次使用' })).toBeVisible({ timeout: 30_000 })
  })
  test.afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  test('E07: nothing leads out of it and nothing opens another', async () => {
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    const opened = await page.evaluate(async () => {
      const link = document.createElement('a')
      Object.assign(link, { href: 'https://example.com/link', target: '_blank' })
      const frame = document.createElement('iframe')
      frame.src = 'https://example.com/frame'
      document.body.append(link, frame)
      link.click()
      const other = window.open('https://example.com/open')
      window.location.href = 'https://example.com/go'
      await new Promise(done => setTimeout(done, 1_000))
      link.remove()
      frame.remove()
      return other === null
    })
    expect(opened).toBe(true)
    expect(page.url()).toBe(HOME)
    expect(
      page
        .frames()
        .map(frame => frame.url())
        .filter(url => url.includes('example')),
    ).toEqual([])
    expect(app.windows()).toHaveLength(1)
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('初次使用')
    expect(asked.filter(url => !url.startsWith('app:'))).toEqual([])
    // The control: a navigation that is allowed is seen.
    await page.evaluate(() => (window.location.href = '/index.html?again'))
    await expect.poll(() => page.url()).toBe(`${HOME}index.html?again`)
    await page.goto(HOME)
  })

  test('E12: the page gets one frozen fact, one way to print, and nothing of Node', async () => {
    const seen = await page.evaluate(() => {
      // A function does not cross to the test; what it is and what it takes does.
      const plain = () =>
        Object.fromEntries(
          Object.entries(window.weeklyDrill ?? {}).map(([name, value]: [string, unknown]) => [
            name,
            typeof value === 'function' ? `function of ${value.length}` : value,
          ]),
        )
      const bridge = plain()
      const names = [
        'require',
        'process',
        'module',
        'Buffer',
        'global',
        'ipcRenderer',
        'electron',
        '__dirname',
      ]
      const attempt = (change: () => unknown) => {
        try {
          change()
        } catch {
          // Refused in strict code, ignored elsewhere: what counts is what is there afterwards.
        }
      }
      attempt(() => Object.assign(window.weeklyDrill ?? {}, { isDesktop: false, more: 1 }))
      attempt(() => Object.assign(window, { weeklyDrill: undefined }))
      return {
        bridge,
        after: plain(),
        frozen: Object.isFrozen(window.weeklyDrill),
        ofNode: names.filter(name => name in window),
      }
    })
    expect(seen).toEqual({
      bridge: { isDesktop: true, printToPdf: 'function of 0' },
      after: { isDesktop: true, printToPdf: 'function of 0' },
      frozen: true,
      ofNode: [],
    })
  })

  test('E04: no path leads out of the page', async () => {
    const ask = askInWindow(app)
    for (const url of [...PATHS_OUT.map(path => `app://weekly-drill${path}`), 'app://other/index.html'])
      expect([403, 404], url).toContain((await ask(url)).status)
    expect((await ask(`${HOME}index.html`)).status).toBe(200)
    // Nor does the page's own fetch reach anything, be it a file of the computer or of the page.
    const urls = ['file:///etc/passwd', `${HOME}../package.json`, `${HOME}index.html`, 'https://example.com/']
    const reached = await page.evaluate(
      list => Promise.allSettled(list.map(url => fetch(url))).then(all => all.map(one => one.status)),
      urls,
    )
    expect(reached).toEqual(urls.map(() => 'rejected'))
  })

  test('E22: a second start gives way to the first', async () => {
    await app.evaluate(({ app: electron, BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      const seen = { starts: 0, focused: 0 }
      Object.assign(electron, { seen })
      electron.on('second-instance', () => seen.starts++)
      const focus = window?.focus.bind(window)
      Object.assign(window ?? {}, { focus: () => (seen.focused++, focus?.()) })
    })
    const code = await startAgain(folder)
    expect(code).toBe(0)
    const seen = await app.evaluate(({ app: electron }) => ('seen' in electron ? electron.seen : null))
    expect(seen).toEqual({ starts: 1, focused: 1 })
    expect(app.windows()).toHaveLength(1)
  })

  test('E22: a second backend is told that the data is in use', async () => {
    const served = await serveApp(folder)
    const { browser, page: other } = await browse(served)
    await expect(other.getByText('数据正由另一个程序使用。')).toBeVisible()
    await expect(other.getByText(/请关闭其他已打开的“一周一练”/u)).toBeVisible()
    expect(served.output()).toContain('app.databaseInUse')
    await browser.close()
    await served.stop()
  })
})

/** Starts the app once more on the folder and waits for its end. */
async function startAgain(folder: string): Promise<number | null> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const second = spawn(electronPath(), [...asRoot, ROOT, '--data', folder], { cwd: ROOT, stdio: 'ignore' })
  const timer = setTimeout(() => second.kill('SIGKILL'), 20_000)
  const [code]: (number | null)[] = await once(second, 'exit')
  clearTimeout(timer)
  return code ?? null
}
