import { describe, expect, it } from 'vitest'
import {
  BALANCE_CODES,
  type BalanceCode,
  type BalanceFault,
  checkBalance,
} from '#importing/bank/bank-balance'
import { isKeyAmongLongest, isKeyLongest } from '#importing/bank/bank-shares'
import { describeBalanceFault } from '#importing/bank/describe-balance'
import type { ShippedBank, ShippedQuestion } from '#importing/bank/shipped-bank'
import { EXPLANATION, LIMITS, balancedBank } from './balanced-bank.ts'

/** The faults of a balanced bank after one change to it. */
function faultsAfter(spoil: (bank: ShippedBank) => void) {
  const bank = balancedBank()
  spoil(bank)
  return checkBalance(bank, LIMITS)
}

function each(change: (question: ShippedQuestion, index: number) => void) {
  return (bank: ShippedBank) => bank.questions.forEach(change)
}

const HISTORY = { instrument: 'dsj', edition: '2021', entry: '1921' }

type Control = [code: BalanceCode, values: BalanceFault['values'], spoil: (bank: ShippedBank) => void]

/** For each code, one change that must bring it about. */
const CONTROLS: Control[] = [
  ['balance.subject', { of: 'law', count: 199, least: 200 }, bank => void bank.questions.pop()],
  [
    'balance.topic',
    { of: 'law/two', count: 0, least: 20 },
    each(({ content }) => void (content.topic = 'one')),
  ],
  [
    'balance.type',
    { of: 'trueFalse', count: 0, percent: 0, least: 12, most: 18 },
    each(({ content }) => {
      const { body } = content
      if (body.type !== 'trueFalse') return
      content.body = { type: 'numeric', stem: body.stem, key: '1', tolerance: '0', unit: '日' }
    }),
  ],
  [
    'balance.difficulty',
    { of: 1, count: 0, percent: 0, least: 12, most: 18 },
    each(({ content }) => {
      if (content.difficulty === 1) content.difficulty = 2
    }),
  ],
  [
    'balance.cases',
    { of: '', count: 40, percent: 20, least: 33, most: 100 },
    each(({ content }, index) => void (content.isCase = index < 40)),
  ],
  [
    'balance.keyPosition',
    { of: 'C', count: 0, percent: 0, least: 20, most: 30 },
    each(({ content: { body } }) => {
      const bodies = body.type === 'caseGroup' ? body.parts.map(part => part.body) : [body]
      for (const one of bodies) if (one.type === 'single' && one.key === 'C') one.key = 'A'
    }),
  ],
  [
    'balance.trueShare',
    { of: '', count: 36, percent: 86, least: 45, most: 55 },
    each(({ content: { body } }) => {
      if (body.type === 'trueFalse') body.key = true
    }),
  ],
  [
    'balance.keySize',
    { of: 2, count: 0, percent: 0, least: 30, most: 50 },
    each(({ content: { body } }) => {
      if (body.type === 'multiple' && body.key.length === 2) body.key = ['A', 'B', 'C']
    }),
  ],
  [
    'balance.longestKey',
    { of: '', count: 90, percent: 94, least: 0, most: 35 },
    each(({ content: { body } }) => {
      if (body.type !== 'single') return
      for (const option of body.options) if (option.id === body.key) option.text += '长'
    }),
  ],
  [
    'balance.explanation',
    { question: 'L-ONE-194.2', count: 3, least: 40, most: 160 },
    each(({ content: { body } }, index) => {
      if (index === 194 && body.type === 'caseGroup') body.parts[1]!.explanation = '太短了'
    }),
  ],
  [
    'balance.oddKey',
    { of: '', count: 96, percent: 100, least: 0, most: 30 },
    each(({ content: { body } }) => {
      const bodies = body.type === 'caseGroup' ? body.parts.map(part => part.body) : [body]
      for (const one of bodies) {
        if (one.type !== 'single') continue
        for (const option of one.options)
          option.text = option.id === one.key ? '不予处罚' : `罚款${option.id}`
      }
    }),
  ],
  [
    'balance.optionAboutOthers',
    { question: 'L-ONE-0', option: 'D', text: '以上都对' },
    ({ questions }) => {
      const { body } = questions[0]!.content
      if (body.type === 'single') body.options[3]!.text = '以上都对'
    },
  ],
  [
    'balance.turnedStem',
    { question: 'L-ONE-3', text: '下列说法不正确的是？' },
    ({ questions }) => void (questions[3]!.content.body.stem = '下列说法不正确的是？'),
  ],
  [
    'balance.articleUnnamed',
    { question: 'L-ONE-5' },
    ({ questions }) => void (questions[5]!.content.explanation = EXPLANATION.replace('第九十一条', '')),
  ],
  [
    'balance.withheldRow',
    { question: 'L-ONE-6', row: 'PH143' },
    ({ questions }) => void (questions[6]!.content.citations = [{ ...HISTORY, row: 'PH143' }]),
  ],
  [
    'balance.withheldInstrument',
    { question: 'L-ONE-7', instrument: 'police-law' },
    ({ questions }) =>
      void (questions[7]!.content.citations = [{ instrument: 'police-law', edition: '2012', article: '9' }]),
  ],
  [
    'balance.withheldWord',
    { question: 'L-ONE-194.2', name: '准驾车型代码' },
    ({ questions }) => {
      const { body } = questions[194]!.content
      if (body.type === 'caseGroup') body.parts[1]!.body.stem = '持C1驾驶证的人可以驾驶小型汽车。'
    },
  ],
  [
    'balance.nearStem',
    { question: 'L-ONE-9', other: 'L-ONE-8', percent: 100 },
    ({ questions }) => void (questions[9]!.content.body.stem = questions[8]!.content.body.stem),
  ],
  [
    'balance.nearDuplicate',
    { question: 'L-ONE-2', other: 'L-ONE-1', percent: 100 },
    ({ questions }) => void (questions[2]!.content.body = structuredClone(questions[1]!.content.body)),
  ],
]

