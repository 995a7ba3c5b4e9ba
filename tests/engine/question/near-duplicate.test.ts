import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from '#engine/question/fold-text'
import { NEAR, createNearIndex, shingledText, shinglesOf, similarity } from '#engine/question/near-duplicate'
import { cpuMs } from '../../helpers/cpu-time.ts'

const STEM = '机动车驾驶人饮酒后驾驶机动车的，公安机关交通管理部门应当处以何种处罚'

test('the same sentence in another writing is the same', () => {
  const one = shinglesOf('机动车驾驶人，饮酒后驾驶 ＡＢ 车。')
  expect(similarity(one, shinglesOf('机动车驾驶人饮酒后驾驶AB车'))).toBe(1)
})

test('options that are moved are the same question, other options are not', () => {
  const options = (...texts: string[]) => texts.map((text, index) => ({ id: 'ABCD'[index] ?? '', text }))
  const body = (texts: string[]) =>
    shinglesOf(
      shingledText({ type: 'single', stem: '下列说法正确的是', key: 'A', options: options(...texts) }),
    )
  const first = body(['暂扣驾驶证六个月', '吊销机动车驾驶证', '处十五日以下拘留'])
  expect(similarity(first, body(['处十五日以下拘留', '吊销机动车驾驶证', '暂扣驾驶证六个月']))).toBe(1)
  expect(similarity(first, body(['查封扣押物品', '收容教育人员', '限制出境措施']))).toBeLessThan(NEAR)
})

test('a word more is near, another question is not', () => {
  const index = createNearIndex()
  const place = index.add(shinglesOf(STEM))
  index.add(shinglesOf('中国共产党第一次全国代表大会在上海召开'))
  expect(index.nearest(shinglesOf(`${STEM}？`))).toEqual({ index: place, similarity: 1 })
  expect(index.nearest(shinglesOf(`依法${STEM}`))).toMatchObject({ index: place })
  expect(index.nearest(shinglesOf('道路交通事故认定书应当载明哪些内容'))).toBeNull()
})

test('empty and very short texts are compared too', () => {
  expect(similarity(shinglesOf(''), shinglesOf(' 。 '))).toBe(1)
  expect(similarity(shinglesOf('对'), shinglesOf('错'))).toBe(0)
})

/** As shinglesOf says it: folded, without signs that carry no meaning. */
const plainText = (text: string) =>
  foldText(text, { foldCase: true, foldSpace: false }).replace(/[^\p{L}\p{N}]+/gu, '')

test('each sign by itself is folded as the whole text would be', () => {
  const wrong: number[] = []
  for (let code = 0; code < 0x10000; code++) {
    const sign = String.fromCharCode(code)
    const text = `甲${sign}乙e${sign}`
    if (similarity(shinglesOf(text), shinglesOf(plainText(text))) !== 1) wrong.push(code)
  }
  expect(wrong).toEqual([])
})

test('law: any text is folded as a whole', () => {
  const any = fc.string({
    unit: fc.oneof(
      fc.constantFrom('Σ', 'é', 'e\u0301', 'ﾊﾞ', '각', '각', 'İ', 'ﬁ', '㎎', '①', 'Ａ', '😀', '𠮷', ' '),
      fc.string(),
    ),
  })
  fc.assert(
    fc.property(any, text => {
      expect(similarity(shinglesOf(text), shinglesOf(plainText(text)))).toBe(1)
    }),
    { numRuns: 1_000 },
  )
})

test('of several near ones it is the nearest, however many there are', () => {
  const index = createNearIndex()
  for (let count = 0; count < 2_000; count++)
    index.add(shinglesOf(`${STEM}${'甲乙丙丁戊'.charAt(count % 5)}处理第${count}种`))
  const place = index.add(shinglesOf(`${STEM}的规定是什么`))
  expect(index.nearest(shinglesOf(`${STEM}的规定是什么？`))).toEqual({ index: place, similarity: 1 })
})

const text = fc.string({
  unit: fc.constantFrom(...Array.from('机动车驾驶人饮酒后处罚款暂扣证月')),
  minLength: 8,
  maxLength: 60,
})

test('law: similarity is symmetric, between 0 and 1, and 1 with itself', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [left, right] = [shinglesOf(a), shinglesOf(b)]
      expect(similarity(left, left)).toBe(1)
      expect(similarity(left, right)).toBe(similarity(right, left))
      expect(similarity(left, right)).toBeLessThanOrEqual(1)
    }),
  )
})

test('law: the index finds what comparing with all finds, but for one pair in a hundred, and equal ones always', () => {
  let near = 0
  let missed = 0
  for (const texts of fc.sample(fc.array(text, { minLength: 20, maxLength: 60 }), {
    numRuns: 100,
    seed: 7,
  })) {
    const index = createNearIndex()
    const sets = texts.map(shinglesOf)
    for (const set of sets) index.add(set)
    for (const [at, original] of texts.entries()) {
      const changed = shinglesOf(original.slice(0, -1))
      const best = Math.max(...sets.map(set => similarity(changed, set)))
      if (best >= NEAR) {
        near++
        if (index.nearest(changed)?.similarity !== best) missed++
      }
      expect(index.nearest(sets[at] ?? shinglesOf(''))?.similarity).toBe(1)
    }
  }
  expect(near).toBeGreaterThan(1000)
  expect(missed / near).toBeLessThan(0.01)
})

test('ten thousand in little time', () => {
  const index = createNearIndex()
  const startedAt = cpuMs()
  for (let count = 0; count < 10_000; count++) {
    const set = shinglesOf(`${STEM}第${count}条第${count % 7}款规定的${(count * 7919) % 10_007}种情形`)
    index.nearest(set)
    index.add(set)
  }
  // 0.3 s here; comparing all with all would be minutes.
  expect(cpuMs() - startedAt).toBeLessThan(20_000)
})
