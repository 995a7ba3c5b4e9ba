import { assertNever } from '#engine/assert-never'
import type { CasePart, PartBody, QuestionBody, QuestionContent } from '#engine/question/question'
import type { BankLimits } from '#importing/bank/bank-limits'
import { BANK_LIMITS } from '#importing/bank/bank-limits'
import type { ShippedBank } from '#importing/bank/shipped-bank'

/** The limits of the shipped bank, for the 200 questions of this one. */
export const LIMITS: BankLimits = { ...BANK_LIMITS, subjects: { law: 200 }, articleNamed: ['law'] }

type MadeType = PartBody['type'] | 'caseGroup'

const TYPES: readonly [MadeType, number][] = [
  ['single', 90],
  ['multiple', 50],
  ['trueFalse', 30],
  ['fillIn', 10],
  ['numeric', 6],
  ['ordering', 4],
  ['matching', 4],
  ['caseGroup', 6],
]
const DIFFICULTIES = [1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5] as const
const MULTIPLE_KEYS = [['A', 'B'], ['B', 'C', 'D'], ['C', 'D'], ['A', 'C', 'D'], 'ABCD'.split('')]
const CITATIONS = [{ instrument: 'rtsl', edition: '2021', article: '91' }]
export const EXPLANATION = `第九十一条${words(9_999, 60)}`

/** A bank that breaks no limit, made anew each time so that a test may spoil it. */
export function balancedBank(): ShippedBank {
  const types = TYPES.flatMap(([type, count]) => Array<MadeType>(count).fill(type))
  const name = { 'zh-CN': '法', 'zh-TW': '法', en: 'Law' }
  return {
    fingerprint: '',
    subjects: [{ id: 'law', name, topics: ['one', 'two'].map(id => ({ id, name })) }],
    instruments: [{ id: 'rtsl', kind: 'law', name: '法', shortName: '法', editions: [] }],
    questions: types.map((type, index) => {
      const content: QuestionContent = {
        subject: 'law',
        topic: index % 2 === 0 ? 'one' : 'two',
        difficulty: DIFFICULTIES[index % 20] ?? 3,
        isCase: index % 2 === 0,
        body: bodyOf(type, index),
        explanation: type === 'caseGroup' ? '' : EXPLANATION,
        citations: type === 'caseGroup' ? [] : CITATIONS,
      }
      return { id: `L-ONE-${index}`, version: 1, hash: '', content }
    }),
  }
}

function bodyOf(type: MadeType, index: number): QuestionBody {
  if (type !== 'caseGroup') return partOf(type, index, words(index, 30))
  const parts = [0, 1, 2].map((part): CasePart => {
    const body = partOf(
      part === 0 ? 'single' : 'trueFalse',
      index + part,
      words(index * 7 + part + 1_000, 20),
    )
    return { body, explanation: EXPLANATION, citations: CITATIONS }
  })
  return { type, stem: words(index, 80), parts }
}

function partOf(type: PartBody['type'], index: number, stem: string): PartBody {
  const options = 'ABCD'.split('').map((id, place) => ({ id, text: words(index * 5 + place + 3_000, 6) }))
  switch (type) {
    case 'single':
      return { type, stem, options, key: 'ABCD'[index % 4] ?? 'A' }
    case 'multiple':
      return { type, stem, options, key: [...(MULTIPLE_KEYS[index % 5] ?? [])] }
    case 'fillIn':
      return { type, stem: `${stem}____`, blanks: [{ accept: ['十'] }] }
    case 'numeric':
      return { type, stem, key: '10', tolerance: '0', unit: '日' }
    case 'ordering':
      return { type, stem, items: options, key: ['B', 'A', 'C', 'D'] }
    case 'matching':
      return { type, stem, lefts: options.slice(0, 3), rights: options, key: [] }
    case 'trueFalse':
      return { type, stem, key: index % 2 === 0 }
    default:
      return assertNever(type)
  }
}

/** Chinese signs that repeat nowhere in the same order. */
function words(seed: number, length: number): string {
  let state = seed * 7_919 + 17
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return String.fromCodePoint(0x4e00 + ((state >>> 8) % 8_000))
  }).join('')
}
