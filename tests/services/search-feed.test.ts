import { describe, expect, it, onTestFinished } from 'vitest'
import { readLines } from '#backend/read-lines'
import { createFinder } from '#engine/search/finder'
import { createChanges } from '#services/changes'
import type { QuestionFinder } from '#services/question-finder'
import { type SearchFeed, createSearchFeed } from '#services/search-feed'
import type { Store } from '#store/store'
import { writeSubjects } from '#store/subjects'
import { addVersion, content } from '../store/seed.ts'
import { NOW_MS, tempStore } from '../store/temp-store.ts'

/** The index in this thread, as far as a test wants to look at it. */
type Opened = { finder: QuestionFinder; puts: number; isLost: boolean }

function openHere(opened: Opened[]): QuestionFinder {
  let index = createFinder()
  const one: Opened = { finder: null as never, puts: 0, isLost: false }
  const answer = async <T>(reply: () => T): Promise<T> => {
    if (one.isLost) throw new Error('lost')
    return reply()
  }
  one.finder = {
    clear: () => void (index = createFinder()),
    setNames: names => index.setNames(names),
    put: lines => {
      one.puts++
      index.put(readLines(lines))
    },
    remove: ids => index.remove(ids),
    find: search => answer(() => index.find(search, null)),
    countLabels: start => answer(() => index.countLabels(start)),
    measure: () => answer(() => ({ questions: index.size(), bytes: index.bytes() })),
    close: async () => {},
  }
  opened.push(one)
  return one.finder
}

async function openFeed(): Promise<{ store: Store; feed: SearchFeed; opened: Opened[]; errors: unknown[] }> {
  const store = await tempStore()
  const opened: Opened[] = []
  const errors: unknown[] = []
  const feed = createSearchFeed({
    store,
    clock: { nowMs: () => NOW_MS, monotonicMs: () => 0 },
    log: { info: () => {}, error: (_, error) => void errors.push(error) },
    changes: createChanges(),
    openFinder: () => openHere(opened),
  })
  onTestFinished(() => feed.stop())
  return { store, feed, opened, errors }
}

const add = (store: Store, number: number, stem: string) =>
  store.write(trx =>
    addVersion(trx, { questionId: `Q${number}`, versionId: `Q${number}/${stem}` }, content(stem)),
  )

async function idsOf(feed: SearchFeed, text: string): Promise<string[]> {
  const words = [{ text, exact: true, without: false }]
  const { ids } = await feed.ask(finder => finder.find({ words, rules: [], offset: 0, limit: 50 }))
  return ids
}

describe('createSearchFeed', () => {
  it('takes over what is committed, and only that', async () => {
    const { store, feed, opened } = await openFeed()
    await add(store, 1, '螃蟹过街')
    expect(await idsOf(feed, '螃蟹')).toEqual(['Q1'])
    await add(store, 2, '螃蟹上桥')
    await add(store, 1, '龙虾过街')
    const undone = store.write(async trx => {
      await addVersion(trx, { questionId: 'Q3', versionId: 'x' }, content('螃蟹下河'))
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await idsOf(feed, '螃蟹')).toEqual(['Q2'])
    expect(await idsOf(feed, '龙虾')).toEqual(['Q1'])
    const [one] = opened
    const before = one?.puts
    await idsOf(feed, '龙虾')
    expect([opened.length, one?.puts]).toEqual([1, before])
  })

  it('finds what was committed while it read', async () => {
    const { store, feed } = await openFeed()
    for (let number = 1; number <= 20; number++) await add(store, number, '螃蟹过街')
    const first = idsOf(feed, '螃蟹')
    await add(store, 0, '螃蟹过街')
    await first
    expect(await idsOf(feed, '螃蟹')).toHaveLength(21)
  })

  it('knows a question no longer when it is gone', async () => {
    const { store, feed } = await openFeed()
    await add(store, 1, '螃蟹过街')
    await store.write(trx =>
      trx
        .insertInto('question')
        .columns([
          'id',
          'subject',
          'topic',
          'type',
          'difficulty',
          'status',
          'optionIds',
          'stem',
          'currentVersionId',
        ])
        .expression(eb =>
          eb
            .selectFrom('question')
            .select(eb.val('Q2').as('id'))
            .select([
              'subject',
              'topic',
              'type',
              'difficulty',
              'status',
              'optionIds',
              'stem',
              'currentVersionId',
            ]),
        )
        .execute(),
    )
    expect(await idsOf(feed, '螃蟹')).toEqual(['Q1', 'Q2'])
    await store.write(trx => trx.deleteFrom('question').where('id', '=', 'Q2').execute())
    expect(await idsOf(feed, '螃蟹')).toEqual(['Q1'])
  })

  it('takes everything in anew when a topic is renamed, and not when it is written again as it was', async () => {
    const { store, feed, opened } = await openFeed()
    const subjects = (name: string) => {
      const names = { 'zh-CN': name, 'zh-TW': name, en: name }
      return [{ id: 'traffic-law', name: names, topics: [{ id: 'alcohol', name: names }] }]
    }
    await store.write(trx => writeSubjects(trx, subjects('酒驾')))
    await add(store, 1, '螃蟹过街')
    expect(await idsOf(feed, '酒驾')).toEqual(['Q1'])
    await store.write(trx => writeSubjects(trx, subjects('酒驾')))
    expect(await idsOf(feed, '酒驾')).toEqual(['Q1'])
    const puts = () => opened.reduce((sum, one) => sum + one.puts, 0)
    const before = puts()
    await store.write(trx => writeSubjects(trx, subjects('醉驾')))
    expect(await idsOf(feed, '酒驾')).toEqual([])
    expect(await idsOf(feed, '醉驾')).toEqual(['Q1'])
    expect(puts()).toBe(before + 1)
  })

  it('begins anew when the index is lost', async () => {
    const { store, feed, opened, errors } = await openFeed()
    await add(store, 1, '螃蟹过街')
    expect(await idsOf(feed, '螃蟹')).toEqual(['Q1'])
    for (const one of opened) one.isLost = true
    expect(await idsOf(feed, '螃蟹')).toEqual(['Q1'])
    expect([opened.length, errors.length]).toEqual([2, 1])
  })
})
