import type { SittingItemView } from '#contract/sitting'
import { assertNever } from '#engine/assert-never'
import { partsOf, type Asked } from './asked.ts'

export type HowFar = 'blank' | 'partly' | 'answered'

/** How far a question is: untouched, begun, or with everything in it that can be given. */
export function howFar(item: SittingItemView): HowFar {
  if (item.type !== 'caseGroup') return share(...given(item))
  const parts = partsOf(item).map(part => share(...given(part)))
  if (parts.every(part => part === 'blank')) return 'blank'
  return parts.every(part => part === 'answered') ? 'answered' : 'partly'
}

function share(done: number, of: number): HowFar {
  if (done === 0) return 'blank'
  return done < of ? 'partly' : 'answered'
}

/** How many of its places hold something. Ticks have no number they should have. */
function given({ answer, lefts }: Asked): [number, number] {
  if (answer === null) return [0, 1]
  switch (answer.type) {
    case 'single':
      return [answer.option === null ? 0 : 1, 1]
    case 'multiple':
      return [answer.options.length, 0]
    case 'trueFalse':
      return [answer.value === null ? 0 : 1, 1]
    case 'fillIn':
      return [answer.texts.filter(isWritten).length, answer.texts.length]
    case 'numeric':
    case 'shortAnswer':
      return [isWritten(answer.text) ? 1 : 0, 1]
    case 'ordering':
      return [answer.items.length, 0]
    case 'matching':
      return [answer.pairs.length, lefts.length]
    case 'caseGroup':
      return [0, 1]
    default:
      return assertNever(answer)
  }
}

function isWritten(text: string): boolean {
  return text.trim() !== ''
}
