import { assertNever } from '../assert-never.ts'
import type { PartBody, QuestionBody } from './question.ts'

/**
 * Ids of everything whose place on a paper may be shuffled: options, the items of an ordering, the right side of a matching. In a
 * case group an id says its part first: "0A", "0B", "1A" … so that one order holds for all parts.
 */
export function shuffledIds(body: QuestionBody): string[] {
  if (body.type === 'shortAnswer') return []
  if (body.type === 'caseGroup')
    return body.parts.flatMap((part, index) => partIds(part.body).map(id => `${index}${id}`))
  return partIds(body)
}

function partIds(body: PartBody): string[] {
  switch (body.type) {
    case 'single':
    case 'multiple':
      return body.options.map(({ id }) => id)
    case 'ordering':
      return body.items.map(({ id }) => id)
    case 'matching':
      return body.rights.map(({ id }) => id)
    case 'trueFalse':
    case 'fillIn':
    case 'numeric':
      return []
    default:
      return assertNever(body)
  }
}

/** The order of one part, out of the order of its group. */
export function orderOfPart(optionOrder: readonly string[], part: number): string[] {
  const prefix = String(part)
  return optionOrder.filter(id => id.startsWith(prefix)).map(id => id.slice(prefix.length))
}
