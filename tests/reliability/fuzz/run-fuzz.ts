import { checkQuestion } from '#engine/question/check-question'
import { schemaFaults } from '#importing/question/content-schema'
import { createImportPlan } from '#importing/question/plan/import-plan'
import { QUESTION_LIMITS } from '#importing/question/question-limits'
import type { ListedReader } from '#importing/question/question-reading'
import { READERS, type QuestionFormat } from '#importing/question/reader-list'
import { ReadingStop } from '#importing/question/table/table'
import { INSTRUMENTS } from '../../importing/question/questions.ts'
import { createSpoiler } from './spoilt-files.ts'

export type FuzzResult = {
  files: number
  /** Files of which something was taken: the spoiler must not only make rubbish. */
  read: number
  crashes: string[]
  slow: string[]
  polluted: string[]
  /** Something that the bank must not hold would have been stored. */
  wrong: string[]
  slowestMs: number
  peakMiB: number
}

const SUBJECTS = [
  { id: 'traffic-law', names: [], topics: ['alcohol', 'accident'].map(id => ({ id, names: [] })) },
]

export type FuzzOptions = { files: number; seed: string; slowMs?: number; reader?: ListedReader }

/** Reads spoilt files into a plan as the worker does, and looks at what each left behind. */
export async function runFuzz(
  format: QuestionFormat,
  { reader, ...options }: FuzzOptions,
): Promise<FuzzResult> {
  const used = reader ?? READERS.find(({ id }) => id === format)
  if (used === undefined) throw new Error(`no reader of ${format}`)
  const next = await createSpoiler(format, options.seed)
  return fuzz(format, { ...options, next, read: async bytes => (await plan(used, bytes)).map(isWrong) })
}

/** `read` answers of each thing that it took whether it must not be there. */
export type FuzzRun = Omit<FuzzOptions, 'reader'> & {
  next: () => Uint8Array
  read: (bytes: Uint8Array) => Promise<boolean[]>
}

export async function fuzz(
  format: string,
  { files, seed, slowMs = 5_000, next, read }: FuzzRun,
): Promise<FuzzResult> {
  const result: FuzzResult = {
    files,
    read: 0,
    crashes: [],
    slow: [],
    polluted: [],
    wrong: [],
    slowestMs: 0,
    peakMiB: 0,
  }
  for (let file = 0; file < files; file++) {
    const name = `${seed}/${format} file ${file}`
    const bytes = next()
    const startedAt = performance.now()
    try {
      const taken = await read(bytes)
      if (taken.length > 0) result.read++
      if (taken.includes(true)) result.wrong.push(name)
    } catch (error) {
      result.crashes.push(`${name}: ${error instanceof Error ? error.stack : String(error)}`)
    }
    const ms = performance.now() - startedAt
    result.slowestMs = Math.max(result.slowestMs, ms)
    if (ms > slowMs) result.slow.push(name)
    if (Object.keys(Object.prototype).length > 0 || 'polluted' in {}) {
      result.polluted.push(name)
      for (const key of Object.keys(Object.prototype)) Reflect.deleteProperty(Object.prototype, key)
    }
    if (file % 50 === 0) result.peakMiB = Math.max(result.peakMiB, process.memoryUsage().rss / 1024 / 1024)
  }
  return result
}

async function plan(reader: ListedReader, bytes: Uint8Array): Promise<string[]> {
  const made = createImportPlan({ subjects: SUBJECTS, instruments: INSTRUMENTS }, QUESTION_LIMITS)
  try {
    if (reader.readInto === undefined)
      for (const one of (await reader.read(bytes)).questions) made.sink.take(one)
    else await reader.readInto(bytes, made.sink, QUESTION_LIMITS)
  } catch (error) {
    if (!(error instanceof ReadingStop)) throw error
  }
  await made.endReading()
  const to = { subject: 'traffic-law', topic: 'alcohol' }
  const topics = made.count().openTopics.map(({ subject, topic }) => ({ subject, topic, to }))
  made.choose({ topics, difficulty: 3 })
  made.decideRest('import')
  const { contents, ends } = made.ready(0, 1_000)
  return ends.map((end, index) => new TextDecoder().decode(contents.subarray(ends[index - 1] ?? 0, end)))
}

/** The engine and the shape decide again, on what would have been stored. */
function isWrong(contentJson: string): boolean {
  const content = JSON.parse(contentJson)
  const faults = checkQuestion(content).filter(
    ({ code }) => code !== 'question.explanationEmpty' && code !== 'question.citationMissing',
  )
  return faults.length > 0 || schemaFaults(content).length > 0
}

export function isClean({ crashes, slow, polluted, wrong, peakMiB }: FuzzResult): boolean {
  return [crashes, slow, polluted, wrong].every(list => list.length === 0) && peakMiB < 512
}

/** A reader with one fault each; a run that finds nothing in these would find nothing anywhere. */
export const CONTROLS: readonly { name: keyof FuzzResult; reader: ListedReader; slowMs?: number }[] = [
  {
    name: 'crashes',
    reader: broken(() => {
      throw new TypeError('reading undefined')
    }),
  },
  {
    name: 'polluted',
    reader: broken(() => void Object.assign(Object.prototype, { polluted: 1 })),
  },
  {
    name: 'slow',
    slowMs: 5,
    reader: broken(() => {
      const until = performance.now() + 20
      while (performance.now() < until);
    }),
  },
]

function broken(harm: () => void): ListedReader {
  return {
    id: 'csv',
    extensions: ['.csv'],
    recognises: () => true,
    async read() {
      harm()
      return { questions: [], faults: [], leftOut: [], pictures: [] }
    },
  }
}
