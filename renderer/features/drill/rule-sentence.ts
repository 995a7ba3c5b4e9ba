import type { TFunction } from 'i18next'
import { assertNever } from '#engine/assert-never'
import { leastTimedCents } from '#engine/speed/check-speed'
import { speedCents } from '#engine/speed/speed-cents'
import type { Format } from '../../i18n/format.ts'
import { choiceOf, ruleWordsKey, tickChoiceOf, tickRuleIn } from './rule-choice.ts'
import type { RuleFacts, RuledSection } from './rule-facts.ts'
import { canFall, hasShortAnswers } from './section-floor.ts'

type Words = { t: TFunction<['drill', 'common']>; format: Format }

/** How a section is marked, in the sentences of the rule's own data: its name, what it means, and the figures in it. */
export function ruleSentences(
  { type, rule, floorCents }: RuledSection,
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
      floorCents === undefined ? '' : t('rules.sectionFloor', { marks: format.marks(floorCents) }),
    ].filter(text => text !== ''),
  }
}

/** What holds for the paper as a whole. */
export function paperSentences(
  { blueprint, blindMarking, secondMarker }: RuleFacts,
  { t, format }: Words,
): string[] {
  const { sections, floorCents } = blueprint
  const isByHand = hasShortAnswers(blueprint)
  const hasShares = sections.some(section => isShared(section))
  return [
    t('rules.blankApart'),
    hasShares ? t('rules.rounded') : '',
    sections.some(section => canFall(section))
      ? floorCents >= 0
        ? t('rules.floor', { marks: format.marks(floorCents) })
        : t('rules.noFloor')
      : t('rules.neverMinus'),
    sections.some(({ rule }) => rule.kind === 'manual') ? t('rules.pending') : '',
    isByHand && secondMarker === true ? t('rules.secondMarker') : '',
    isByHand && blindMarking === true ? t('rules.blindMarking') : '',
  ].filter(text => text !== '')
}

/** How it is sat: the time, how often, and in which order everybody sees it. */
export function sittingSentences(facts: RuleFacts, { t, format }: Words): string[] {
  const { limitMs, maxAttempts, blueprint } = facts
  return [
    limitMs === null ? t('rules.noLimit') : t('rules.limit', { time: format.minutes(limitMs) }),
    t('rules.closing'),
    maxAttempts === undefined ? t('rules.anyAttempts') : t('rules.attempts', { count: maxAttempts }),
    blueprint.shuffleQuestions ? t('rules.shuffleQuestions') : '',
    blueprint.shuffleOptions ? t('rules.shuffleOptions') : '',
  ].filter(text => text !== '')
}

/** What the time of an answer is worth: the formula, which time is meant, where it does not count, and one example worked out. */
export function speedSentences(
  { blueprint, limitMs }: Pick<RuleFacts, 'blueprint' | 'limitMs'>,
  { t, format }: Words,
): string[] {
  const speed = blueprint.speed ?? { kind: 'none' }
  if (speed.kind === 'none' || limitMs === null) return [t('rules.speed.none')]
  const fullCents = leastTimedCents(blueprint)
  const tookMs = Math.round(limitMs / 3)
  return [
    speed.kind === 'upTo'
      ? t('rules.speed.upTo', { marks: format.marks(speed.speedCents) })
      : t(`rules.speed.${speed.kind}`),
    t('rules.speed.clock'),
    t('rules.speed.changed'),
    t('rules.speed.untouched'),
    fullCents === null
      ? ''
      : t('rules.speed.example', {
          full: format.marks(fullCents),
          limit: format.duration(limitMs),
          took: format.duration(tookMs),
          marks: format.marks(speedCents({ fullCents, tookMs, allowedMs: limitMs }, speed)),
        }),
  ].filter(text => text !== '')
}

/** Which score stands on the boards and how places are decided. `minParticipants` of a branch, where it is known. */
export function rankingSentences(
  { counted, countedADay }: RuleFacts,
  minParticipants: number | null,
  { t }: Pick<Words, 't'>,
): string[] {
  return [
    t('rules.counted', {
      rule: t(`sentence.counted.${counted}`, { aDay: countedADay ?? 1 }),
      others: t(`editor.countedHint.${counted}`),
    }),
    t('rules.ties'),
    t('rules.branchMean'),
    minParticipants === null ? '' : t('rules.minimum', { count: minParticipants }),
  ].filter(text => text !== '')
}

/** Whether a question of the section can earn a part of its marks. */
function isShared({ rule }: RuledSection): boolean {
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
