import type { GivenAnswer, GivenPart } from '#contract/answer'
import { assertNever } from '#engine/assert-never'
import type { Random } from '#engine/chance/random'
import { labelOf } from '#services/shown-order'
import type { Asked, ItemLedger } from './ledger.ts'

/** Some answer that fits the place, now and then an empty one, in the form in which the backend gives it back. */
export function randomAnswer({ asked, parts }: ItemLedger, random: Random): GivenAnswer {
  const { type } = asked
  if (type === 'shortAnswer')
    return { type, text: isEmpty(random) ? '' : `第${random.below(1_000_000)}种说法` }
  if (type === 'caseGroup') return { type, parts: parts.map(part => randomPart(part, random)) }
  return randomPart(asked, random)
}

function randomPart({ type, options, lefts, blanks }: Asked, random: Random): GivenPart {
  const empty = isEmpty(random)
  const labels = Array.from({ length: options }, (_, index) => labelOf(index))
  switch (type) {
    case 'single':
      return { type, option: empty ? null : labelOf(random.below(options)) }
    case 'multiple': {
      const count = empty ? 0 : 1 + random.below(options)
      return { type, options: random.shuffle(labels).slice(0, count).toSorted() }
    }
    case 'trueFalse':
      return { type, value: empty ? null : random.below(2) === 0 }
    case 'fillIn':
      return {
        type,
        texts: Array.from({ length: blanks }, () => (empty ? '' : `第${random.below(1_000_000)}条`)),
      }
    case 'numeric':
      return { type, text: empty ? '' : String(random.below(1_000)) }
    case 'ordering':
      return { type, items: empty ? [] : random.shuffle(labels) }
    case 'matching': {
      const numbers = Array.from({ length: lefts }, (_, index) => String(index + 1))
      const chosen = random.shuffle(numbers).slice(0, empty ? 0 : 1 + random.below(lefts))
      return { type, pairs: chosen.map(left => ({ left, right: labelOf(random.below(options)) })) }
    }
    case 'shortAnswer':
    case 'caseGroup':
      throw new Error(`a ${type} is no part`)
    default:
      return assertNever(type)
  }
}

function isEmpty(random: Random): boolean {
  return random.below(12) === 0
}
