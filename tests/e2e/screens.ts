import { type Page, expect } from '@playwright/test'
import { QUESTION_TYPES, type QuestionType } from '#engine/question/question'
import type { SampleApp } from './sample-app.ts'
import { type Say, wordsOf } from './words.ts'

export type Screen = { name: string; open: (page: Page, say: Say) => Promise<void> }

/** Waits until nothing moves and nothing is still being fetched. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await page.evaluate(async () => {
    await document.fonts.ready
    const endless = (animation: Animation) => animation.effect?.getTiming().iterations === Infinity
    const ending = document.getAnimations().filter(animation => !endless(animation))
    await Promise.allSettled(ending.map(animation => animation.finished))
  })
}

export async function go(page: Page, path: string): Promise<void> {
  await page.evaluate(hash => {
    window.location.hash = hash
  }, `#${path}`)
  await expect(page.locator('h1').first()).toBeVisible()
  await settled(page)
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** A screen at an address, with one more step where it opens something on top. */
function at(name: string, path: string, then?: Screen['open']): Screen {
  return {
    name,
    open: async (page, say) => {
      // From elsewhere, so that a dialog of the screen before is gone.
      await go(page, '/nowhere')
      await go(page, path)
      await then?.(page, say)
      await settled(page)
    },
  }
}

/** One with a dialog or a drawer on top of it, fully come in. */
function onTop(name: string, path: string, open: Screen['open']): Screen {
  return at(name, path, async (page, say) => {
    await open(page, say)
    await expect(page.getByRole('dialog')).toBeVisible()
  })
}

const filled: Screen['open'] = page => expect(page.locator('main textarea, main input').first()).toBeVisible()

function press(key: string): Screen['open'] {
  return (page, say) => button(page, say(key)).first().click()
}

export const FIRST_START: readonly Screen[] = [
  { name: 'setup-1-brigade', open: async page => expect(page.getByRole('textbox')).toBeVisible() },
  {
    name: 'setup-2-branches',
    open: async (page, say) => {
      await page.getByRole('textbox').fill('直属大队')
      await button(page, say('setup:next')).click()
      for (const [index, name] of ['一支部', '二支部', '机关支部'].entries())
        await page.getByRole('textbox').nth(index).fill(name)
    },
  },
  { name: 'setup-3-administrator', open: press('setup:next') },
]

/** Where a paper has a question of each type. */
export type Places = ReadonlyMap<QuestionType, number>

/** The player with a question of each type, each with something in it. */
export function players(drillId: string, places: Places): Screen[] {
  return [...places].map(([type, place]) =>
    at(`player-${type}`, `/sitting/${drillId}`, async page => {
      await page.locator('[data-strip] button').nth(place).click()
      await page.locator('main section').first().waitFor()
      await giveSomething(page, type)
    }),
  )
}

async function giveSomething(page: Page, type: QuestionType): Promise<void> {
  const main = page.getByRole('main')
  if (type === 'fillIn') return main.getByRole('textbox').first().fill('三十')
  if (type === 'numeric') return main.getByRole('textbox').first().fill('约三十')
  if (type === 'shortAnswer') return main.getByRole('textbox').first().fill('应当告知其有权要求检验。')
  if (type === 'ordering') return main.locator('[data-row] button').nth(1).click()
  const choice = main.locator('fieldset label').nth(1)
  // A case group may begin with something to write.
  if ((await choice.count()) > 0 && !(await choice.locator('input').isChecked())) await choice.click()
}

