import { expect, it } from 'vitest'
import { refoldArticles, snippetOf } from '#services/article-fold'
import { findArticle, foldEveryArticle, writeEditionText } from '#store/articles'
import { writeInstruments } from '#store/subjects'
import { seedBranches, seedMember } from '../store/seed.ts'
import { NOW_MS, tempStore } from '../store/temp-store.ts'

const KEY = { instrumentId: 'rtsl', editionId: '2021' }

it('texts that were folded by an older program are folded anew, once', async () => {
  const store = await tempStore()
  await seedBranches(store, 'one')
  await seedMember(store, 'm')
  await store.write(async trx => {
    const edition = { instrumentId: 'rtsl', id: '2021', label: '2021年修正', effectiveFrom: '2021-04-29' }
    const names = { id: 'rtsl', kind: 'law', name: '道路交通安全法', shortName: '道交法', sourceTag: null }
    await writeInstruments(trx, [{ ...names, editions: [edition] }])
    const text = { ...KEY, fileName: '法.txt', sha256: 'ab', importedAtMs: NOW_MS, importedBy: 'm' }
    const places = { part: null, chapter: null, section: null }
    await writeEditionText(trx, text, [
      { number: '91', text: '飲酒後\n 駕駛', foldedText: '飲酒後 駕駛', ...places },
    ])
  })
  const folded = async () => (await findArticle(store.reader, { ...KEY, number: '91' }))?.foldedText
  await refoldArticles(store)
  expect(await folded()).toBe('饮酒后驾驶')
  await store.write(trx => foldEveryArticle(trx, () => 'as it was'))
  await refoldArticles(store)
  expect(await folded()).toBe('as it was')
})

it('a snippet shows what was found with something around it, each place marked', () => {
  const filler = '机动车驾驶人应当遵守交通法规'.repeat(10)
  const marked = (text: string, wanted: string) => {
    const { snippet, ranges } = snippetOf(text, wanted)
    return { snippet, found: ranges.map(({ from, to }) => snippet.slice(from, to)) }
  }
  expect(marked('酒后驾车，\n酒后', '酒後')).toEqual({ snippet: '酒后驾车， 酒后', found: ['酒后', '酒后'] })
  const middle = marked(`${filler}酒后${filler}`, '酒后')
  expect(middle.found).toEqual(['酒后'])
  expect(middle.snippet).toMatch(/^….{40}酒后.{40}…$/u)
  expect(marked(filler, '第九条')).toEqual({ snippet: filler.slice(0, 80), found: [] })
})
