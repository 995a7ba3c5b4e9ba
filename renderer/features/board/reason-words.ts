import type { TFunction } from 'i18next'
import { assertNever } from '#engine/assert-never'
import { gapBetween } from '#engine/ranking/gap'
import type { BranchBoardRow, RankReasonView } from '#contract/board'
import type { Format } from '../../i18n/format.ts'

export type Words = { t: TFunction<'board'>; format: Format; language: string }

type Behind = Extract<RankReasonView, { kind: 'behind' }>

/** Why a row stands where it stands, as a sentence told against the row above. */
export function reasonWords(reason: RankReasonView, { t, format, language }: Words): string {
  switch (reason.kind) {
    case 'first':
      return t('reason.first')
    case 'shared': {
      const names = reason.keys.map(key => t(`reason.key.${key}`))
      return t('reason.shared', { keys: new Intl.ListFormat(language).format(names) })
    }
    case 'behind':
      return behindWords(reason, { t, format, language })
    default:
      return assertNever(reason)
  }
}

export function branchReasonWords(row: BranchBoardRow, words: Words): string {
  if (row.unrankedBecause) return words.t(`reason.${row.unrankedBecause}`)
  return row.reason ? reasonWords(row.reason, words) : ''
}

/** Values are compared exactly, so a place can be lost by less than the board shows: that is said instead of a nought. */
function behindWords(reason: Behind, { t, format }: Words): string {
  const gap = gapBetween(reason.above, reason.mine)
  switch (reason.key) {
    case 'score':
    case 'meanScore':
      return gap < 1
        ? t(`reason.behind.${reason.key}Tiny`)
        : t(`reason.behind.${reason.key}`, { amount: format.marks(Math.round(gap)) })
    case 'timeMs':
    case 'finishedAt':
      return gap < 1_000
        ? t(`reason.behind.${reason.key}Tiny`)
        : t(`reason.behind.${reason.key}`, { amount: spanWords(gap, t) })
    case 'attempts':
      return t('reason.behind.attempts', { count: Math.round(gap) })
    case 'participation': {
      const tenths = Math.round(gap * 1_000)
      return tenths < 1
        ? t('reason.behind.participationTiny')
        : t('reason.behind.participation', { amount: format.number(tenths / 10) })
    }
    default:
      return assertNever(reason.key)
  }
}

/** A span of time in words, because it stands inside a sentence. */
export function spanWords(spanMs: number, t: TFunction<'board'>): string {
  const seconds = Math.floor(spanMs / 1_000)
  const h = Math.floor(seconds / 3_600)
  const m = Math.floor(seconds / 60) % 60
  const s = seconds % 60
  if (h > 0) return t('duration.hours', { h, m })
  if (m === 0) return t('duration.seconds', { s })
  return s === 0 ? t('duration.wholeMinutes', { m }) : t('duration.minutes', { m, s })
}
