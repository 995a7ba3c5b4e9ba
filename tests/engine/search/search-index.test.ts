import { describe, expect, it } from 'vitest'
import { createRandom } from '#engine/chance/random'
import { FIELDS, type SearchDocument } from '#engine/search/document'
import type { Search } from '#engine/search/find-in'
import { foldSearchText } from '#engine/search/fold-search-text'
import { initialsNeedle, readInitials } from '#engine/search/initials'
import * as initialsTable from '#engine/search/initials-table'
import { type Term, textNeedle } from '#engine/search/needle'
import { createSearchIndex } from '#engine/search/search-index'
import { makeDocument, makeVocabulary } from './generated-bank.ts'

const EVERYTHING: Search = { terms: [], withoutTerms: [], rules: [], offset: 0, limit: 50 }
const lettersOf = readInitials(initialsTable)

/** A document as a plain scan wants it: folded once, for all strings. */
type Folded = { id: string; labels: readonly string[]; fields: string[]; all: string; stem: string }

function fold({ id, labels, texts }: SearchDocument): Folded {
  const fields = FIELDS.map(field => texts[field].map(foldSearchText).join('\n'))
  return { id, labels, fields, all: fields.join('\n'), stem: foldSearchText(texts.stem[0] ?? '') }
}

/** What the index must give: every document looked at, plainly. */
function scan(
  documents: readonly Folded[],
  words: readonly string[],
  labels: readonly string[] = [],
): { total: number; ids: string[]; ranks: number[] } {
  const wanted = words.map(foldSearchText)
  const found = documents.filter(
    ({ all, labels: own }) =>
      wanted.every(word => all.includes(word)) &&
      (labels.length === 0 || labels.some(label => own.includes(label))),
  )
  const rank = ({ stem, fields }: Folded, word: string) =>
    stem.startsWith(word) ? 0 : 1 + fields.findIndex(field => field.includes(word))
  const ranked = found.map(document => ({
    id: document.id,
    sum: wanted.reduce((sum, word) => sum + rank(document, word), 0),
  }))
  ranked.sort((a, b) => a.sum - b.sum || (a.id < b.id ? -1 : 1))
  const page = ranked.slice(0, 50)
  return { total: ranked.length, ids: page.map(({ id }) => id), ranks: page.map(({ sum }) => sum) }
}

function bank(count: number): SearchDocument[] {
  const vocabulary = makeVocabulary('bank')
  const random = createRandom('bank')
  return Array.from({ length: count }, (_, number) => makeDocument(vocabulary, random, number))
}

function textDocument(id: string, stem: string, over: Partial<SearchDocument['texts']> = {}): SearchDocument {
  return { id, texts: { stem: [stem], option: [], explanation: [], other: [], ...over }, labels: [] }
}

const one = (text: string): Term[] => [[textNeedle(text)]]

