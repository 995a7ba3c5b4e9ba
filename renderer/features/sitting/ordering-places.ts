import type { GivenPart } from '#contract/answer'
import type { Asked } from './asked.ts'

/** The letters of an ordering from first to last: as given, or as shown while nothing has been given. */
export function orderOf({ answer, options }: Asked): string[] {
  return isOrdered(answer) ? answer.items : options.map(option => option.label)
}

export function isOrdered(answer: Asked['answer']): answer is Extract<GivenPart, { type: 'ordering' }> {
  return answer?.type === 'ordering' && answer.items.length > 0
}

/** The answer after the item at one place went to another. Every move gives the whole order; the same place confirms it. */
export function moveTo(asked: Asked, from: number, to: number): GivenPart {
  const order = orderOf(asked)
  const moved = order[from]
  const rest = order.filter((_, place) => place !== from)
  return { type: 'ordering', items: moved === undefined ? order : rest.toSpliced(to, 0, moved) }
}

/** A row of the list as it stands on the screen. */
export type Box = { top: number; height: number }

/** Where a row lands that was dragged by `dy`: before the first row whose middle it has not passed. */
export function landing(boxes: readonly Box[], from: number, dy: number): number {
  const dragged = boxes[from]
  if (!dragged) return from
  const middle = ({ top, height }: Box) => top + height / 2
  const at = middle(dragged) + dy
  return boxes.filter((box, place) => place !== from && middle(box) < at).length
}
