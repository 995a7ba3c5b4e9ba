import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Page, expect } from '@playwright/test'
import { docxReader } from '#importing/question/docx/docx-reader'
import { launchApp } from '../helpers/launch-electron.ts'
import { browse } from '../helpers/served-browser.ts'
import { apiOf, signInBy } from './api.ts'
import { test } from './doors.ts'
import { startEveryType } from './every-type.ts'
import { WAYS_IN, listenForComplaints } from './hostile.ts'
import { type PdfPage, readPdf } from './pdf-text.ts'
import { ADMINISTRATOR } from './sample-app.ts'
import { go, settled } from './screens.ts'
import { SAMPLE_PIN, signIn, trySample } from './steps.ts'

test.setTimeout(300_000)

/** A4 in points. */
const [WIDTH, HEIGHT] = [595, 842]

const sheets = (page: Page) => page.locator('[data-sheet]')
const part = (page: Page, name: string) => page.getByRole('checkbox', { name: new RegExp(name, 'u') })

/** Ticks the first questions of the bank and goes to print them. */
async function chooseInBank(page: Page, count: number): Promise<void> {
  await go(page, '/bank')
  for (let row = 1; row <= count; row++) await page.getByRole('row').nth(row).getByRole('checkbox').check()
  await page.getByRole('button', { name: '打印试卷' }).click()
  await expect(page.getByRole('heading', { name: '打印试卷' })).toBeVisible()
  await expect(sheets(page).first()).toBeVisible()
  await laidOut(page)
}

/** Nothing is asked for any more, and the sheets have stopped growing. */
async function laidOut(page: Page): Promise<void> {
  await settled(page)
  await expect(page.getByRole('button', { name: '存为 Word' })).toBeEnabled()
  let before = -1
  await expect
    .poll(async () => {
      const now = await sheets(page)
        .allInnerTexts()
        .then(texts => texts.join('').length)
      const isStill = now === before
      before = now
      return isStill
    })
    .toBe(true)
}

/** Each sheet of the preview is one page of A4, with its number, and says the same. */
async function expectSameAsPreview(page: Page, pages: readonly PdfPage[]): Promise<void> {
  const shown = await sheets(page).allInnerTexts()
  expect(pages).toHaveLength(shown.length)
  const [number = ''] = /[2-9A-Z]{6}-[2-9A-Z]{4}/u.exec(shown[0] ?? '') ?? []
  expect(number).not.toBe('')
  for (const [index, { text, width, height }] of pages.entries()) {
    expect([Math.round(width), Math.round(height)]).toEqual([WIDTH, HEIGHT])
    expect(text).toContain(number)
    // Radicals and the like are other signs in a PDF, blanks and gaps none: what counts is that as much stands there.
    const plain = (words: string) => words.normalize('NFKC').replaceAll(/\s/gu, '').length
    expect(Math.abs(plain(text) - plain(shown[index] ?? ''))).toBeLessThan(8)
  }
}

async function stemsOf(page: Page): Promise<string[]> {
  const texts = await sheets(page).allInnerTexts()
  return texts.join('\n').match(/^\d+．\n?.+$/gmu) ?? []
}

/** What both doors have: parts that can be chosen, keys only when asked for, and a Word file that the import reads. */
async function walk(page: Page, save: (button: string) => Promise<Uint8Array>): Promise<void> {
  await chooseInBank(page, 12)
  await expect(sheets(page).first()).toContainText('共 12 题')
  await expect(sheets(page).first()).toContainText('卷号')
  await expect(page.locator('[data-sheet]', { hasText: '【答案】' })).toHaveCount(0)
  await part(page, '答案与解析').check()
  await laidOut(page)
  await expect(sheets(page).last()).toContainText('【答案】')
  const reading = await docxReader.read(await save('存为 Word'))
  expect(reading.faults).toEqual([])
  expect(reading.questions).toHaveLength(12)
  await page.getByText('A、B 两卷').click()
  await part(page, '答题卡').check()
  await laidOut(page)
  for (const name of ['A卷试卷', 'A卷答题卡', 'B卷试卷', 'B卷答题卡', 'A卷答案与解析', 'B卷答案与解析'])
    await expect(page.getByRole('region', { name: new RegExp(`^${name}，第 1 页`, 'u') })).toBeVisible()
}

