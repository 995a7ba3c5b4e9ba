import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Page, expect, test } from '@playwright/test'
import type { Locale } from '#contract/primitives'
import { browse, launchChromium, serveApp } from '../helpers/served-browser.ts'
import { test as withFolder } from './doors.ts'
import { type Dress, dressFront, dresserOf } from './appearance.ts'
import { startEveryType } from './every-type.ts'
import { overflowing, rawKeys, scrolledTables } from './page-faults.ts'
import { ADMINISTRATOR, type SampleApp, TRAINEE, startSample } from './sample-app.ts'
import {
  FIRST_START,
  type Places,
  type Screen,
  players,
  settled,
  staff,
  submitAnswered,
  trainee,
  typePlaces,
} from './screens.ts'
import { signIn } from './steps.ts'
import { wordsOf } from './words.ts'

/**
 * Pictures of every screen for people to look at, in `test-results/gallery/`: `npm run e2e -- screenshots`. What a machine can see
 * is asserted on the way. With UPDATE_SCREENSHOTS=1 the six pictures of the README are taken anew.
 */
const gallery = resolve('test-results/gallery')
const chosen = resolve(import.meta.dirname, 'screenshots')
const SIZES = [
  { width: 1024, height: 680 },
  { width: 1920, height: 1080 },
]
/** Words and type of a walk. The longest words in the largest type show most of what can go wrong; GALLERY=all shows the rest too. */
const PLAIN = { locale: 'zh-CN', largeType: false } as const
const LONGEST = { locale: 'en', largeType: true } as const
const OTHERS = [
  { locale: 'zh-CN', largeType: true },
  { locale: 'en', largeType: false },
  { locale: 'zh-TW', largeType: false },
] as const
const WALKS = process.env['GALLERY'] === 'all' ? [PLAIN, ...OTHERS, LONGEST] : [PLAIN, LONGEST]
const CHOSEN = new Set(['today', 'player-single', 'result', 'board', 'bank'])

test.setTimeout(600_000)
let sample: SampleApp
test.beforeAll(async () => {
  sample = await startSample()
})
test.afterAll(() => sample.stop())

withFolder('first start', async ({ dataDir }) => {
  const served = await serveApp(dataDir)
  const { browser, page } = await browse(served)
  await expect(page.getByRole('heading', { name: '初次使用' })).toBeVisible()
  await walk(page, FIRST_START, dressFront)
  await browser.close()
  await served.stop()
})

test('before signing in', async () => {
  const { browser, page } = await browse(sample.served)
  await walk(page, [{ name: 'sign-in', open: () => settled(page) }], dressFront)
  await walk(
    page,
    [{ name: 'sign-in-pin', open: () => page.locator('main li button').nth(1).click() }],
    dressFront,
  )
  await browser.close()
})

for (const [name, screensOf] of [
  [TRAINEE, trainee],
  [ADMINISTRATOR, staff],
] as const)
  test(`${name} walks through every screen`, async () => {
    const { browser, page } = await browse(sample.served)
    const { dress, close } = await dresserOf(sample.served, name)
    await signIn(page, name)
    const today = page.getByRole('button', { name: /作答/u }).first()
    let places: Places = new Map()
    if (screensOf === trainee) {
      await picture(page, 'today-before', 'zh-CN', false)
      await today.click()
      places = await typePlaces(page)
      expect(places.size).toBe(4)
    }
    await walk(page, screensOf(sample, places), dress)
    close()
    await browser.close()
  })

test('every type of question, asked and answered', async () => {
  const every = await startEveryType()
  const { browser, page } = await browse(every.served)
  const { dress, close } = await dresserOf(every.served, TRAINEE)
  await signIn(page, TRAINEE)
  await page.getByRole('button', { name: /作答/u }).first().click()
  const places = await typePlaces(page)
  await walk(page, players(every.drillId, places), dress)
  await walk(page, [await submitAnswered(page, every.drillId, places)], dress)
  close()
  await browser.close()
  await every.stop()
})

test('the control: a wide element and a forgotten word are noticed', async () => {
  const browser = await launchChromium()
  const page = await browser.newPage({ viewport: { width: 1024, height: 680 } })
  await page.setContent('<p>今日</p>')
  expect([await overflowing(page), await rawKeys(page)]).toEqual([0, []])
  await page.setContent(
    '<p style="width:1100px">today.title</p><button aria-label="member.action.add">+</button>',
  )
  expect(await overflowing(page)).toBeGreaterThan(0)
  expect(await rawKeys(page)).toEqual(['today.title', 'member.action.add'])
  await browser.close()
})

async function walk(page: Page, screens: readonly Screen[], dress: Dress): Promise<void> {
  for (const { locale, largeType } of WALKS) {
    await dress(page, { locale, largeType })
    for (const screen of screens) {
      await screen.open(page, wordsOf(locale))
      await picture(page, screen.name, locale, largeType)
    }
  }
  await dress(page, PLAIN)
}

async function picture(page: Page, name: string, locale: Locale, largeType: boolean): Promise<void> {
  const folder = join(gallery, locale)
  mkdirSync(folder, { recursive: true })
  const isPlain = locale === 'zh-CN' && !largeType
  for (const colorScheme of isPlain ? (['light', 'dark'] as const) : (['light'] as const)) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const size of SIZES) {
      await page.setViewportSize(size)
      await settled(page)
      const where = `${name} ${locale} ${largeType ? 'large' : colorScheme} ${size.width}`
      expect.soft(await overflowing(page), `${where}: wider than the window by`).toBe(0)
      // The longest words in the largest type have a frame to scroll in; nobody else needs it.
      if (locale === 'zh-CN' || !largeType)
        expect.soft(await scrolledTables(page), `${where}: tables too wide by`).toEqual([])
      expect.soft(await rawKeys(page), `${where}: keys without words`).toEqual([])
      // Where only words or type are other ones, the narrow picture shows what there is to see.
      if (isPlain || size === SIZES[0])
        await shoot(page, join(folder, `${name}.${largeType ? 'large' : colorScheme}.${size.width}.png`))
    }
    await keepChosen(page, name, locale, largeType ? 'large' : colorScheme)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
}

/** As `page.screenshot`, without its waiting and its compression: there are hundreds of them. */
async function shoot(page: Page, file: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
  await session.detach()
  writeFileSync(file, data, 'base64')
}

async function keepChosen(page: Page, name: string, locale: Locale, looks: string): Promise<void> {
  const isChosen = (looks === 'light' && CHOSEN.has(name)) || (looks === 'dark' && name === 'members')
  if (process.env.UPDATE_SCREENSHOTS !== '1' || locale !== 'zh-CN' || !isChosen) return
  await page.setViewportSize({ width: 1280, height: 800 })
  await settled(page)
  await page.screenshot({ path: join(chosen, `${name}${looks === 'dark' ? '-dark' : ''}.png`) })
}