/** Hands in the paper with something in every question, and sees what came out. */
export async function submitAnswered(page: Page, drillId: string, places: Places): Promise<Screen> {
  for (const player of players(drillId, places)) await player.open(page, wordsOf('zh-CN'))
  const submit = wordsOf('zh-CN')('sitting:submit.open')
  await button(page, submit).first().click()
  await page.getByRole('dialog').getByRole('button', { name: submit, exact: true }).click()
  await page.waitForURL(/#\/result\//u)
  const path = new URL(page.url()).hash.slice(1)
  return at('result-every-type', path, async () => {
    await page.locator('main fieldset label').last().click()
  })
}

/** What a trainee sees on the way through a paper. */
export function trainee({ drillId }: Pick<SampleApp, 'drillId'>, places: Places): Screen[] {
  const sitting = `/sitting/${drillId}`
  return [
    at('today', '/today'),
    at('rules', `/rules/${drillId}`),
    ...players(drillId, places),
    onTop('player-submit', sitting, press('sitting:submit.open')),
    onTop('player-rules', sitting, press('sitting:rules.title')),
    onTop('player-keys', sitting, async page => {
      // Keys are heard once the question stands.
      await expect(page.locator('[data-strip] button').first()).toBeVisible()
      await page.keyboard.press('?')
    }),
  ]
}

export function staff({ sittingId }: SampleApp): Screen[] {
  return [
    at('today-done', '/today'),
    at('result', `/result/${sittingId}`),
    at('board', '/board'),
    at('drills', '/drills'),
    at('drill-standing', '/drills?edit=standing', filled),
    at('drill-new', '/drills?edit=new', filled),
    at('drill-rules', '/drills?rules=standing'),
    at('bank', '/bank'),
    at('question', '/bank/TL-POINTS-001'),
    at('question-editor', '/bank/TL-POINTS-005?edit', filled),
    at('question-editor-case', '/bank/TL-ACCIDENT-148?edit', filled),
    at('question-new', '/bank/new', filled),
    at('members', '/members'),
    onTop('member-drawer', '/members', page => page.getByRole('row').locator('button').nth(2).click()),
    onTop('member-branches', '/members', press('member:action.branches')),
    onTop('member-import', '/members', press('member:action.import')),
    onTop('member-import-preview', '/members', async (page, say) => {
      await press('member:action.import')(page, say)
      await page.getByTestId('roster-file').setInputFiles('tests/fixtures/importing/roster-faults.xlsx')
      await expect(page.getByRole('tab').first()).toBeVisible()
      await page.getByRole('tab').last().click()
    }),
    onTop('member-pins', '/members', async page => {
      await page.getByRole('row').getByRole('checkbox').nth(3).check()
      await page.locator('main button.ant-btn-primary').last().click()
    }),
    at('settings', '/settings'),
    at('change-pin', '/pin'),
    at('not-found', '/nowhere/at/all'),
  ]
}

/** The bank's own jobs and the laws: looked at for faults, not pictured. */
export function bankWork({ drillId }: Pick<SampleApp, 'drillId'>): Screen[] {
  return [
    at('rules', `/rules/${drillId}`),
    at('paper', '/paper'),
    at('marking', '/marking'),
    at('bank-review', '/bank/review'),
    at('bank-reports', '/bank/reports'),
    at('bank-duplicates', '/bank/duplicates'),
    at('bank-import', '/bank/import'),
    at('laws', '/laws'),
    at('law-search', '/laws/search'),
    at('law-review', '/laws/review'),
    at('law-import', '/laws/import'),
    at('law-edition', '/laws/rtsl/2021'),
    at('law-change', '/laws/rtsl/2021/to/2021'),
  ]
}

/** Where the open paper has each type of question. The words are those of zh-CN. */
export async function typePlaces(page: Page): Promise<Map<QuestionType, number>> {
  const say = wordsOf('zh-CN')
  const types = new Map(QUESTION_TYPES.map(type => [say(`common:questionType.${type}`), type]))
  const found = new Map<QuestionType, number>()
  await expect(page.locator('[data-strip] button').first()).toBeVisible()
  const count = await page.locator('[data-strip] button').count()
  for (let place = 0; place < count && found.size < types.size; place++) {
    await page.locator('[data-strip] button').nth(place).click()
    await expect(page.getByText(new RegExp(`^第 ${place + 1} 题`, 'u')).first()).toBeVisible()
    const word = await page.locator('section[aria-labelledby="question"] > p > span').nth(1).innerText()
    const type = types.get(word)
    if (type !== undefined && !found.has(type)) found.set(type, place)
  }
  return found
}