test('papers from the window: PDF and Word, saved where a person says', async ({ dataDir }) => {
  const { app, page } = await launchApp({ dataDir })
  await trySample(page)
  await signIn(page, ADMINISTRATOR)
  const save = async (button: string) => {
    const path = join(dataDir, `saved ${button}`)
    // In the place of the person who answers the dialog.
    await app.evaluate(
      ({ session }, to) =>
        void session.defaultSession.once('will-download', (_event, item) => item.setSavePath(to)),
      path,
    )
    await page.getByRole('button', { name: button, exact: true }).click()
    await expect(page.getByText(/^已生成 /u)).toBeVisible({ timeout: 30_000 })
    await expect.poll(() => readOrNothing(path).length, { timeout: 30_000 }).toBeGreaterThan(0)
    await page.waitForTimeout(500)
    return readOrNothing(path)
  }
  await walk(page, save)
  await expectSameAsPreview(page, readPdf(await save('存为 PDF')))
  await app.close()
})

test('papers in a browser: its own print dialog, with the same sheets', async () => {
  const every = await startEveryType()
  const { browser, page } = await browse(every.served)
  await signIn(page, ADMINISTRATOR)
  await walk(page, async button => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button, exact: true }).click(),
    ])
    return readFileSync(await download.path())
  })
  await page.evaluate(() =>
    Object.assign(window, { printed: 0, print: () => Object.assign(window, { printed: 1 }) }),
  )
  await page.getByRole('button', { name: '打印 / 存为 PDF' }).click()
  expect(await page.evaluate(() => 'printed' in window && window.printed)).toBe(1)
  const pages = readPdf(await page.pdf({ preferCSSPageSize: true }))
  await expectSameAsPreview(page, pages)
  // Of the screen around the sheets nothing is printed.
  for (const words of ['返回题库', '卷首与顺序', '示例数据', '存为 Word'])
    expect(pages.map(({ text }) => text).join('')).not.toContain(words)

  // The same number on the same questions: the same paper again.
  const stems = await stemsOf(page)
  const field = page.getByLabel('卷号')
  const number = await field.inputValue()
  await page.getByRole('button', { name: '换一个' }).click()
  await laidOut(page)
  expect(await stemsOf(page)).not.toEqual(stems)
  await field.fill(` ${number.toLowerCase()}`)
  await field.press('Enter')
  await laidOut(page)
  expect(await stemsOf(page)).toEqual(stems)
  await expect(page.getByText('与当时打印的试卷不同')).toHaveCount(0)
  await page.getByText('打乱选项顺序').click()
  await expect(page.getByText('与当时打印的试卷不同')).toBeVisible()
  await browser.close()
  await every.stop()
})

test('a drill’s rules draw a paper with every type of question', async () => {
  const every = await startEveryType()
  const { browser, page } = await browse(every.served)
  await signIn(page, ADMINISTRATOR)
  await go(page, '/drills')
  await page.getByRole('button', { name: '打印试卷：各类题型' }).click()
  await expect(sheets(page).first()).toContainText('各类题型（A卷）')
  await expect(sheets(page).first()).toContainText('共 9 题，满分 90 分，时间 60 分钟')
  for (const type of [
    '单选题',
    '多选题',
    '判断题',
    '填空题',
    '数值题',
    '排序题',
    '配对题',
    '简答题',
    '案例题组',
  ])
    await expect(page.locator('[data-sheet] h3', { hasText: type })).toHaveCount(1)
  const marks = page.getByRole('spinbutton', { name: '单选题每题分值' })
  await marks.fill('15')
  await marks.press('Enter')
  await expect(sheets(page).first()).toContainText('满分 95 分')
  await browser.close()
  await every.stop()
})

/** Texts that would be code, markup or an address somewhere else. */
const HOSTILE = [
  '<script>window.ranCode("script")</script>',
  '<img src="http://evil.example/x.png" onerror="window.ranCode(\'onerror\')">',
  '![x](http://evil.example/y.png)',
  '[x](javascript:window.ranCode("link"))',
  '<iframe src="http://evil.example/"></iframe>',
  '<svg onload="window.ranCode(\'svg\')"><style>*{display:none}</style></svg>',
  '</section><style>@page{size:A3}</style>',
  '$\\href{javascript:window.ranCode("math")}{x}$ $\\includegraphics{http://evil.example/z.png}$',
]
/** All that a sheet is made of. */
const TAGS_OF_A_SHEET =
  /^(?:section|header|footer|div|span|p|b|strong|em|s|code|br|h2|h3|ul|ol|li|table|thead|tbody|tr|th|td|math|semantics|annotation|m[a-z]+)$/u

