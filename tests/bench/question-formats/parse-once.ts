import { readFileSync } from 'node:fs'
import { type ReadingNotes, readingNotes } from '#importing/question/reading-notes'

/** node parse-once.ts WHO FILE: reads one file once in a process of its own and says what that cost. */
const [, , who = '', file = ''] = process.argv

const READERS: Record<string, () => Promise<(text: string) => number>> = {
  // What the process costs that only has the text.
  nothing: async () => text => text.length,
  'our gift': async () => {
    const { readGift } = await import('#importing/question/gift/read-gift')
    return text => counting(notes => readGift(text, notes))
  },
  'gift-pegjs': async () => {
    const { parse } = await import('gift-pegjs')
    return text => parse(text).length
  },
  'our moodle': async () => {
    const { readMoodle } = await import('#importing/question/moodle/read-moodle')
    return text => counting(notes => readMoodle(text, notes))
  },
  'fast-xml-parser': async () => {
    const { XMLParser } = await import('fast-xml-parser')
    const parser = new XMLParser({ ignoreAttributes: false })
    return text => (parser.parse(text) as { quiz: { question: unknown[] } }).quiz.question.length
  },
}

/** As the import reads: each question goes on as it is found. */
function counting(readNoting: (notes: ReadingNotes) => unknown): number {
  let count = 0
  readNoting(readingNotes({ take: () => void (count += 1), refuse: () => {} }))
  return count
}

const read = await READERS[who]?.()
if (read === undefined) throw new Error(`nobody is called ${who}`)
const text = readFileSync(file, 'utf8')
const startedAt = process.cpuUsage()
const count = read(text)
const { user, system } = process.cpuUsage(startedAt)
// Time of the processor, collecting garbage included: on a busy machine the clock would say how busy it is.
const ms = (user + system) / 1000
// The highest the process ever stood, in KiB.
console.log(JSON.stringify({ ms, count, maxRssKiB: process.resourceUsage().maxRSS }))
