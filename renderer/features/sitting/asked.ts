import type { GivenAnswer, GivenPart } from '#contract/answer'
import type { AskedPartView, SittingItemView } from '#contract/sitting'
import { assertNever } from '#engine/assert-never'

/** One thing to answer, with what stands there: a question of the paper, or one part of a case group. */
export type Asked = Omit<AskedPartView, 'type'> & {
  type: SittingItemView['type']
  answer: GivenAnswer | null
}
export type AskedPart = AskedPartView & { answer: GivenPart | null }

/** The parts of a case group, each with its own answer; none for every other type. */
export function partsOf(item: SittingItemView): AskedPart[] {
  const given = item.answer?.type === 'caseGroup' ? item.answer.parts : []
  return item.parts.map((part, index) => ({ ...part, answer: given[index] ?? null }))
}

/** The answer of the whole group after one part was answered: parts without an answer stand in their empty form. */
export function withPart(item: SittingItemView, index: number, given: GivenPart): GivenAnswer {
  const parts = partsOf(item)
  return {
    type: 'caseGroup',
    parts: parts.map((part, at) => (at === index ? given : (part.answer ?? blankOf(part)))),
  }
}

function blankOf({ type, blanks }: AskedPartView): GivenPart {
  switch (type) {
    case 'single':
      return { type, option: null }
    case 'multiple':
      return { type, options: [] }
    case 'trueFalse':
      return { type, value: null }
    case 'fillIn':
      return { type, texts: Array.from({ length: blanks }, () => '') }
    case 'numeric':
      return { type, text: '' }
    case 'ordering':
      return { type, items: [] }
    case 'matching':
      return { type, pairs: [] }
    default:
      return assertNever(type)
  }
}