describe('find', () => {
  it('gives what a plain scan gives, for 1,200 strings of one to six characters', () => {
    const documents = bank(5000)
    const index = createSearchIndex()
    for (let from = 0; from < documents.length; from += 777) index.put(documents.slice(from, from + 777))
    const folded = documents.map(fold)
    const random = createRandom('strings')
    let found = 0
    for (let count = 0; count < 1200; count++) {
      const texts = (folded[random.below(folded.length)]?.all ?? '').split('\n')
      const text = texts[random.below(texts.length)] ?? ''
      const from = random.below(text.length)
      // One in ten is turned round, and so mostly not there.
      const part = text.slice(from, from + 1 + random.below(6))
      const word = random.below(10) === 0 ? part.split('').toReversed().join('') : part
      const result = index.find({ ...EVERYTHING, terms: one(word) })
      expect([word, result]).toEqual([word, scan(folded, [word])])
      if (result.total > 0) found++
    }
    expect(found).toBeGreaterThan(1000)
  })

  it('gives what a plain scan gives for several words and labels', () => {
    const documents = bank(1500)
    const index = createSearchIndex()
    index.put(documents)
    const folded = documents.map(fold)
    const random = createRandom('words')
    let found = 0
    for (let count = 0; count < 200; count++) {
      const { texts } = documents[random.below(documents.length)] ?? { texts: { stem: [''], option: [''] } }
      const [stem = ''] = texts.stem
      const [option = ''] = texts.option
      const words = [stem.slice(2, 3 + random.below(2)), option.slice(1, 2 + random.below(2))]
      const labels = random.below(2) === 0 ? [] : ['type:single', 'type:multiple']
      const rules = labels.length > 0 ? [{ labels, without: false }] : []
      const result = index.find({ ...EVERYTHING, terms: words.flatMap(one), rules })
      expect(result).toEqual(scan(folded, words, labels))
      if (result.total > 0) found++
    }
    expect(found).toBeGreaterThan(100)
  })

  it('control: a scan that looks at stems only differs', () => {
    const documents = bank(300)
    const index = createSearchIndex()
    index.put(documents)
    const stems = documents.map(document => ({
      ...document,
      texts: { ...document.texts, option: [], explanation: [], other: [] },
    }))
    const word = documents[0]?.texts.option[0]?.slice(0, 2) ?? ''
    expect(index.find({ ...EVERYTHING, terms: one(word) }).total).not.toBe(
      scan(stems.map(fold), [word]).total,
    )
  })

  it('finds nothing across two texts, and in every field', () => {
    const index = createSearchIndex()
    index.put([
      textDocument('a', '酒驾', { option: ['罚款', '拘留'], explanation: ['依据'], other: ['编号'] }),
      textDocument('b', '罚款多少'),
    ])
    const idsOf = (text: string) => index.find({ ...EVERYTHING, terms: one(text) }).ids
    expect(idsOf('驾罚')).toEqual([])
    expect(idsOf('款拘留')).toEqual([])
    for (const text of ['酒驾', '拘留', '依据', '编号', '编', '号'])
      expect([text, idsOf(text)]).toEqual([text, ['a']])
    expect(idsOf('罚款')).toEqual(['b', 'a'])
  })

  it('ranks stem prefix, stem, option, explanation, other, then pinyin, then by id', () => {
    const index = createSearchIndex()
    index.put([
      textDocument('pinyin', '驾车'),
      textDocument('other', '无', { other: ['jc'] }),
      textDocument('explanation', '无', { explanation: ['见jc'] }),
      textDocument('option', '无', { option: ['见jc'] }),
      textDocument('stem-2', '见jc'),
      textDocument('stem-1', '见jc'),
      textDocument('prefix', 'jc见'),
    ])
    const pinyin = initialsNeedle('jc', lettersOf)
    const terms = [[textNeedle('jc'), ...(pinyin ? [pinyin] : [])]]
    expect(index.find({ ...EVERYTHING, terms }).ids).toEqual([
      'prefix',
      'stem-1',
      'stem-2',
      'option',
      'explanation',
      'other',
      'pinyin',
    ])
    expect(index.find({ ...EVERYTHING, terms, offset: 2, limit: 3 })).toEqual({
      total: 7,
      ids: ['stem-2', 'option', 'explanation'],
      ranks: [1, 2, 3],
    })
  })

  it('finds by initials whatever reading a word has', () => {
    const index = createSearchIndex()
    index.put([textDocument('a', '酒驾处罚'), textDocument('b', '重新考试'), textDocument('c', '重量超过')])
    const idsOf = (letters: string) => {
      const needle = initialsNeedle(letters, lettersOf)
      return needle ? index.find({ ...EVERYTHING, terms: [[needle]] }).ids : null
    }
    expect(idsOf('jjcf')).toEqual(['a'])
    expect(idsOf('jj')).toEqual(['a'])
    expect(idsOf('cxks')).toEqual(['b'])
    expect(idsOf('zlcg')).toEqual(['c'])
    expect(idsOf('jcj')).toEqual([])
    expect(idsOf('j')).toBeNull()
  })

  it('leaves out what must not be there', () => {
    const documents = bank(200)
    const index = createSearchIndex()
    index.put(documents)
    const idsWith = (label: string) =>
      documents.filter(({ labels }) => labels.includes(label)).map(({ id }) => id)
    const single = idsWith('type:single')
    const all = { ...EVERYTHING, limit: 200 }
    expect(index.find({ ...all, rules: [{ labels: ['type:single'], without: false }] }).ids).toEqual(single)
    expect(index.find({ ...all, rules: [{ labels: ['type:single'], without: true }] }).total).toBe(
      200 - single.length,
    )
    expect(index.find({ ...all, rules: [{ labels: ['type:none'], without: false }] }).total).toBe(0)
    expect(index.find({ ...all, only: new Set(single.slice(0, 3)) }).ids).toEqual(single.slice(0, 3))
    expect(index.find({ ...all, not: new Set(single) }).total).toBe(200 - single.length)
    const [word = ''] = documents[0]?.texts.stem ?? []
    const two = word.slice(0, 2)
    const having = index.find({ ...all, terms: one(two) }).total
    expect(having).toBeGreaterThan(0)
    expect(index.find({ ...all, withoutTerms: one(two) }).total).toBe(200 - having)
  })
})

describe('put and remove', () => {
  it('a thousand changes in any order leave what a fresh index of the same documents holds', () => {
    const random = createRandom('changes')
    const pool = bank(600)
    const index = createSearchIndex()
    const held = new Map<string, SearchDocument>()
    for (let step = 0; step < 1000; step++) {
      const documents = Array.from({ length: 1 + random.below(30) }, () => {
        const texts = pool[random.below(pool.length)] ?? textDocument('', '')
        return { ...texts, id: `Q-${random.below(900)}` }
      })
      if (random.below(5) === 0) {
        const ids = documents.map(({ id }) => id)
        index.remove(ids)
        for (const id of ids) held.delete(id)
      } else {
        index.put(documents)
        for (const document of documents) held.set(document.id, document)
      }
      if (step % 50 !== 49) continue
      expect(index.size()).toBe(held.size)
      const folded = Array.from(held.values(), fold)
      for (const text of ['？', '，', pool[step % 600]?.texts.stem[0]?.slice(0, 3) ?? ''])
        expect(index.find({ ...EVERYTHING, terms: one(text) })).toEqual(scan(folded, [text]))
    }
  })

  it('the same id twice in one batch counts once, the last', () => {
    const index = createSearchIndex()
    index.put([textDocument('a', '一'), textDocument('a', '二')])
    expect(index.size()).toBe(1)
    expect(index.find({ ...EVERYTHING, terms: one('一') }).total).toBe(0)
    expect(index.find({ ...EVERYTHING, terms: one('二') }).total).toBe(1)
  })

  it('counts labels of what is alive', () => {
    const index = createSearchIndex()
    index.put([{ ...textDocument('a', '一'), labels: ['tag:x', 'tag:y'] }])
    index.put([{ ...textDocument('b', '一'), labels: ['tag:x'] }])
    index.put([{ ...textDocument('a', '一'), labels: ['tag:z'] }])
    expect(index.countLabels('tag:')).toEqual(
      new Map([
        ['tag:x', 1],
        ['tag:z', 1],
      ]),
    )
  })
})
