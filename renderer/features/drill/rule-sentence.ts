import type { TFunction } from 'i18next'
import { assertNever } from '#engine/assert-never'
import type { Format } from '../../i18n/format.ts'
import type { Section } from './drill-types.ts'
import { choiceOf, ruleWordsKey, tickChoiceOf, tickRuleIn } from './rule-choice.ts'

type Words = { t: TFunction<['drill', 'common']>; format: Format }

/** How a section is marked, in the sentences of the rule's own data: its name, what it means, and the figures in it. */
export function ruleSentences(
  { type, rule }: Section,
  { t, format }: Words,
): { name: string; texts: string[] } {
  const key = ruleWordsKey(type, choiceOf(rule))
  const tick = tickRuleIn(rule)
  return {
    name: t(`rule.${key}.name`),
    texts: [
      t(`rule.${key}.text`),
      rule.kind === 'parts'
        ? t('rules.inside', {
            name: t(`rule.${tickChoiceOf(rule.multiple)}.name`),
            text: t(`rule.${tickChoiceOf(rule.multiple)}.text`),
          })
        : '',
      tick?.kind === 'partialIfNoWrong' && tick.credit === 'perOption'
        ? t('rules.perOption', { marks: format.marks(tick.perOptionCents) })
        : '',
    ].filter(text => text !== ''),
  }
}

/** What holds for the paper as a whole. */
export function paperSentences(
  sections: readonly Section[],
  floorCents: number,
  { t, format }: Words,
): string[] {
  const canFall = sections.some(({ marks }) => marks.wrongCents < 0 || marks.blankCents < 0)
  const hasShares = sections.some(section => isShared(section))
  return [
    t('rules.blankApart'),
    hasShares ? t('rules.rounded') : '',
    canFall
      ? floorCents >= 0
        ? t('rules.floor', { marks: format.marks(floorCents) })
        : t('rules.noFloor')
      : '',
    sections.some(({ rule }) => rule.kind === 'manual') ? t('rules.pending') : '',
  ].filter(text => text !== '')
}

/** Whether a question of the section can earn a part of its marks. */
function isShared({ rule }: Section): boolean {
  switch (rule.kind) {
    case 'allOrNothing':
    case 'tolerance':
      return false
    case 'exactForms':
      return rule.blanks === 'each'
    case 'sequence':
      return rule.credit === 'adjacentPairs'
    case 'partialIfNoWrong':
    case 'weights':
    case 'everyDecision':
    case 'halves':
    case 'pairs':
    case 'manual':
    case 'parts':
      return true
    default:
      return assertNever(rule)
  }
}
