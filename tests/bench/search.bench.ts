import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import BetterSqlite from 'better-sqlite3'
import { openSearchThreads } from '#backend/search-threads'
import { systemChance, systemClock } from '#backend/system-ports'
import { createRandom } from '#engine/chance/random'
import type { Field } from '#engine/search/document'
import { foldSearchText } from '#engine/search/fold-search-text'
import { searchPassages } from '#engine/search/question-document'
import type { QuestionContent } from '#engine/question/question'
import { createChanges } from '#services/changes'
import type { Deps } from '#services/deps'
import type { Call } from '#services/ports'
import { createQuestionSearcher } from '#services/question-searcher'
import { createQuestionSearchService } from '#services/question-search'
import { type SearchFeed, createSearchFeed } from '#services/search-feed'
import { readSearchNames } from '#services/search-names'
import { type Store, openStore } from '#store/store'
import { type Bench, type Row, median, ms, quantile, timed } from './measure.ts'
import { prepareSearchFolder } from './search-bank.ts'

const PAIRS = 9
const MIX = 1_000
const PAGE = 50
const LIMITS = { rare: 1 / 50, middling: 1 / 50, 'most common': 1 / 3 } as const
type Kind = keyof typeof LIMITS

/**
 * 100,000 questions. Every find is the whole service: the query's text to fifty rows with highlights and an exact count. The bare
 * limit is `LIKE '%x%'` over four columns that hold the same folded texts and nothing else: count and first fifty by id, in turn with ours.
 */
export const search: Bench = { name: 'search', run }

type Text = { id: string; stem: string; option: string; explanation: string; other: string }

