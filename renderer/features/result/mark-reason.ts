import type { TFunction } from 'i18next'
import type { ResultItemView } from '#contract/sitting'
import { assertNever } from '#engine/assert-never'
import { shareCents } from '#engine/marking/verdict'
import { isWithin, parseDecimal } from '#engine/question/decimal'
import type { Format } from '../../i18n/format.ts'
import type { Answered } from './answered.ts'

type Timed = { speed?: ResultItemView['speed'] }

/** Why this mark, in one sentence: the amount alone does not say whether something was missing or something was wrong. */
export function markReason(marked: Answered & Timed, t: TFunction<'result'>, format: Format): string {
  // What was missing is judged by the mark before its time was weighed; what is said is what was given.
  const item = { ...marked, markCents: marked.speed?.beforeCents ?? marked.markCents }
  const reason = item.markCents < 0 ? `${reasonOf(item)}Minus` : reasonOf(item)
  return t(`reason.${reason}`, {
    marks: format.marks(Math.abs(marked.markCents)),
    hits: item.hits,
    of: item.of,
  })
}

/** What the time of the answer cost, with the time; null where it was not weighed. */
export function speedReason(
  { markCents, speed }: Pick<ResultItemView, 'markCents' | 'speed'>,
  t: TFunction<'result'>,
  format: Format,
): string | null {
  if (speed === null) return null
  const lessCents = speed.beforeCents - markCents
  return t(lessCents > 0 ? 'speed.less' : 'speed.free', {
    took: format.duration(speed.tookMs),
    allowed: format.duration(speed.allowedMs),
    marks: format.marks(lessCents),
  })
}

function reasonOf(item: Answered): string {
  switch (item.outcome) {
    case 'pending':
      return 'pending'
    case 'blank':
      return 'blank'
    case 'right':
      return item.type === 'numeric' && isRoundly(item) ? 'nearEnough' : 'right'
    case 'wrong':
      return wrongReason(item)
    case 'partial':
      return partReason(item)
    default:
      return assertNever(item.outcome)
  }
}

/** What was wrong costs the same whatever it was; where marks are lost it is left at that. */
function wrongReason(item: Answered): string {
  if (hasWrongOption(item)) return 'wrongOption'
  if (item.markCents < 0) return 'wrong'
  if (item.type === 'numeric' && parseDecimal(item.given[0] ?? '') === null) return 'noNumber'
  if (item.type === 'shortAnswer') return 'noPoints'
  return item.type === 'matching' && item.hits > 0 ? 'pairsUsedUp' : 'wrong'
}

function partReason(item: Answered): string {
  switch (item.type) {
    case 'fillIn':
      return 'someBlanks'
    case 'ordering':
      return 'someNeighbours'
    case 'matching':
      // The share of the right pairs was not paid out in full: wrong ones took from it.
      return item.markCents < shareCents(item.fullCents, item.hits, item.of) ? 'pairsMinus' : 'somePairs'
    case 'shortAnswer':
      return 'somePoints'
    case 'caseGroup':
      return 'someParts'
    case 'multiple':
      return hasWrongOption(item) ? 'partial' : 'tooFew'
    case 'single':
    case 'trueFalse':
    case 'numeric':
      return 'partial'
    default:
      return assertNever(item.type)
  }
}

function hasWrongOption(item: Answered): boolean {
  return item.type === 'multiple' && item.options.some(option => option.chosen && !option.isKey)
}

/** Right although it is not the number itself: within the tolerance. */
function isRoundly({ given, key }: Answered): boolean {
  const [text, number] = [parseDecimal(given[0] ?? ''), parseDecimal(key[0] ?? '')]
  return text !== null && number !== null && !isWithin(text, number, { digits: 0n, scale: 0 })
}
