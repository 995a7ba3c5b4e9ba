import type { Answer, PartAnswer } from '../question/answer.ts'
import { isBlank } from '../question/answer.ts'
import { isWithin, parseDecimal } from '../question/decimal.ts'
import type { PartBody, QuestionBody } from '../question/question.ts'
import { defaultPartRule } from './default-rule.ts'
import { judgeForms } from './judge-forms.ts'
import { judgePairs } from './judge-pairs.ts'
import { judgeSequence } from './judge-sequence.ts'
import { countTicks, judgeTicks } from './judge-ticks.ts'
import type { MarkingRule, PartsRule } from './rule.ts'
import { isTickRule } from './rule-fits.ts'
import type { Verdict } from './verdict.ts'

/** What the rule says of an answer; null where only a person can. A rule that does not fit the type throws. */
export function judge(
  body: QuestionBody,
  answer: Answer,
  rule: MarkingRule,
  fullCents: number,
): Verdict | null {
  if (body.type === 'shortAnswer' && rule.kind === 'manual') return null
  if (body.type === 'caseGroup' && answer.type === 'caseGroup' && rule.kind === 'parts')
    return judgeParts(
      body.parts.map(part => part.body),
      answer.parts,
      rule,
      fullCents,
    )
  if (
    body.type !== 'shortAnswer' &&
    body.type !== 'caseGroup' &&
    answer.type !== 'shortAnswer' &&
    answer.type !== 'caseGroup'
  )
    return judgePart(body, answer, rule, fullCents)
  throw misfit(body, rule)
}

function misfit(body: QuestionBody, rule: MarkingRule): TypeError {
  return new TypeError(`The rule ${rule.kind} cannot mark a ${body.type} question`)
}

export function judgePart(body: PartBody, answer: PartAnswer, rule: MarkingRule, fullCents: number): Verdict {
  if (body.type === 'single' && answer.type === 'single' && rule.kind === 'allOrNothing')
    return judgeWhole(answer.option === body.key)
  if (body.type === 'trueFalse' && answer.type === 'trueFalse' && rule.kind === 'allOrNothing')
    return judgeWhole(answer.value === body.key)
  if (body.type === 'multiple' && answer.type === 'multiple' && isTickRule(rule)) {
    const optionIds = body.options.map(option => option.id)
    return judgeTicks(countTicks(optionIds, body.key, answer.options), rule, fullCents)
  }
  if (body.type === 'fillIn' && answer.type === 'fillIn' && rule.kind === 'exactForms')
    return judgeForms(body.blanks, answer.texts, rule, fullCents)
  if (body.type === 'numeric' && answer.type === 'numeric' && rule.kind === 'tolerance')
    return judgeWhole(isNear(answer.text, body))
  if (body.type === 'ordering' && answer.type === 'ordering' && rule.kind === 'sequence')
    return judgeSequence(body.key, answer.items, rule, fullCents)
  if (body.type === 'matching' && answer.type === 'matching' && rule.kind === 'pairs')
    return judgePairs(body.key, answer.pairs, rule, fullCents)
  throw misfit(body, rule)
}

function judgeWhole(right: boolean): Verdict {
  return right ? { hits: 1, of: 1, earned: 'all' } : { hits: 0, of: 1, earned: 'none' }
}

/** A text that is no number is a wrong answer like any other. */
function isNear(text: string, body: Extract<PartBody, { type: 'numeric' }>): boolean {
  const [given, key, tolerance] = [text, body.key, body.tolerance].map(parseDecimal)
  return !!given && !!key && !!tolerance && isWithin(given, key, tolerance)
}

/** The parts of a case share the full mark so evenly that the shares add up to it. */
export function partShare(fullCents: number, index: number, of: number): number {
  return Math.floor((fullCents * (index + 1)) / of) - Math.floor((fullCents * index) / of)
}

/** What a part earns of its share is its own rule's; a blank part earns nothing and takes nothing away. */
export function judgeOfGroup(
  body: PartBody,
  answer: PartAnswer,
  { multiple }: PartsRule,
  shareCents: number,
): Verdict {
  const rule = body.type === 'multiple' ? multiple : defaultPartRule(body.type)
  const verdict = judgePart(body, answer, rule, shareCents)
  return isBlank(answer) ? { hits: 0, of: verdict.of, earned: 'none' } : verdict
}

function judgeParts(
  bodies: readonly PartBody[],
  answers: readonly PartAnswer[],
  rule: PartsRule,
  fullCents: number,
): Verdict {
  const of = bodies.length
  let hits = 0
  let partCents = 0
  for (const [index, body] of bodies.entries()) {
    const answer = answers[index]
    if (answer === undefined) continue
    const share = partShare(fullCents, index, of)
    const verdict = judgeOfGroup(body, answer, rule, share)
    if (verdict.earned === 'all') hits += 1
    if (verdict.earned !== 'none') partCents += verdict.earned === 'all' ? share : verdict.partCents
  }
  if (hits === of) return { hits, of, earned: 'all' }
  return partCents === 0 ? { hits, of, earned: 'none' } : { hits, of, earned: 'part', partCents }
}
