import type { TFunction } from 'i18next'
import type { RankReasonView } from '#contract/board'
import { assertNever } from '#engine/assert-never'
import { gapBetween } from '#engine/ranking/gap'
import type { Format } from '../../i18n/format.ts'

/** What a place rests on, as the end of the sentence that names it. */
export function placeWords(reason: RankReasonView, t: TFunction<'result'>, format: Format): string {
  switch (reason.kind) {
    case 'first':
      return t('place.first')
    case 'shared':
      return t('place.shared')
    case 'behind':
      return behindWords(reason, t, format)
    default:
      return assertNever(reason)
  }
}

type Behind = Extract<RankReasonView, { kind: 'behind' }>

/** Values are compared exactly, so a place can be lost by less than is shown: that is said instead of a nought. */
function behindWords(reason: Behind, t: TFunction<'result'>, format: Format): string {
  const gap = gapBetween(reason.mine, reason.above)
  switch (reason.key) {
    case 'score':
    case 'meanScore':
      return gap < 1
        ? t(`place.behind.${reason.key}Tiny`)
        : t(`place.behind.${reason.key}`, { difference: format.marks(Math.round(gap)) })
    case 'timeMs':
      return gap < 1_000
        ? t('place.behind.timeMsTiny')
        : t('place.behind.timeMs', { difference: format.duration(gap) })
    case 'attempts':
      return t('place.behind.attempts', { count: Math.round(gap) })
    case 'finishedAt':
      return t('place.behind.finishedAt')
    case 'participation': {
      const tenths = Math.round(gap * 1_000)
      return tenths < 1
        ? t('place.behind.participationTiny')
        : t('place.behind.participation', { difference: format.number(tenths / 10) })
    }
    default:
      return assertNever(reason.key)
  }
}
