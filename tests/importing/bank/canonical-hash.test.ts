import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, inCanonicalOrder } from '#importing/bank/canonical-hash'
import { content } from '../question/arbitrary-content.ts'

test('law: a content in canonical order is written as its canonical JSON, and says the same', () => {
  fc.assert(
    fc.property(content, one => {
      const written = JSON.stringify(inCanonicalOrder(one))
      expect(written).toBe(canonicalJson(one))
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(one)))
    }),
  )
  expect(JSON.stringify(inCanonicalOrder({ b: undefined, a: [{ d: 1, c: null }] }))).toBe(
    '{"a":[{"c":null,"d":1}]}',
  )
})
