import type { SittingItemView } from '#contract/sitting'

type Ruled = Pick<SittingItemView, 'type' | 'rule' | 'blanks'>

/** Under which name the locale says how this question is marked. A single choice needs no rule: one option is right. */
export function ruleKey({ type, rule, blanks }: Ruled): string {
  if (type === 'single' || type === 'trueFalse') return 'one'
  if (rule.kind === 'exactForms') {
    if (blanks === 1) return 'oneBlank'
    return rule.blanks === 'each' ? 'eachBlank' : 'allBlanks'
  }
  if (rule.kind === 'sequence') return rule.credit === 'all' ? 'wholeSequence' : 'adjacentPairs'
  if (rule.kind === 'pairs') return rule.wrongPair === 'minus' ? 'pairsMinus' : 'eachPair'
  return rule.kind
}
