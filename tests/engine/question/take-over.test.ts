import { expect, test } from 'vitest'
import type { QuestionContent } from '#engine/question/question'
import { onlyThere, takeOver } from '#engine/question/take-over'

const base: QuestionContent = {
  subject: 'traffic-law',
  topic: 'alcohol',
  difficulty: 2,
  isCase: false,
  body: { type: 'trueFalse', stem: '饮酒后不得驾驶机动车。', key: true },
  explanation: '法律如此规定。',
  citations: [{ instrument: 'rtsl', edition: '2021', article: '22', paragraph: 2 }],
}
const other: QuestionContent = {
  ...base,
  tags: ['酒驾', '常考'],
  citations: [...base.citations, { instrument: 'rtsl', edition: '2021', article: '91' }],
}
const BOTH = { tags: true, citations: true }

test('only what the other has goes over, each kind for itself', () => {
  const kept = { ...base, tags: ['酒驾'] }
  expect(onlyThere(kept, other)).toEqual({
    tags: ['常考'],
    citations: [{ instrument: 'rtsl', edition: '2021', article: '91' }],
  })
  expect(takeOver(kept, other, BOTH)).toEqual({
    ...base,
    tags: ['酒驾', '常考'],
    citations: other.citations,
  })
  expect(takeOver(kept, other, { tags: true, citations: false }).citations).toEqual(base.citations)
})

test('another paragraph is another place; the same place is not cited twice', () => {
  const paragraph = {
    ...base,
    citations: [{ ...base.citations[0], instrument: 'rtsl', edition: '2021', paragraph: 3 }],
  }
  expect(onlyThere(base, paragraph).citations).toHaveLength(1)
  expect(onlyThere(other, base).citations).toEqual([])
})

test('where nothing goes over the content is the very same', () => {
  expect(takeOver(other, base, BOTH)).toBe(other)
  expect(takeOver(base, other, { tags: false, citations: false })).toBe(base)
})