describe('a balanced bank', () => {
  it('breaks no limit', () => {
    expect(checkBalance(balancedBank(), LIMITS)).toEqual([])
  })

  it.each(CONTROLS)('%s', (code, values, spoil) => {
    const faults = faultsAfter(spoil)
    expect(faults).toContainEqual({ code, values })
    const sentence = describeBalanceFault({ code, values })
    expect(sentence).not.toMatch(/undefined|balance\./)
    expect(sentence).toContain(String(values.count ?? values.percent ?? values.question))
  })

  it('has a control for every code', () => {
    expect(new Set(CONTROLS.map(([code]) => code))).toEqual(new Set(BALANCE_CODES))
  })
})

describe('near-duplicates', () => {
  it('are questions that share most of their words, not questions that share one', () => {
    const change = (kept: number) =>
      faultsAfter(({ questions }) => {
        const [one, other] = [questions[1]!.content.body, structuredClone(questions[1]!.content.body)]
        other.stem = one.stem.slice(0, kept) + other.stem.slice(kept).split('').toReversed().join('')
        questions[2]!.content.body = other
      })
    expect(change(28).map(({ code }) => code)).toContain('balance.nearDuplicate')
    expect(change(2).map(({ code }) => code)).not.toContain('balance.nearDuplicate')
  })
})

describe('the longest option', () => {
  it.each([
    [['甲', '乙', '丙丁', '戊'], 'C', true],
    [['甲', '乙', '丙丁', '戊己'], 'C', false],
    [['甲', '乙', '丙丁', '戊'], 'A', false],
    [['𠀀𠀁', '乙丙', '丁丙戊', '戊'], 'A', false],
  ])('%j, key %s: %s', (texts, key, expected) => {
    const options = texts.map((text, index) => ({ id: 'ABCD'[index] ?? '', text }))
    expect(isKeyLongest({ type: 'single', stem: '', options, key })).toBe(expected)
  })

  it('may be shared with another', () => {
    const options = ['甲乙', '丙丁', '戊', '己'].map((text, index) => ({ id: 'ABCD'[index] ?? '', text }))
    const keys = ['A', 'B', 'C'].map(key => isKeyAmongLongest({ type: 'single', stem: '', options, key }))
    expect(keys).toEqual([true, true, false])
  })
})
