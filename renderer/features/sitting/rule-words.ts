import type { SittingItemView } from '#contract/sitting'

/** Under which name the locale says how this question is marked. A single choice needs no rule: one option is right. */
export function ruleKey({ type, rule, blanks }: SittingItemView): string {
  if (type === 'single' || type === 'trueFalse') return 'one'
  if (type === 'fillIn' && rule.kind === 'exactForms') {
    if (blanks === 1) return 'oneBlank'
    return rule.blanks === 'each' ? 'eachBlank' : 'allBlanks'
  }
  return rule.kind
}
