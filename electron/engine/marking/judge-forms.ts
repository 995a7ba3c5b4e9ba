import { foldText } from '../question/fold-text.ts'
import type { Blank } from '../question/question.ts'
import type { FormRule } from './rule.ts'
import { shareCents, type Verdict } from './verdict.ts'

/** Fill-in: a blank is right if its text equals an accepted form, both folded. An empty text is never right. */
export function judgeForms(
  blanks: readonly Blank[],
  texts: readonly string[],
  rule: FormRule,
  fullCents: number,
): Verdict {
  const hits = blanks.filter((blank, index) => isAccepted(blank, texts[index] ?? '', rule)).length
  const counted = { hits, of: blanks.length }
  if (hits === blanks.length) return { ...counted, earned: 'all' }
  if (hits === 0 || rule.blanks === 'all') return { ...counted, earned: 'none' }
  return { ...counted, earned: 'part', partCents: shareCents(fullCents, hits, blanks.length) }
}

function isAccepted(blank: Blank, text: string, rule: FormRule): boolean {
  const given = foldText(text, rule)
  return given !== '' && blank.accept.some(form => foldText(form, rule) === given)
}
