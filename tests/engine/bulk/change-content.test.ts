import { expect, it } from 'vitest'
import { changeContent } from '#engine/bulk/change-content'
import type { QuestionContent } from '#engine/question/question'

const CONTENT: QuestionContent = {
  subject: 'traffic-law',
  topic: 'alcohol',
  difficulty: 2,
  isCase: false,
  body: { type: 'trueFalse', stem: '题干', key: true },
  explanation: '解析',
  citations: [],
  tags: ['重点'],
}

it.each([
  [{ difficulty: 4 as const }, { difficulty: 4 }],
  [
    { topic: { subject: 'party-history', topic: 'founding' } },
    { subject: 'party-history', topic: 'founding' },
  ],
  [{ addTags: ['新规', '重点'] }, { tags: ['重点', '新规'] }],
  [{ removeTags: ['重点'] }, { tags: [] }],
  [{ expiresOn: '2027-01-01' }, { expiresOn: '2027-01-01' }],
])('%o changes just that', (change, expected) => {
  expect(changeContent(CONTENT, change)).toEqual({ ...CONTENT, ...expected })
})

it.each([
  {},
  { difficulty: 2 as const },
  { addTags: ['重点'] },
  { removeTags: ['无此'] },
  { expiresOn: null },
])('%o changes nothing: the same object comes back', change => {
  expect(changeContent(CONTENT, change)).toBe(CONTENT)
})

it('takes a day away, leaving no empty field behind', () => {
  const dated = changeContent(CONTENT, { effectiveFrom: '2026-01-01' })
  expect(Object.keys(changeContent(dated, { effectiveFrom: null }))).not.toContain('effectiveFrom')
})
