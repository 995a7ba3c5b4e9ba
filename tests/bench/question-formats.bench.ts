import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeGift } from '#importing/question/gift/write-gift'
import { writeMoodle } from '#importing/question/moodle/write-moodle'
import { type Bench, type Row, median, ms } from './measure.ts'
import { sampleQuestions } from './question-formats/sample-questions.ts'

const QUESTIONS = 10_000
const TIMES = 5
const LIMIT = 0.5

/**
 * Our readers against the usual libraries, each run in a fresh process: processor time of one reading, and how far the process's memory rises
 * above one that only holds the text. Ours give checked questions, the others a tree.
 */
export const questionFormats: Bench = { name: 'question-formats', run }

type Run = { ms: number; maxRssKiB: number }

async function run(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'weekly-drill-formats-'))
  try {
    const questions = sampleQuestions(QUESTIONS)
    const gift = join(folder, 'questions.gift')
    const moodle = join(folder, 'questions.xml')
    writeFileSync(gift, writeGift(questions))
    writeFileSync(moodle, writeMoodle(questions))
    return [
      ...compare('GIFT', gift, 'our gift', 'gift-pegjs'),
      ...compare('Moodle XML', moodle, 'our moodle', 'fast-xml-parser'),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function compare(name: string, file: string, ours: string, peer: string): Row[] {
  const runs: Record<string, Run[]> = { [ours]: [], [peer]: [], nothing: [] }
  // In turn, so that a busy minute of the machine hits all of them.
  for (let count = 0; count < TIMES; count += 1)
    for (const who of Object.keys(runs)) runs[who]?.push(once(who, file))
  const time = (who: string) => median((runs[who] ?? []).map(one => one.ms))
  const memory = (who: string) => median((runs[who] ?? []).map(one => one.maxRssKiB)) / 1024
  const rise = (who: string) => memory(who) - memory('nothing')
  const mib = (value: number) => `${value.toFixed(0)} MiB`
  return [
    {
      name: `${name}: ${QUESTIONS} questions, time`,
      ours: ms(time(ours)),
      bare: ms(time(peer)),
      ratio: time(ours) / time(peer),
      limit: LIMIT,
      note: peer,
    },
    {
      name: `${name}: ${QUESTIONS} questions, memory`,
      ours: mib(rise(ours)),
      bare: mib(rise(peer)),
      ratio: rise(ours) / rise(peer),
      limit: LIMIT,
      note: `above the ${mib(memory('nothing'))} of a process that holds the text`,
    },
  ]
}

function once(who: string, file: string): Run {
  const script = join(import.meta.dirname, 'question-formats', 'parse-once.ts')
  const read = JSON.parse(
    execFileSync(process.execPath, [script, who, file], { encoding: 'utf8' }),
  ) as Run & { count: number }
  if (who !== 'nothing' && read.count < QUESTIONS)
    throw new Error(`${who} read ${read.count} of ${QUESTIONS}`)
  return read
}
