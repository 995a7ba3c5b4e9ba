import type { GivenAnswer } from '#contract/answer'
import { assertNever } from '#engine/assert-never'
import type { Random } from '#engine/chance/random'
import { labelOf } from '#services/shown-order'
import type { ItemLedger } from './ledger.ts'

/** Some answer that fits the place, now and then an empty one, in the form in which the backend gives it back. */
export function randomAnswer({ type, options, blanks }: ItemLedger, random: Random): GivenAnswer {
  const isEmpty = random.below(12) === 0
  switch (type) {
    case 'single':
      return { type, option: isEmpty ? null : labelOf(random.below(options)) }
    case 'multiple': {
      const count = isEmpty ? 0 : 1 + random.below(options)
      const labels = Array.from({ length: options }, (_, index) => labelOf(index))
      return { type, options: random.shuffle(labels).slice(0, count).toSorted() }
    }
    case 'trueFalse':
      return { type, value: isEmpty ? null : random.below(2) === 0 }
    case 'fillIn':
      return {
        type,
        texts: Array.from({ length: blanks }, () => (isEmpty ? '' : `第${random.below(1_000_000)}条`)),
      }
    case 'numeric':
      return { type, text: isEmpty ? '' : String(random.below(1_000)) }
    case 'ordering': {
      const labels = Array.from({ length: options }, (_, index) => labelOf(index))
      return { type, items: isEmpty ? [] : random.shuffle(labels) }
    }
    case 'matching':
    case 'shortAnswer':
    case 'caseGroup':
      throw new Error(`the drill of this run has no ${type}`)
    default:
      return assertNever(type)
  }
}
