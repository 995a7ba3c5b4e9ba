import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#engine/chance/random'
import type { Found } from '#engine/search/find-in'
import { mergeFound } from '#engine/search/merge-found'
import { textNeedle } from '#engine/search/needle'
import { createSearchIndex } from '#engine/search/search-index'
import { makeDocument, makeVocabulary } from './generated-bank.ts'

/** The whole list of one index, and the same dealt out to parts that each give only their first. */
const cases = fc.record({
  rankOf: fc.array(fc.nat({ max: 3 }), { maxLength: 40 }),
  partOf: fc.array(fc.nat({ max: 2 }), { minLength: 40, maxLength: 40 }),
  offset: fc.nat({ max: 45 }),
  limit: fc.integer({ min: 1, max: 20 }),
})

describe('mergeFound', () => {
  it('gives the page of the whole, wherever the documents lie', () => {
    fc.assert(
      fc.property(cases, ({ rankOf, partOf, offset, limit }) => {
        const all = rankOf
          .map((rank, index) => ({
            id: `q${String(index).padStart(2, '0')}`,
            rank,
            part: partOf[index] ?? 0,
          }))
          .toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
        const found = (documents: typeof all, total: number): Found => ({
          total,
          ids: documents.map(({ id }) => id),
          ranks: documents.map(({ rank }) => rank),
        })
        const parts = [0, 1, 2].map(part => {
          const own = all.filter(document => document.part === part)
          return found(own.slice(0, offset + limit), own.length)
        })
        expect(mergeFound(parts, { offset, limit })).toEqual(
          found(all.slice(offset, offset + limit), all.length),
        )
      }),
    )
  })

  it('gives for two indexes what one gives for all', () => {
    const vocabulary = makeVocabulary('merge')
    const random = createRandom('merge')
    const documents = Array.from({ length: 900 }, (_, number) => makeDocument(vocabulary, random, number))
    const whole = createSearchIndex()
    const [left, right] = [createSearchIndex(), createSearchIndex()]
    whole.put(documents)
    left.put(documents.filter((_, index) => index % 3 === 0))
    right.put(documents.filter((_, index) => index % 3 !== 0))
    let found = 0
    for (let count = 0; count < 200; count++) {
      const page = { offset: random.below(60), limit: 1 + random.below(30) }
      const search = { terms: [[textNeedle(vocabulary.draw(random))]], withoutTerms: [], rules: [] }
      const first = { ...search, offset: 0, limit: page.offset + page.limit }
      const expected = whole.find({ ...search, ...page })
      expect(mergeFound([left.find(first), right.find(first)], page)).toEqual(expected)
      found += expected.ids.length
    }
    expect(found).toBeGreaterThan(1000)
  })
})
