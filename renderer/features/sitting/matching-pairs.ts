import type { GivenPart } from '#contract/answer'
import type { Asked } from './asked.ts'

/** The letter that stands beside a left, if any. */
export function rightOf({ answer }: Asked, left: string): string | null {
  return (answer?.type === 'matching' && answer.pairs.find(pair => pair.left === left)?.right) || null
}

/** The answer with `right` beside this left; null takes the pair away. A right may stand beside several lefts. */
export function pairWith({ answer, lefts }: Asked, left: string, right: string | null): GivenPart {
  const others = answer?.type === 'matching' ? answer.pairs.filter(pair => pair.left !== left) : []
  const pairs = right === null ? others : [...others, { left, right }]
  const place = (label: string) => lefts.findIndex(one => one.label === label)
  return { type: 'matching', pairs: pairs.toSorted((one, other) => place(one.left) - place(other.left)) }
}

/** The lefts that a right stands beside. */
export function usersOf({ answer }: Asked, right: string): string[] {
  return answer?.type === 'matching'
    ? answer.pairs.filter(pair => pair.right === right).map(pair => pair.left)
    : []
}
