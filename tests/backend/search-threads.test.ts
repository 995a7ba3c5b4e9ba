import { describe, expect, it, onTestFinished } from 'vitest'
import { readLines } from '#backend/read-lines'
import { shareAmong } from '#backend/search-threads'
import type { SearchRow } from '#engine/search/question-document'
import { content } from '../store/seed.ts'

const row = (number: number, stem: string): SearchRow => ({
  id: `Q${number}`,
  status: 'inUse',
  origin: 'local',
  authorId: null,
  flags: [],
  content: content(stem),
})
const lines = (rows: readonly SearchRow[]) =>
  new TextEncoder().encode(rows.map(one => JSON.stringify(one)).join('\n'))
const search = (text: string, offset = 0, limit = 50) => ({
  words: [{ text, exact: true, without: false }],
  rules: [],
  offset,
  limit,
})

describe('the shares of rows', () => {
  it('are every row once, the same for the same id, and of like size', () => {
    const rows = Array.from({ length: 2000 }, (_, number) => row(number, '螃蟹过街'))
    const shares = [0, 1, 2].map(part => readLines(lines(rows), { part, parts: 3 }).map(({ id }) => id))
    expect(shares.flat().toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
    for (const share of shares) expect(share.length).toBeGreaterThan(500)
    const changed = readLines(lines(rows.map((_, number) => row(number, '龙虾'))), { part: 1, parts: 3 })
    expect(changed.map(({ id }) => id)).toEqual(shares[1])
  })
})

describe('an index in two threads', () => {
  it('finds, pages, counts and forgets as one', async () => {
    const index = shareAmong(2)
    onTestFinished(() => index.close())
    index.put(lines(Array.from({ length: 40 }, (_, number) => row(number + 10, '螃蟹过街'))))
    expect(await index.measure()).toMatchObject({ questions: 40 })
    const all = await index.find(search('螃蟹'))
    expect(all.ids).toEqual(Array.from({ length: 40 }, (_, number) => `Q${number + 10}`))
    expect(await index.find(search('螃蟹', 35, 10))).toMatchObject({ total: 40, ids: all.ids.slice(35) })
    expect(await index.countLabels('status:')).toEqual(new Map([['status:inUse', 40]]))
    index.put(lines([row(11, '龙虾上桥')]))
    index.remove(['Q12'])
    expect((await index.find(search('螃蟹'))).total).toBe(38)
    expect((await index.find(search('龙虾'))).ids).toEqual(['Q11'])
    index.clear()
    expect((await index.find(search('螃蟹'))).total).toBe(0)
  })
})
