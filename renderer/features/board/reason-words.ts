import type { TFunction } from 'i18next'
import { assertNever } from '#engine/assert-never'
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

function behindWords(reason: Behind, { t, format }: Words): string {
  const gap = Math.abs(reason.above.amount / reason.above.of - reason.mine.amount / reason.mine.of)
  switch (reason.key) {
    case 'score':
    case 'meanScore':
      // Means are compared as exact fractions, so a place can be lost by less than the board shows.
      return gap < 1
        ? t(`reason.behind.${reason.key}Tiny`)
        : t(`reason.behind.${reason.key}`, { amount: format.marks(Math.round(gap)) })
    case 'timeMs':
      return gap < 1_000
        ? t('reason.behind.timeMsTiny')
        : t('reason.behind.timeMs', { amount: spanWords(gap, t) })
    case 'finishedAt':
      return t('reason.behind.finishedAt', { amount: spanWords(gap, t) })
    case 'attempts':
      return t('reason.behind.attempts', { amount: format.number(gap) })
    case 'participation':
      return t('reason.behind.participation', { amount: format.number(Math.round(gap * 1_000) / 10) })
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