async function run(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'weekly-drill-search-'))
  try {
    await prepareSearchFolder(folder)
    const store = await openStore({ folder, nowMs: Date.now() })
    const bench = openService(store)
    try {
      const built = await building(bench.feed)
      const texts = await readTexts(store)
      const bare = openBare(join(folder, 'bare.db'), texts)
      // The mix first: what is compared is a service in use, not its first minute.
      const mixed = await mixing(bench, texts)
      const rows = [...built, ...(await comparing(bench, bare, texts)), ...mixed]
      bare.close()
      return [...rows, ...(await taking(bench, store))]
    } finally {
      await bench.feed.stop()
      await store.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Service = { feed: SearchFeed; find: (text: string) => Promise<{ total: number }> }

function openService(store: Store): Service {
  const log = { info: () => {}, error: (message: string, error: unknown) => console.error(message, error) }
  const parts = { store, clock: systemClock, chance: systemChance, log, changes: createChanges() }
  // The other use cases' needs are never asked for.
  const deps = { ...parts, openFinder: openSearchThreads } as unknown as Deps
  const feed = createSearchFeed(deps)
  const service = createQuestionSearchService(deps, feed, createQuestionSearcher(deps, feed))
  return { feed, find: text => service.find({ text, offset: 0, limit: PAGE }, {} as Call) }
}

async function building(feed: SearchFeed): Promise<Row[]> {
  const before = process.memoryUsage().rss
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const took = await timed(async () => {
    await feed.start()
    await feed.ask(finder => finder.measure())
  })
  delay.disable()
  const { questions, bytes } = await feed.ask(finder => finder.measure())
  const grown = process.memoryUsage().rss - before
  return [
    {
      name: 'search: ready after start',
      ours: ms(took),
      bare: '1500 ms',
      ratio: took / 1500,
      limit: 1,
      note: `${questions} questions, index ${megabytes(bytes)}, process grew by ${megabytes(grown)}`,
    },
    doors('search: doors wait meanwhile, p99', delay.percentile(99) / 1e6, delay.max / 1e6),
  ]
}

/** As after an import: every question has changed in one commit. */
async function taking({ feed, find }: Service, store: Store): Promise<Row[]> {
  await store.write(trx => trx.updateTable('question').set({ status: 'inUse' }).execute())
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const took = await timed(() => find('没有这个词'))
  delay.disable()
  const { bytes } = await feed.ask(finder => finder.measure())
  const row = {
    name: 'search: ready after a commit of all',
    ours: ms(took),
    bare: '1500 ms',
    ratio: took / 1500,
    limit: 1,
    note: `all questions anew, index ${megabytes(bytes)}`,
  }
  return [row, doors('search: doors wait meanwhile, p99', delay.percentile(99) / 1e6, delay.max / 1e6)]
}

function doors(name: string, p99: number, max: number): Row {
  return { name, ours: ms(p99), bare: '50 ms', ratio: p99 / 50, limit: 1, note: `longest ${ms(max)}` }
}

async function comparing({ find }: Service, bare: Bare, texts: readonly Text[]): Promise<Row[]> {
  const rows: Row[] = []
  for (const length of [1, 2, 3, 4])
    for (const [kind, word] of chooseWords(texts, length)) {
      const ours: number[] = []
      const limits: number[] = []
      let total = 0
      for (let count = 0; count < PAIRS; count++) {
        ours.push(await timed(async () => (total = (await find(`"${word}"`)).total)))
        limits.push(await timed(() => bare.find(word)))
      }
      const expected = bare.count(word)
      if (total !== expected) throw new Error(`${word}: ${total} found, LIKE finds ${expected}`)
      rows.push({
        name: `search: ${length} character${length > 1 ? 's' : ''}, ${kind}`,
        ours: ms(median(ours)),
        bare: ms(median(limits)),
        ratio: median(ours) / median(limits),
        limit: LIMITS[kind],
        note: `${total} found, worst pair ${Math.max(...ours.map((time, at) => time / (limits[at] ?? 1))).toFixed(3)}`,
      })
    }
  return rows
}

/** What instructors type: mostly words of two characters, as frequent as they are in the texts. */
async function mixing({ find }: Service, texts: readonly Text[]): Promise<Row[]> {
  const random = createRandom('mix')
  const part = (length: number): string => {
    for (;;) {
      const { stem } = texts[random.below(texts.length)] ?? { stem: '' }
      const at = random.below(Math.max(1, stem.length - length))
      const word = stem.slice(at, at + length)
      if (/^\p{Script=Han}+$/u.test(word)) return word
    }
  }
  const letters = () => Array.from({ length: 4 }, () => 'zjxshdlyc'.charAt(random.below(9))).join('')
  const kinds: [share: number, make: () => string][] = [
    [0.5, () => part(2)],
    [0.7, () => part(3)],
    [0.8, () => part(4)],
    [0.85, () => part(1)],
    [0.9, () => `${part(2)} ${part(2)}`],
    [0.95, () => `${part(2)} type:single difficulty:3-5`],
    [0.97, () => `cites:rtsl/${1 + random.below(120)} topic:topic-${random.below(20)}`],
    [1, letters],
  ]
  const times: number[] = []
  await find('jjcf')
  for (let count = 0; count < MIX; count++) {
    const chance = random.below(1000) / 1000
    const text = kinds.find(([share]) => chance < share)?.[1]() ?? part(2)
    times.push(await timed(() => find(text)))
  }
  const p95 = quantile(times, 0.95)
  return [
    {
      name: 'search: a realistic mix, p95',
      ours: ms(p95),
      bare: '5 ms',
      ratio: p95 / 5,
      limit: 1,
      note: `${MIX} searches, median ${ms(median(times))}, p99 ${ms(quantile(times, 0.99))}`,
    },
  ]
}

/** The most common string of a length, one in about 1,000 questions, one in about 50. */
function chooseWords(texts: readonly Text[], length: number): [Kind, string][] {
  const counts = new Map<string, number>()
  const everyTenth = texts.filter((_, index) => index % 10 === 0)
  for (const { stem, option, explanation } of everyTenth) {
    const seen = new Set<string>()
    for (const text of [stem, option, explanation])
      for (let at = 0; at + length <= text.length; at++) seen.add(text.slice(at, at + length))
    for (const word of seen)
      if (/^\p{Script=Han}+$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const sorted = Array.from(counts).toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const near = (wanted: number) => sorted.find(([, count]) => count <= wanted)?.[0] ?? ''
  return [
    ['rare', near(5)],
    ['middling', near(100)],
    ['most common', sorted[0]?.[0] ?? ''],
  ]
}

async function readTexts(store: Store): Promise<Text[]> {
  const rows = await store.reader
    .selectFrom('question')
    .innerJoin('questionVersion', 'questionVersion.id', 'question.currentVersionId')
    .select(['question.id', 'contentJson'])
    .orderBy('question.id')
    .execute()
  const names = await readSearchNames(store.reader, '2026-11-24')
  const rest = { status: '', origin: '', authorId: null, flags: [] }
  return rows.map(({ id, contentJson }) => {
    const content = JSON.parse(contentJson) as QuestionContent
    const passages = searchPassages({ id, content, ...rest }, names)
    const of = (kind: Field) =>
      passages.flatMap(passage => (passage.kind === kind ? [foldSearchText(passage.text)] : [])).join('\n')
    return { id, stem: of('stem'), option: of('option'), explanation: of('explanation'), other: of('other') }
  })
}

type Bare = ReturnType<typeof openBare>

function openBare(file: string, texts: readonly Text[]) {
  // The bare limit is measured beside the product's own database, hence not by openDatabase().
  const db = new BetterSqlite(file)
  db.exec('create table text (id text primary key, stem text, option text, explanation text, other text)')
  const insert = db.prepare('insert into text values (@id, @stem, @option, @explanation, @other)')
  db.transaction(() => {
    for (const text of texts) insert.run(text)
  })()
  const where = 'where stem like @like or option like @like or explanation like @like or other like @like'
  const count = db.prepare(`select count(*) from text ${where}`).pluck()
  const page = db.prepare(`select * from text ${where} order by id limit ${PAGE}`)
  return {
    count: (word: string) => Number(count.get({ like: `%${word}%` })),
    find(word: string) {
      count.get({ like: `%${word}%` })
      page.all({ like: `%${word}%` })
    },
    close: () => db.close(),
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MiB`
}
