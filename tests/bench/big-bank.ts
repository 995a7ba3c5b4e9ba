import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { type Random, createRandom } from '#engine/chance/random'
import { shuffledIds } from '#engine/question/option-ids'
import type { Difficulty, QuestionBody, QuestionContent } from '#engine/question/question'
import { appendVersion } from '#store/questions'
import { openStore } from '#store/store'
import { startTestBackend } from '../helpers/test-backend.ts'
import { ROOT } from './places.ts'

export const BIG_BANK = 100_000
const A_WRITE = 2_000

const CACHE = join(ROOT, '.cache', 'bench')
const WORDS =
  '机动车 驾驶人 道路 交通 事故 信号灯 限速 载客 载货 号牌 行驶证 酒精 血液 检验 扣留 罚款 记分 暂扣 吊销 认定 处罚 告知 听证 复议 ' +
  '简易 程序 一般 当场 执法 记录 证据 查封 强制 措施 校车 危险 物品 高速 公路 应急 车道 停车 让行 超车 掉头 会议 决议 纲领 党章'
const words = WORDS.split(' ')

export const ADMINISTRATOR = { name: '周建国', policeNumber: '061201', branch: 0, pin: '260148' }

/** A folder with a brigade and the shipped bank, in which the sign-in screen comes first. */
export async function prepareFolder(folder: string): Promise<void> {
  const backend = await startTestBackend({ dataFolder: folder })
  const { client } = backend.windowClient()
  await client.setup.create({ brigadeName: '测量大队', branches: ['一支部'], administrator: ADMINISTRATOR })
  await backend.stop()
}

/**
 * The same with 100,000 questions more, written by the store's own functions. Making it takes a minute or two, so it is kept in
 * .cache and made again when this file or the store has changed.
 */
export async function prepareBigFolder(folder: string): Promise<void> {
  const kept = join(CACHE, `bank-${madeBy()}`)
  if (!existsSync(join(kept, 'made'))) {
    rmSync(CACHE, { recursive: true, force: true })
    mkdirSync(kept, { recursive: true })
    await prepareFolder(kept)
    await fill(kept)
    writeFileSync(join(kept, 'made'), '')
  }
  cpSync(kept, folder, { recursive: true })
}

async function fill(folder: string): Promise<void> {
  const random = createRandom('big bank')
  const nowMs = Date.now()
  const store = await openStore({ folder, nowMs })
  for (let from = 0; from < BIG_BANK; from += A_WRITE)
    await store.write(async trx => {
      for (let number = from; number < from + A_WRITE; number++) {
        const content = makeContent(number, random)
        const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex')
        const questionId = `big-${number}`
        const made = { origin: 'local', reason: '', authorId: null, nowMs } as const
        await appendVersion(
          trx,
          { versionId: v7(), questionId, content, hash, optionIds: shuffledIds(content.body), ...made },
          'current',
          null,
        )
      }
    })
  await store.close()
}

/** About 400 bytes of text a question, in the shares of the four types that a brigade's bank has. */
function makeContent(number: number, random: Random): QuestionContent {
  const subject = random.below(2) === 0 ? 'traffic-law' : 'party-history'
  return {
    subject,
    topic: `topic-${random.below(20)}`,
    difficulty: ([1, 2, 3] as const satisfies Difficulty[])[random.below(3)] ?? 1,
    isCase: false,
    body: makeBody(number, random),
    explanation: phrase(random, 12),
    citations: [],
  }
}

function makeBody(number: number, random: Random): QuestionBody {
  const stem = `${phrase(random, 14)}（第${number}题）`
  const options = ['A', 'B', 'C', 'D'].map(id => ({ id, text: phrase(random, 5) }))
  const kind = random.below(10)
  if (kind < 4) return { type: 'single', stem, options, key: 'B' }
  if (kind < 7) return { type: 'multiple', stem, options, key: ['A', 'C'] }
  if (kind < 9) return { type: 'trueFalse', stem, key: random.below(2) === 0 }
  return { type: 'fillIn', stem: `${stem}____。`, blanks: [{ accept: [phrase(random, 1)] }] }
}

function phrase(random: Random, count: number): string {
  return Array.from({ length: count }, () => words[random.below(words.length)] ?? '').join('')
}

function madeBy(): string {
  const hash = createHash('sha256').update(readFileSync(import.meta.filename))
  for (const file of [
    'questions.ts',
    'schema.ts',
    'migrations/migration-list.ts',
    'migrations/0010-foundation.ts',
  ])
    hash.update(readFileSync(join(ROOT, 'electron', 'store', file)))
  return hash.digest('hex').slice(0, 12)
}
