import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Random, createRandom } from '#engine/chance/random'
import type { Difficulty, QuestionContent } from '#engine/question/question'
import type { QuestionRow, QuestionVersionRow } from '#store/schema'
import { type Store, openStore } from '#store/store'
import { type Vocabulary, makeVocabulary, phrase } from '../engine/search/generated-bank.ts'
import { prepareFolder } from './big-bank.ts'
import { ROOT } from './places.ts'

export const SEARCH_BANK = 100_000
const A_WRITE = 1_000
const CACHE = join(ROOT, '.cache', 'bench-search')

/**
 * A brigade whose bank has 100,000 questions more, of about 140 characters each, whose words are as unequally frequent as in real
 * texts. Kept in .cache and made again when the schema or this file has changed.
 */
export async function prepareSearchFolder(folder: string): Promise<void> {
  const kept = join(CACHE, `bank-${madeBy()}`)
  if (!existsSync(join(kept, 'made'))) {
    rmSync(CACHE, { recursive: true, force: true })
    mkdirSync(kept, { recursive: true })
    await prepareFolder(kept)
    const store = await openStore({ folder: kept, nowMs: Date.now() })
    await fill(store)
    await store.close()
    writeFileSync(join(kept, 'made'), '')
  }
  cpSync(kept, folder, { recursive: true })
}

async function fill(store: Store): Promise<void> {
  const random = createRandom('search bank')
  const vocabulary = makeVocabulary('search bank')
  const nowMs = Date.now()
  for (let from = 0; from < SEARCH_BANK; from += A_WRITE)
    await store.write(async trx => {
      const rows = Array.from({ length: A_WRITE }, (_, index) =>
        makeRows(from + index, makeContent(vocabulary, random), nowMs),
      )
      // SQLite takes at most 32,766 values in one statement.
      for (let part = 0; part < rows.length; part += 500) {
        const some = rows.slice(part, part + 500)
        await trx
          .insertInto('question')
          .values(some.map(row => row.question))
          .execute()
        await trx
          .insertInto('questionVersion')
          .values(some.map(row => row.version))
          .execute()
      }
    })
}

function makeRows(
  number: number,
  content: QuestionContent,
  nowMs: number,
): { question: QuestionRow; version: QuestionVersionRow } {
  const id = `big-${String(number).padStart(6, '0')}`
  const { subject, topic, difficulty, body } = content
  return {
    question: {
      id,
      subject,
      topic,
      type: body.type,
      difficulty,
      status: 'inUse',
      optionIds: 'ABCD',
      effectiveFrom: null,
      expiresOn: null,
      stem: body.stem,
      currentVersionId: `${id}-1`,
      shippedVersion: null,
      shippedHash: null,
      offeredVersionId: null,
      pendingVersionId: null,
    },
    version: {
      id: `${id}-1`,
      questionId: id,
      number: 1,
      origin: 'local',
      contentJson: JSON.stringify(content),
      hash: id,
      reason: '',
      authorId: null,
      createdAtMs: nowMs,
      deviceId: 'bench',
      deviceSeq: number,
    },
  }
}

function makeContent(vocabulary: Vocabulary, random: Random): QuestionContent {
  const say = (words: number) => phrase(vocabulary, random, words)
  const options = ['A', 'B', 'C', 'D'].map(id => ({ id, text: say(6) }))
  const difficulties = [1, 2, 3, 4, 5] as const satisfies Difficulty[]
  return {
    subject: 'traffic-law',
    topic: `topic-${random.below(20)}`,
    difficulty: difficulties[random.below(5)] ?? 1,
    isCase: false,
    body:
      random.below(2) === 0
        ? { type: 'single', stem: `${say(15)}？`, options, key: 'B' }
        : { type: 'multiple', stem: `${say(15)}？`, options, key: ['A', 'C'] },
    explanation: `${say(16)}。`,
    citations: [
      { instrument: 'rtsl', edition: '2021', article: String(1 + random.below(120)), paragraph: 1 },
    ],
  }
}

function madeBy(): string {
  const hash = createHash('sha256')
  const store = join(ROOT, 'electron', 'store')
  const migrations = readdirSync(join(store, 'migrations')).map(name => join(store, 'migrations', name))
  const generator = join(ROOT, 'tests', 'engine', 'search', 'generated-bank.ts')
  for (const file of [import.meta.filename, generator, join(store, 'schema.ts'), ...migrations])
    hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}