test('question content is inert in print', async () => {
  const every = await startEveryType()
  const questionIds = await writeHostile(every.served)
  const { browser, page } = await browse(every.served)
  const complaints = await listenForComplaints(page)
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.evaluate(() => {
    const ran: string[] = []
    Object.assign(window, { ran, ranCode: (way: string) => ran.push(way) })
  })
  await signIn(page, ADMINISTRATOR)
  await page.evaluate(ids => {
    window.history.pushState({ usr: { questionIds: ids }, key: 'print', idx: 1 }, '', '#/paper')
    window.dispatchEvent(new PopStateEvent('popstate', { state: window.history.state }))
  }, questionIds)
  await expect(sheets(page).first()).toBeVisible()
  for (const name of ['标题', '副标题', '单位'])
    await page.getByLabel(name, { exact: true }).fill(HOSTILE[0] ?? '')
  for (const name of ['答题卡', '答案与解析']) await part(page, name).check()
  await laidOut(page)
  const shown = (await sheets(page).allInnerTexts()).join('\n').replaceAll(/\s/gu, '')
  // Each stands there as the words it is; what Markdown takes for a picture or a formula shows at least its words.
  for (const text of HOSTILE.filter(one => one.startsWith('<')))
    expect(shown).toContain(text.replaceAll(/\s/gu, ''))
  for (const medium of ['screen', 'print'] as const) {
    await page.emulateMedia({ media: medium })
    const tags = await sheets(page)
      .locator('*')
      .evaluateAll(all => [...new Set(all.map(one => one.localName))])
    expect(tags.filter(tag => !TAGS_OF_A_SHEET.test(tag))).toEqual([])
    const attributes = await sheets(page)
      .locator('*')
      .evaluateAll(all => [...new Set(all.flatMap(one => one.getAttributeNames()))])
    expect(attributes.filter(name => /^on|href|src/iu.test(name))).toEqual([])
  }
  const pages = readPdf(await page.pdf({ preferCSSPageSize: true }))
  expect(pages.map(({ width }) => Math.round(width))).toEqual(pages.map(() => WIDTH))
  expect(await page.evaluate(() => ('ran' in window ? window.ran : null))).toEqual([])
  expect(
    asked.filter(url => new URL(url).origin !== new URL(page.url()).origin && !url.startsWith('blob:')),
  ).toEqual([])
  expect(complaints.console).toEqual([])
  expect(await complaints.violations()).toEqual([])
  // The control: code that does run is heard, and there is more than one way for it.
  expect(WAYS_IN.length).toBeGreaterThan(1)
  await page.evaluate(() => (window as unknown as { ranCode: (way: string) => void }).ranCode('control'))
  expect(await page.evaluate(() => ('ran' in window ? window.ran : null))).toEqual(['control'])
  await browser.close()
  await every.stop()
})

/** A choice, a matching, a short answer and a case with such texts in every place that has one. */
async function writeHostile(served: Parameters<typeof apiOf>[0]): Promise<string[]> {
  const { api, close } = await apiOf(served)
  await signInBy(api, ADMINISTRATOR, SAMPLE_PIN)
  const [subject] = await api.question.topics({})
  const law = (await api.instrument.list({})).find(({ kind }) => kind === 'law')
  const citations = [
    { instrument: law?.instrumentId ?? '', edition: law?.editions[0]?.editionId ?? '', article: '1' },
  ]
  const all = HOSTILE.join('\n')
  const options = HOSTILE.slice(0, 4).map((text, index) => ({ id: 'ABCD'.charAt(index), text }))
  const bodies: Parameters<typeof api.question.create>[0]['content']['body'][] = [
    { type: 'single', stem: all, options, key: 'A' },
    {
      type: 'matching',
      stem: all,
      lefts: options.slice(0, 2),
      rights: options,
      key: [
        { left: 'A', right: 'A' },
        { left: 'B', right: 'B' },
      ],
    },
    { type: 'fillIn', stem: `____${all}`, blanks: [{ accept: HOSTILE.map(text => text.slice(0, 90)) }] },
    { type: 'numeric', stem: all, key: '1', tolerance: '0', unit: '<b>km</b>' },
    { type: 'shortAnswer', stem: all, keyPoints: HOSTILE.map(text => ({ text, weight: 1 })) },
    {
      type: 'caseGroup',
      stem: all,
      parts: [0, 1].map(() => ({
        body: { type: 'single' as const, stem: all, options, key: 'B' },
        explanation: all,
        citations,
      })),
    },
  ]
  const ids: string[] = []
  for (const body of bodies) {
    const content = {
      subject: subject?.id ?? '',
      topic: subject?.topics[0]?.id ?? '',
      difficulty: 3 as const,
      isCase: false,
      body,
      explanation: all,
      citations,
    }
    ids.push((await api.question.create({ reason: 'e2e', content })).questionId)
  }
  close()
  return ids
}

function readOrNothing(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    return new Uint8Array()
  }
}
