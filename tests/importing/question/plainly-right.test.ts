import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkQuestion } from '#engine/question/check-question'
import { schemaFaults } from '#importing/question/content-schema'
import { plainVerdict } from '#importing/question/plainly-right'
import type { ReadContent } from '#importing/question/question-reading'
import { content } from './arbitrary-content.ts'

const MISSING = new Set(['question.explanationEmpty', 'question.citationMissing'])

function fullVerdict(read: ReadContent): 'whole' | 'incomplete' | 'wrong' {
  const whole = {
    ...read,
    subject: read.subject ?? '',
    topic: read.topic ?? '',
    difficulty: read.difficulty ?? 3,
  }
  const faults = checkQuestion(whole)
  if (faults.some(({ code }) => !MISSING.has(code)) || schemaFaults(whole).length > 0) return 'wrong'
  return faults.length > 0 ? 'incomplete' : 'whole'
}

const PLAIN: ReadContent = {
  subject: 'traffic-law',
  topic: 'alcohol',
  difficulty: 3,
  isCase: false,
  body: {
    type: 'single',
    stem: '饮酒后驾驶机动车，暂扣驾驶证几个月？',
    options: ['三个月', '六个月', '九个月', '十二个月'].map((text, at) => ({ id: 'ABCD'.charAt(at), text })),
    key: 'B',
  },
  explanation: '见法条。',
  citations: [{ instrument: 'road-law', edition: '2021', article: '91', paragraph: 1 }],
  tags: ['酒驾'],
}

test('what is plain needs no long look, and what lacks a reason is incomplete', () => {
  expect(plainVerdict(PLAIN)).toBe('whole')
  expect(plainVerdict({ ...PLAIN, explanation: '' })).toBe('incomplete')
  expect(plainVerdict({ ...PLAIN, subject: null, topic: null, difficulty: null, citations: [] })).toBe(
    'incomplete',
  )
})

const anything = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    ' ',
    '\u3000',
    'A',
    'B',
    'a',
    0,
    6,
    1.5,
    true,
    [],
    '六个月',
    '六 个月',
    '2026-01-01',
  ),
  fc.constantFrom<unknown>('甲'.repeat(2001), '甲'.repeat(5000), ' 甲', '91-2', '091', '\u200b', '（）'),
)

const kindOf = (value: unknown) => (Array.isArray(value) ? 'list' : typeof value)

/** A place of the content by chance, with something else of its kind in it: readers keep to the types. */
function spoiled(read: ReadContent, steps: readonly number[], value: unknown): ReadContent {
  const copy = structuredClone(read)
  let at: object = copy
  for (const step of steps) {
    const entries = Object.entries(at)
    const [key, member] = entries[step % Math.max(1, entries.length)] ?? []
    if (key === undefined) break
    if (typeof member === 'object' && member !== null && step % 3 !== 0) at = member
    else {
      if (key !== 'type' && kindOf(member) === kindOf(value)) Reflect.set(at, key, value)
      break
    }
  }
  return copy
}

test('law: what has a verdict here gets the same from check-question and the shape', () => {
  const spoiling = fc.tuple(
    fc.oneof(content, fc.constant(PLAIN)),
    fc.option(fc.tuple(fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }), anything)),
  )
  let plain = 0
  fc.assert(
    fc.property(spoiling, ([read, change]) => {
      const one = change === null ? read : spoiled(read, ...change)
      const verdict = plainVerdict(one)
      if (verdict === null) return
      plain++
      expect(fullVerdict(one)).toBe(verdict)
    }),
    { numRuns: 5_000 },
  )
  expect(plain).toBeGreaterThan(500)
})
