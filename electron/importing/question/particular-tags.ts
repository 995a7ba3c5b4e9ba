import { DIFFICULTIES, type Difficulty } from '#engine/question/question'
import type { ReadContent } from './question-reading.ts'

/** What Moodle's formats have no place for stands among the tags: 难度:3, 案例, 生效:2026-01-01, 失效:2026-12-31. */
type Particulars = Pick<ReadContent, 'difficulty' | 'isCase' | 'tags' | 'effectiveFrom' | 'expiresOn'>

const DAY = /^\d{4}-\d{2}-\d{2}$/u

export function writeTags({ difficulty, isCase, tags, effectiveFrom, expiresOn }: Particulars): string[] {
  return [
    ...(difficulty === null ? [] : [`难度:${difficulty}`]),
    ...(isCase ? ['案例'] : []),
    ...(effectiveFrom === undefined ? [] : [`生效:${effectiveFrom}`]),
    ...(expiresOn === undefined ? [] : [`失效:${expiresOn}`]),
    ...(tags ?? []),
  ]
}

/** Whether a tag of the question's own would be read as one of these words. */
export function losesTags(content: Particulars): boolean {
  const { difficulty, isCase, tags = [], effectiveFrom, expiresOn } = content
  const read = readTags(writeTags(content))
  return (
    JSON.stringify([read.difficulty, read.isCase, read.tags ?? [], read.effectiveFrom, read.expiresOn]) !==
    JSON.stringify([difficulty, isCase, tags, effectiveFrom, expiresOn])
  )
}

export function readTags(written: readonly string[]): Particulars {
  const particulars: Particulars = { difficulty: null, isCase: false }
  const tags: string[] = []
  for (const tag of written) {
    // Most tags are words and nothing more.
    const isPair = tag.includes(':') || tag.includes('：')
    const [, name = '', value = ''] = (isPair ? /^(难度|生效|失效)[:：](.*)$/u.exec(tag) : null) ?? []
    const difficulty = name === '难度' ? readDifficulty(value) : null
    if (difficulty !== null) particulars.difficulty = difficulty
    else if (tag === '案例') particulars.isCase = true
    else if (name === '生效' && DAY.test(value)) particulars.effectiveFrom = value
    else if (name === '失效' && DAY.test(value)) particulars.expiresOn = value
    else tags.push(tag)
  }
  if (tags.length > 0) particulars.tags = tags
  return particulars
}

const WORDS: Record<string, Difficulty> = {
  很易: 1,
  容易: 1,
  简单: 1,
  易: 1,
  较易: 2,
  中: 3,
  中等: 3,
  一般: 3,
  适中: 3,
  较难: 4,
  难: 5,
  困难: 5,
  很难: 5,
}

/** 1 to 5, ★★★, 易 中 难 and the like. */
export function readDifficulty(text: string): Difficulty | null {
  const plain = text.normalize('NFKC').trim()
  const stars = /^(★{1,5})☆*$/u.exec(plain)?.[1]?.length
  const number = stars ?? (/^[1-5]$/u.test(plain) ? Number(plain) : 0)
  return (
    DIFFICULTIES.find(difficulty => difficulty === number) ??
    (Object.hasOwn(WORDS, plain) ? (WORDS[plain] ?? null) : null)
  )
}
