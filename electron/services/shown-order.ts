import { orderOfPart } from '#engine/question/option-ids'
import type { Option, PartBody } from '#engine/question/question'
import type { PaperPlace } from './paper-content.ts'

/** A question, or one part of a case group, with the order in which this paper shows what can be shuffled. */
export type Shown = { body: PartBody; order: string[] }

/** The place itself where it is one question; null for a case group and a short answer, which show no options of their own. */
export function shownQuestion({ item, content }: PaperPlace): Shown | null {
  const { body } = content
  return body.type === 'shortAnswer' || body.type === 'caseGroup' ? null : { body, order: item.optionOrder }
}

export function shownParts({ item, content }: PaperPlace): Shown[] {
  const { body } = content
  if (body.type !== 'caseGroup') return []
  return body.parts.map((part, index) => ({ body: part.body, order: orderOfPart(item.optionOrder, index) }))
}

/** Options of a choice, items of an ordering, the right side of a matching, in the order shown. */
export function shownOptions({ body, order }: Shown): Option[] {
  const known = shuffledOf(body)
  return order.map(id => {
    const option = known.find(candidate => candidate.id === id)
    if (!option) throw new Error(`a ${body.type} question has no option ${id}`)
    return option
  })
}

function shuffledOf(body: PartBody): readonly Option[] {
  if (body.type === 'single' || body.type === 'multiple') return body.options
  if (body.type === 'ordering') return body.items
  return body.type === 'matching' ? body.rights : []
}

/** Letter of a shown place: A is the first. The letter says nothing about the option's own id. */
export function labelOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index)
}
