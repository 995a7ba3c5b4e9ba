import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { strFromU8, unzipSync } from 'fflate'
import { csvOf } from '#importing/question/table/error-workbook'
import { HEADER_ROW, writeRows } from '#importing/question/table/write-rows'
import { writeWorkbook } from '#importing/question/table/write-workbook'
import { createSearchIndex } from '#engine/search/search-index'
import { createDocumentMaker } from '#engine/search/question-document'
import type { QuestionContent } from '#engine/question/question'
import { openStore } from '#store/store'
import type { ImportFigures } from './import-run.ts'
import { type Bench, type Row, ms, timed } from './measure.ts'

/**
 * A file of questions from the page's first byte to COMMIT, against the three things that no import can do without, each bare: the
 * text taken apart, rows inserted with the same indexes, and the same search index filled. And how long the door keeps others waiting.
 */
export const importFiles: Bench = { name: 'import of questions', run }

const LIMIT = 1.6
const MEMORY_MIB = 450
const DELAY_MS = 50

async function run(): Promise<Row[]> {
  return [...(await measure('xlsx', 10_000)), ...(await measure('csv', 100_000))]
}

async function measure(format: 'xlsx' | 'csv', count: number): Promise<Row[]> {
  const words = { instruments: [], subjects: [] }
  const rows = [
    HEADER_ROW,
    ...Array.from({ length: count }, (_, index) => writeRows(question(index), words)).flat(),
  ]
  const file =
    format === 'csv'
      ? csvOf(rows)
      : writeWorkbook([{ name: '试题', rows, widths: [], dropDowns: [], hasHeader: true }])
  const bare = await bareTimes(file, format, count)
  const ours = await oursTimes(file, format, count)
  const sum = bare.read + bare.insert + bare.index
  const name = `${count} ${format} rows`
  return [
    {
      name: `${name}: import and search index`,
      ours: ms(ours.total + bare.index),
      bare: ms(sum),
      ratio: (ours.total + bare.index) / sum,
      limit: LIMIT,
      note: `read and plan ${ms(ours.plan)}, commit ${ms(ours.commit)}; bare read ${ms(bare.read)}, insert ${ms(bare.insert)}, index ${ms(bare.index)}`,
    },
    {
      name: `${name}: peak memory`,
      ours: `${ours.peakMiB.toFixed(0)} MiB`,
      bare: `${MEMORY_MIB} MiB`,
      ratio: ours.peakMiB / MEMORY_MIB,
      limit: 1,
      note: `before: ${ours.beforeMiB.toFixed(0)} MiB; the whole process, its worker and the client of the bench included`,
    },
    {
      name: `${name}: event-loop delay p99`,
      ours: ms(ours.delayMs),
      bare: `${DELAY_MS} ms`,
      ratio: ours.delayMs / DELAY_MS,
      limit: 1,
      note: `longest ${ms(ours.longestMs)}; a question asked at the door waited at most ${ms(ours.waitedMs)}, an answer that was saved ${ms(ours.savedMs)}`,
    },
  ]
}

function question(index: number): { id: string; content: QuestionContent } {
  const words = Array.from(
    { length: 6 },
    (_, place) => WORDS[(index * (place * 7 + 3) + place * place * 11) % WORDS.length],
  )
  return {
    id: `BENCH-${index}`,
    content: {
      subject: 'traffic-law',
      topic: 'alcohol',
      difficulty: 3,
      isCase: false,
      body: {
        type: 'single',
        stem: `${words.join('')}第${index}号情形，应当${words[2]}并处${index % 2000}元罚款的是哪一项？`,
        options: ['A', 'B', 'C', 'D'].map((id, at) => ({
          id,
          text: `${words[at]}${words[(at + 3) % 6]}${index * 7 + at}`,
        })),
        key: 'B',
      },
      explanation: `依照${words[1]}的规定，${words[4]}属于${words[5]}，由公安机关交通管理部门处理。`,
      citations: [],
    },
  }
}

const WORDS =
  '机动车 驾驶人 饮酒 醉酒 罚款 暂扣 吊销 驾驶证 行驶证 事故 责任 认定书 复核 行人 非机动车 高速公路 超速 超载 信号灯 停车 会车 让行 掉头 逆行 车道 护栏 扣留 强制 检验 血液 酒精 教育 拘留 检察 听证 复议 诉讼 调解 赔偿 保险 号牌 登记 报废 校车 客运 危险品 限行 应急 牵引 警示 标志'.split(
    ' ',
  )

async function bareTimes(file: Uint8Array, format: 'xlsx' | 'csv', count: number) {
  const cells: string[][] = []
  const read = await timed(() => {
    if (format === 'csv') {
      // Regular and without marks of quotation: dividing cannot be cheaper.
      for (const line of new TextDecoder().decode(file).split('\r\n')) cells.push(line.split(','))
      return
    }
    const xml = strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    for (const row of xml.split('<row ').slice(1))
      cells.push(Array.from(row.matchAll(/<t[^>]*>([^<]*)</gu), ([, text = '']) => text))
  })
  if (cells.length < count) throw new Error(`the bare reader found ${cells.length} rows`)
  const insert = await bareInsert(count)
  const index = createSearchIndex()
  const documentOf = createDocumentMaker({ topics: {}, instruments: {} })
  const filled = await timed(() => {
    for (let at = 0; at < count; at += 500)
      index.put(
        Array.from({ length: Math.min(500, count - at) }, (_, place) => {
          const row = { status: 'inUse', origin: 'local', authorId: null, flags: [], ...question(at + place) }
          return documentOf(row)
        }),
      )
  })
  return { read, insert, index: filled }
}

/** The tables and indexes of the store, one transaction, prepared statements; rows are made before the clock runs. */
async function bareInsert(count: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'weekly-drill-bare-'))
  const store = await openStore({ folder, nowMs: Date.now() })
  await store.close()
  const db = new Database(join(folder, 'weekly-drill.db'))
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    const one = db.prepare(
      "insert into question (id, subject, topic, type, difficulty, status, option_ids, stem, current_version_id) values (?, 'traffic-law', 'alcohol', 'single', 3, 'draft', 'ABCD', ?, ?)",
    )
    const version = db.prepare(
      "insert into question_version (id, question_id, number, origin, content_json, hash, reason, author_id, created_at_ms, device_id, device_seq) values (?, ?, 1, 'local', ?, ?, '', null, 0, 'bench', ?)",
    )
    const rows = Array.from({ length: count }, (_, index) => question(index))
    const texts = rows.map(({ content }) => JSON.stringify(content))
    return await timed(() =>
      db.transaction(() => {
        for (const [index, { id, content }] of rows.entries()) {
          one.run(id, content.body.stem, `V-${id}`)
          version.run(`V-${id}`, id, texts[index], `${index}`.padStart(64, '0'), index + 1)
        }
      })(),
    )
  } finally {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** In a process of its own, so that its memory is that of an import and not of the bench. */
async function oursTimes(file: Uint8Array, format: string, count: number): Promise<ImportFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'weekly-drill-import-'))
  try {
    const path = join(folder, `bench.${format}`)
    writeFileSync(path, file)
    const script = join(import.meta.dirname, 'import-run.ts')
    const { stdout } = await promisify(execFile)(process.execPath, [script, path, String(count)])
    const figures: ImportFigures = JSON.parse(stdout)
    return figures
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
