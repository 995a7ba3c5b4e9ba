import { AxeBuilder } from '@axe-core/playwright'
import { type Page, expect } from '@playwright/test'
import { browse, launchChromium, serveApp } from '../helpers/served-browser.ts'
import { QUESTION_TYPES } from '#engine/question/question'
import { dresserOf } from './appearance.ts'
import { test } from './doors.ts'
import { startEveryType } from './every-type.ts'
import { ADMINISTRATOR, NEWCOMER, type SampleApp, TRAINEE, startSample } from './sample-app.ts'
import {
  bankWork,
  FIRST_START,
  type Screen,
  players,
  settled,
  staff,
  submitAnswered,
  trainee,
  typePlaces,
} from './screens.ts'
import { givePin, signIn } from './steps.ts'
import { wordsOf } from './words.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']
/** Looked at in large type too. */
const MAIN = ['today', 'player-single', 'player-fillIn', 'result', 'board', 'bank', 'members', 'settings']

test.setTimeout(300_000)
let sample: SampleApp
test.beforeAll(async () => {
  sample = await startSample()
})
test.afterAll(() => sample.stop())

test('first start', async ({ dataDir }) => {
  const served = await serveApp(dataDir)
  const { browser, page } = await browse(served)
  await expect(page.getByRole('heading', { name: '初次使用' })).toBeVisible()
  await walk(page, FIRST_START)
  await browser.close()
  await served.stop()
})

test('sign-in and the change of a one-time PIN', async () => {
  const { browser, page } = await browse(sample.served)
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible()
  await check(page, 'sign-in')
  await page.getByRole('searchbox').fill(NEWCOMER)
  await page.keyboard.press('Enter')
  await check(page, 'sign-in-pin')
  await page.reload()
  await givePin(page, NEWCOMER, '135790')
  await expect(page.getByText('PIN 不正确，请重新输入。')).toBeVisible()
  await check(page, 'sign-in-wrong')
  await page.getByLabel('PIN', { exact: true }).fill(sample.oneTimePin)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '请先修改 PIN' })).toBeVisible()
  await check(page, 'first-pin')
  await browser.close()
})

test('what a trainee sees, and where the focus is', async () => {
  const { browser, page } = await browse(sample.served)
  await signIn(page, TRAINEE)
  await expectVisibleFocus(page, 8)
  await page.getByRole('button', { name: /作答/u }).first().click()
  const places = await typePlaces(page)
  expect([...places.keys()].sort()).toEqual(['fillIn', 'multiple', 'single', 'trueFalse'])
  await expectVisibleFocus(page, 12)
  await walk(page, trainee(sample, places))
  await walkLarge(page, TRAINEE, trainee(sample, places))
  await browser.close()
})

test('every type of question, asked and answered', async () => {
  const every = await startEveryType()
  const { browser, page } = await browse(every.served)
  await signIn(page, TRAINEE)
  await page.getByRole('button', { name: /作答/u }).first().click()
  const places = await typePlaces(page)
  expect([...places.keys()].sort()).toEqual([...QUESTION_TYPES].sort())
  for (const player of players(every.drillId, places)) {
    await walk(page, [player])
    await expectVisibleFocus(page, 6)
  }
  await walk(page, [await submitAnswered(page, every.drillId, places)])
  await browser.close()
  await every.stop()
})

test('what instructors and administrators see', async () => {
  const { browser, page } = await browse(sample.served)
  await signIn(page, ADMINISTRATOR)
  await walk(page, staff(sample))
  await walkLarge(page, ADMINISTRATOR, staff(sample))
  await browser.close()
})

test('the work on bank, papers and laws', async () => {
  const { browser, page } = await browse(sample.served)
  await signIn(page, ADMINISTRATOR)
  await walk(page, bankWork(sample))
  await browser.close()
})

test('the control: faults are found, and a hidden focus is', async () => {
  const browser = await launchChromium()
  // As the others run: a page of a context of its own.
  const page = await (await browser.newContext()).newPage()
  await page.setContent(
    '<main><button style="outline:none;color:#aaa;background:#bbb">灰色文字</button><input></main>',
  )
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  expect(violations.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'label']))
  await expect(expectVisibleFocus(page, 1)).rejects.toThrow()
  await browser.close()
})

async function walk(page: Page, screens: readonly Screen[]): Promise<void> {
  for (const { name, open } of screens) {
    await open(page, wordsOf('zh-CN'))
    await check(page, name)
  }
}

async function walkLarge(page: Page, name: string, screens: readonly Screen[]): Promise<void> {
  const { dress, close } = await dresserOf(sample.served, name)
  await dress(page, { locale: 'zh-CN', largeType: true })
  await walk(
    page,
    screens.filter(screen => MAIN.includes(screen.name)),
  )
  await dress(page, { locale: 'zh-CN', largeType: false })
  close()
}

/** No violation in light, nor of contrast in dark: nothing else depends on the colours. Soft, so that one run names them all. */
async function check(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await settled(page)
    const axe = new AxeBuilder({ page }).setLegacyMode()
    const rules = colorScheme === 'light' ? axe.withTags(TAGS) : axe.withRules(['color-contrast'])
    const { violations } = await rules.analyze()
    const found = violations.map(({ id, nodes }) => ({
      id,
      at: nodes.map(node => [node.target, node.failureSummary]),
    }))
    expect.soft(found, `${name}, ${colorScheme}`).toEqual([])
  }
}

/** Goes on by Tab and asks that whatever has the focus stands out: an outline, or a shadow that it has only now. */
async function expectVisibleFocus(page: Page, stops: number): Promise<void> {
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(async () => {
      const element = document.activeElement
      // After the last stop comes the browser's own frame, then the first again.
      if (!(element instanceof HTMLElement) || element === document.body)
        return { what: 'nothing', visible: true }
      const look = () => {
        const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(element)
        const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
        return { outlined, rest: `${boxShadow} ${borderColor}` }
      }
      const focused = look()
      const what = `${element.tagName} ${element.textContent.slice(0, 30)}`
      if (focused.outlined) return { what, visible: true }
      element.blur()
      const blurred = look()
      element.focus({ focusVisible: true })
      return { what, visible: blurred.rest !== focused.rest }
    })
    expect(seen.visible, `the focus on ${seen.what}`).toBe(true)
  }
}
