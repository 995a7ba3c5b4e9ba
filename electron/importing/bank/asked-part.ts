import type { CasePart, QuestionBody } from '#engine/question/question'
import type { ShippedQuestion } from './shipped-bank.ts'

/** Whatever is answered and explained by itself: a question, or each part of a case group (`TL-ALCOHOL-146.2`). */
export type AskedPart = { id: string; body: Exclude<QuestionBody, { type: 'caseGroup' }> } & Omit<
  CasePart,
  'body'
>

export function askedParts({ id, content }: ShippedQuestion): AskedPart[] {
  const { body, explanation, citations } = content
  if (body.type !== 'caseGroup') return [{ id, body, explanation, citations }]
  return body.parts.map((part, index) => ({ ...part, id: `${id}.${index + 1}` }))
}
