import { readdirSync } from 'node:fs'
import { type Page, expect } from '@playwright/test'
import { contentSecurityPolicy } from '#page/content-security-policy'
import { launchApp } from '../helpers/launch-electron.ts'
import { browse, launchChromium, serveApp } from '../helpers/served-browser.ts'
import { type DoorName, openBy, test } from './doors.ts'
import {
  type Ask,
  PATHS_OUT,
  WAYS_IN,
  askInBrowser,
  askInWindow,
  listenForComplaints,
  tryToRunCode,
} from './hostile.ts'
import { ADMINISTRATOR } from './sample-app.ts'
import { go } from './screens.ts'
import { answerQuestion, signIn, trySample } from './steps.ts'

/** What the renderer's own policy for strings refuses at once; the rest is stopped, and reported, by the header. */
const REFUSED = ['script', 'onclick', 'eval', 'Function', 'timer', 'worker']

test('E05, E06 in the window', async ({ dataDir }) => {
  const { app, page } = await launchApp({ dataDir })
  await expect(page.getByRole('heading', { name: '初次使用' })).toBeVisible({ timeout: 30_000 })
  await expectPolicyOnEverything(page, askInWindow(app))
  await expectNothingRuns(page)
  // The control: the same tries in a window of this very app whose page has no policy.
  const opening = app.waitForEvent('window')
  await app.evaluate(({ BrowserWindow }) => new BrowserWindow({ show: false }).loadURL('about:blank'))
  expect((await tryToRunCode(await opening)).ran).toEqual([...WAYS_IN])
  await app.close()
})

test('E05, E06 in the browser', async ({ dataDir }) => {
  const served = await serveApp(dataDir)
  const { browser, page } = await browse(served)
  await expect(page.getByRole('heading', { name: '初次使用' })).toBeVisible()
  const ask = askInBrowser(page)
  const { host, origin } = new URL(page.url())
  await expectPolicyOnEverything(page, ask, `ws://${host}`)
  for (const path of PATHS_OUT) expect([403, 404], path).toContain((await ask(origin + path)).status)
  await expectNothingRuns(page)
  await browser.close()
  await served.stop()
})

test('the control: in a page without a policy every way runs', async () => {
  const browser = await launchChromium()
  const page = await browser.newPage()
  expect(await tryToRunCode(page)).toEqual({ ran: [...WAYS_IN], refused: [], violations: [] })
  await browser.close()
})

for (const door of ['window', 'browser'] satisfies DoorName[])
  test(`a walk through all screens leaves no complaint, through the ${door}`, async ({ dataDir }) => {
    const { page, close } = await openBy(door, dataDir)
    await trySample(page)
    const complaints = await listenForComplaints(page)
    await signIn(page, ADMINISTRATOR)
    await page
      .getByRole('button', { name: /作答|再练一次/u })
      .first()
      .click()
    await answerQuestion(page, 1)
    await page.getByRole('button', { name: '交卷' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '交卷' }).click()
    await expect(page.getByRole('heading', { name: '结果', exact: true })).toBeVisible()
    for (const path of ['/board', '/drills', '/bank', '/bank/TL-POINTS-001', '/members', '/settings', '/pin'])
      await go(page, path)
    await page.getByRole('button', { name: '退出' }).click()
    await expect(page.getByRole('heading', { name: '登录' })).toBeVisible()
    expect(complaints.console).toEqual([])
    expect(await complaints.violations()).toEqual([])
    // The control: one that is provoked is heard.
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('img'), { src: 'http://a.b/' })),
    )
    await expect.poll(complaints.violations).toEqual(['img-src http://a.b/'])
    expect(complaints.console.length).toBeGreaterThan(0)
    await close()
  })

/** First with the renderer's own refusal in front, then with the header alone: on a page of ours that has no script. */
async function expectNothingRuns(page: Page): Promise<void> {
  const inApp = await tryToRunCode(page)
  expect(inApp.ran).toEqual([])
  expect(inApp.refused).toEqual(expect.arrayContaining(REFUSED))
  expect(inApp.refused.length + inApp.violations.length).toBeGreaterThanOrEqual(WAYS_IN.length)
  await page.goto(new URL('/no-such-file.js', page.url()).href)
  const bare = await tryToRunCode(page)
  expect(bare.ran).toEqual([])
  expect(bare.violations.length).toBeGreaterThanOrEqual(WAYS_IN.length)
}

/** Each file the page consists of comes with exactly the policy of electron/page, whose nonce is new each time. */
async function expectPolicyOnEverything(page: Page, ask: Ask, socketOrigin?: string): Promise<void> {
  const files = readdirSync('out/renderer/assets').map(name => `/assets/${name}`)
  expect(files.length).toBeGreaterThan(4)
  const nonces: string[] = []
  for (const path of ['/', '/no-such-file.js', '/..%2fmain', ...files]) {
    const url = new URL('/', page.url()).href.replace(/\/$/u, path)
    const { headers } = await ask(url)
    const policy = headers['content-security-policy'] ?? ''
    const [, nonce = ''] = /'nonce-([^']+)'/u.exec(policy) ?? []
    expect(policy, url).toBe(contentSecurityPolicy(nonce, socketOrigin))
    expect(headers['x-content-type-options'], url).toBe('nosniff')
    nonces.push(nonce)
  }
  expect(new Set(nonces).size).toBe(nonces.length)
}
