import { readFileSync } from 'node:fs'
import { type Page, expect } from '@playwright/test'
import { QUESTION_LIMITS } from '#importing/question/question-limits'
import { readWorkbook } from '#importing/question/table/read-workbook'
import { writeWorkbook } from '#importing/question/table/write-workbook'
import type { Api } from './api.ts'
import { openBy } from './doors.ts'
import { ADMINISTRATOR } from './sample-app.ts'
import { prepare, test } from './sample-folder.ts'
import { dropFile, signIn } from './steps.ts'

const HEAD = [
  '编号',
  '学科',
  '知识点',
  '题型',
  '难度',
  '题干',
  '选项A',
  '选项B',
  '选项C',
  '选项D',
  '答案',
  '解析',
  '依据',
]
const COLUMN = { type: 3, options: 6, key: 10, explanation: 11 }

test('a workbook: dry run, near-duplicates side by side, the reasons in it, corrected and dropped again', async ({
  sampleDir,
}) => {
  const { rows, questions: before } = await prepare(sampleDir, async api => ({
    rows: await rowsOf(api),
    questions: await countOf(api),
  }))
  const { page, close } = await openBy('browser', sampleDir)
  await signIn(page, ADMINISTRATOR)
  await page.getByRole('link', { name: '题库', exact: true }).click()
  await expect(page.getByRole('heading', { name: '学科和知识点' })).toBeVisible()

  // The dry run: nothing is stored, and what asks for something comes up by itself.
  await dropWorkbook(page, rows)
  await expectCounts(page, { 新增: 20, 更新: 4, 相近: 3, 拒绝: 3 })
  await expect(page.getByText('相近待定 3 题')).toBeVisible()
  const write = page.getByRole('button', { name: /写入题库/u })
  await expect(write).toBeDisabled()

  // Near-duplicates by key: one is brought in, one left out, one becomes a new version of the other.
  const pair = page.getByRole('table', { name: '两题对照' })
  await expect(pair.getByRole('columnheader', { name: /题库：/u })).toBeVisible()
  await expect(pair.getByRole('columnheader', { name: /文件：试题 第 26 行/u })).toBeVisible()
  await expect(pair.locator('ins').filter({ hasText: '按现行规定' })).toHaveCount(1)
  for (const [key, left] of [
    ['1', '相近待定 2 题'],
    ['2', '相近待定 1 题'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.getByText(left)).toBeVisible()
  }
  await page.keyboard.press('3')
  await expect(page.getByText('将成为题库中那一题的新版本')).toBeVisible()
  await expect(write).toHaveText(/新增 21，更新 5/u)

  await page.getByRole('tab', { name: /^更新/u }).click()
  await expect(
    page
      .getByRole('table', { name: /的改动/u })
      .locator('ins')
      .first(),
  ).toContainText('另见')
  await page.getByRole('tab', { name: /^拒绝/u }).click()
  const faults = page.getByRole('table', { name: '被拒绝的行' }).getByRole('row')
  await expect(faults.filter({ hasText: '没有「连连看」这种题型' })).toContainText('30')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载带「错误原因」列的原工作簿' }).click()
  const faulty = readFileSync(await (await download).path())

  await write.click()
  await expect(page.getByText('已写入题库：新增 21 题，更新 5 题。')).toBeVisible()

  // In the downloaded workbook the reasons stand beside the three rows, everything else is as it was.
  const { tables } = await readWorkbook(faulty, QUESTION_LIMITS)
  const [sheet] = tables
  const returned = [...(sheet?.rows() ?? [])].map(({ cells }) => HEAD.map((_, at) => cells[at] ?? ''))
  const reasons = [...(sheet?.rows() ?? [])].map(({ cells }) => cells[HEAD.length] ?? '')
  expect(returned).toEqual([HEAD, ...rows])
  expect(reasons[0]).toBe('错误原因')
  expect(reasons.flatMap((reason, at) => (reason === '' ? [] : [at]))).toEqual([0, 28, 29, 30])

  // Corrected and dropped again: only what was refused is new.
  const corrected = returned.slice(1).map(row => [...row])
  for (const row of corrected.slice(27)) {
    row[COLUMN.type] = '单选题'
    row[COLUMN.key] = 'B'
    row.splice(
      COLUMN.options,
      4,
      ...['甲', '乙', '丙', '丁'].map(sign => `${sign}${row[COLUMN.explanation]}`),
    )
  }
  await dropWorkbook(page, corrected)
  await expectCounts(page, { 新增: 3, 更新: 0, 相近: 1, 拒绝: 0, 未变: 26 })
  await page.keyboard.press('2')
  await write.click()
  await expect(page.getByText('已写入题库：新增 3 题，更新 0 题。')).toBeVisible()
  await close()
  expect(await prepare(sampleDir, countOf)).toBe(before + 24)
})

async function countOf(api: Api): Promise<number> {
  return (await api.questionSearch.find({ text: '', offset: 0, limit: 1 })).total
}

async function dropWorkbook(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  const sheet = { name: '试题', widths: [], rows: [HEAD, ...rows], dropDowns: [], hasHeader: true }
  await dropFile(page, { name: '支部出题.xlsx', bytes: writeWorkbook([sheet]) })
}

async function expectCounts(page: Page, counts: Record<string, number>): Promise<void> {
  for (const [name, count] of Object.entries(counts))
    await expect(
      page.getByRole('tab', { name: new RegExp(`^${name}\\s*${count}(?!\\d)`, 'u') }),
    ).toBeVisible()
}

/** 20 new questions, 4 with the number of one in the bank, 3 nearly like one in it, 3 that cannot be read. */
async function rowsOf(api: Api): Promise<string[][]> {
  const [subject] = await api.question.topics({})
  const law = (await api.instrument.list({})).find(({ kind }) => kind === 'law')
  const place = [subject?.name['zh-CN'] ?? '', subject?.topics[0]?.name['zh-CN'] ?? '']
  const citation = `《${law?.name}》第一条`
  const { rows } = await api.questionSearch.find({ text: 'type:single status:inUse', offset: 0, limit: 7 })
  const known = await Promise.all(rows.map(({ questionId }) => api.question.get({ questionId })))
  const taken = known.map(({ questionId, current }) => {
    const { body, explanation } = current.content
    if (body.type !== 'single') throw new Error(`${questionId} is no single choice`)
    const options = ['A', 'B', 'C', 'D'].map(id => body.options.find(option => option.id === id)?.text ?? '')
    return { id: questionId, cells: [body.stem, ...options, body.key, explanation, citation] }
  })
  const fresh = (at: number) => [
    unlike(at),
    ...[1, 2, 3, 4].map(option => unlike(at * 9 + option * 500, 8)),
    'B',
    unlike(at + 7_000),
    citation,
  ]
  const row = (id: string, cells: readonly string[], type = '单选题') => [id, ...place, type, '3', ...cells]
  return [
    ...Array.from({ length: 20 }, (_, at) => row('', fresh(at))),
    ...taken.slice(0, 4).map(({ id, cells }) => row(id, cells.with(6, `${cells[6]}另见释义。`))),
    ...taken.slice(4).map(({ cells }) => row('', cells.with(0, `按现行规定，${cells[0]}`))),
    row('', fresh(30).with(5, 'AC')),
    row('', fresh(31), '连连看'),
    row('', fresh(32).with(5, '如图')),
  ]
}

/** Texts that have hardly two neighbouring signs in common. */
function unlike(at: number, length = 24): string {
  return Array.from({ length }, (_, place) =>
    String.fromCharCode(0x4e00 + ((at * 389 + place * place * 31 + place * 7) % 18_000)),
  ).join('')
}
