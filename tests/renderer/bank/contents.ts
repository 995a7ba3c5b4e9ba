import type { QuestionContentView } from '#contract/question'
import type { QuestionType } from '#engine/question/question'

type Body = QuestionContentView['body']
type Bodies = { [Type in QuestionType]: Extract<Body, { type: Type }> }

const options = [
  { id: 'A', text: '甲' },
  { id: 'B', text: '乙' },
  { id: 'C', text: '丙' },
]
const reasons = {
  explanation: '说明',
  citations: [{ instrument: 'rtsl', edition: '2021', article: '91', paragraph: 3 }],
}

/** A faultless question of each type. */
const BODIES: Bodies = {
  single: { type: 'single', stem: '哪一项？', options, key: 'B' },
  multiple: { type: 'multiple', stem: '哪几项？', options, key: ['A', 'C'] },
  trueFalse: { type: 'trueFalse', stem: '对不对。', key: true },
  fillIn: { type: 'fillIn', stem: '填____和____。', blanks: [{ accept: ['一', '1'] }, { accept: ['二'] }] },
  numeric: { type: 'numeric', stem: '多少？', key: '80', tolerance: '0.5', unit: '毫克' },
  ordering: { type: 'ordering', stem: '先后？', items: options, key: ['C', 'A', 'B'] },
  matching: {
    type: 'matching',
    stem: '配对。',
    lefts: [
      { id: 'A', text: '左一' },
      { id: 'B', text: '左二' },
      { id: 'C', text: '左三' },
    ],
    rights: [
      { id: 'A', text: '多余' },
      { id: 'B', text: '右二' },
      { id: 'C', text: '右一' },
    ],
    key: [
      { left: 'A', right: 'C' },
      { left: 'B', right: 'B' },
      { left: 'C', right: 'C' },
    ],
  },
  shortAnswer: {
    type: 'shortAnswer',
    stem: '为什么？',
    keyPoints: [
      { text: '要点一', weight: 2 },
      { text: '要点二', weight: 1 },
    ],
  },
  caseGroup: {
    type: 'caseGroup',
    stem: '案情。',
    parts: [
      { body: { type: 'trueFalse', stem: '对不对。', key: false }, ...reasons },
      { body: { type: 'numeric', stem: '多少？', key: '12', tolerance: '0', unit: '分' }, ...reasons },
    ],
  },
}

export function contentOf(type: QuestionType): QuestionContentView {
  const body = BODIES[type]
  return {
    subject: 'traffic-law',
    topic: 'alcohol',
    difficulty: 2,
    isCase: type === 'caseGroup',
    body,
    ...(type === 'caseGroup' ? { explanation: '', citations: [] } : reasons),
    tags: ['醉驾'],
    effectiveFrom: '2026-01-01',
    expiresOn: '2027-01-01',
  }
}

export const CONTENTS = (Object.keys(BODIES) as QuestionType[]).map(contentOf)
