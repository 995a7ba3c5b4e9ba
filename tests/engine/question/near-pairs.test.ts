import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NEAR, shingledText, shinglesOf, similarity } from '#engine/question/near-duplicate'
import { createNearPairs } from '#engine/question/near-pairs'
import type { QuestionBody } from '#engine/question/question'

const asked = (stem: string): QuestionBody => ({ type: 'trueFalse', stem, key: true })
const STEM = '机动车驾驶人饮酒后驾驶机动车的，公安机关交通管理部门应当处以何种处罚'

test('three that are alike are three pairs, whatever else goes by', () => {
  const near = createNearPairs<string>()
  expect(near.take('A', asked(STEM))).toEqual([])
  expect(near.take('X', asked('中国共产党第一次全国代表大会在上海召开'))).toEqual([])
  expect(near.take('B', asked(`${STEM}？`))).toEqual([{ first: 'A', second: 'B', similarity: 1 }])
  const pairs = near.take('C', asked(`依法${STEM}`))
  expect(pairs.map(({ first, second }) => `${first}${second}`).toSorted()).toEqual(['AC', 'BC'])
})

test('what it calls a pair is near, and equal questions are always one', () => {
  const stems = fc.array(fc.stringMatching(/^[机动车人酒驾0-9]{1,12}$/u), { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(stems, texts => {
      const near = createNearPairs<number>()
      const shingles = texts.map(text => shinglesOf(shingledText(asked(text))))
      const pairs = texts.flatMap((text, at) => near.take(at, asked(text)))
      for (const { first, second, similarity: said } of pairs) {
        const found = similarity(shingles[first] ?? new Uint32Array(), shingles[second] ?? new Uint32Array())
        expect(found).toBe(said)
        expect(said).toBeGreaterThanOrEqual(NEAR)
      }
      const equal = texts.flatMap((text, second) =>
        texts
          .slice(0, second)
          .flatMap((other, first) => (other === text ? [{ first, second, similarity: 1 }] : [])),
      )
      expect(pairs).toEqual(expect.arrayContaining(equal))
    }),
  )
})
