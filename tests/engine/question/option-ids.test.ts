import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#engine/chance/random'
import { orderOfPart, shuffledIds } from '#engine/question/option-ids'
import { anyBody } from '../arbitrary-bodies.ts'

describe('shuffledIds', () => {
  it('names what may be shuffled once each, the parts of a case in their order', () => {
    fc.assert(
      fc.property(anyBody, body => {
        const ids = shuffledIds(body)
        expect(new Set(ids).size).toBe(ids.length)
        if (body.type !== 'caseGroup') return
        const own = body.parts.flatMap((part, index) => shuffledIds(part.body).map(id => `${index}${id}`))
        expect(ids).toEqual(own)
      }),
    )
  })
})

describe('orderOfPart', () => {
  it('is a permutation of the part’s own ids, in the order of the whole', () => {
    fc.assert(
      fc.property(anyBody, fc.string(), (body, seed) => {
        if (body.type !== 'caseGroup') return
        const order = createRandom(seed).shuffle(shuffledIds(body))
        for (const [index, part] of body.parts.entries()) {
          const own = orderOfPart(order, index)
          expect(own.toSorted()).toEqual(shuffledIds(part.body).toSorted())
          const places = own.map(id => order.indexOf(`${index}${id}`))
          expect(places).toEqual(places.toSorted((a, b) => a - b))
        }
      }),
    )
  })

  it('keeps parts apart: what one part’s order is does not depend on another', () => {
    expect(orderOfPart(['1B', '0A', '1A', '0B'], 0)).toEqual(['A', 'B'])
    expect(orderOfPart(['1B', '0A', '1A', '0B'], 1)).toEqual(['B', 'A'])
    expect(orderOfPart(['1B', '0A', '1A', '0B'], 2)).toEqual([])
  })
})
