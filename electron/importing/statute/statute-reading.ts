import { assertNever } from '#engine/assert-never'
import type { AlignmentLink } from '#engine/instrument/alignment'
import type { Statute } from '#engine/instrument/statute'
import type { ArchiveFault } from '../archive/zip-parts.ts'
import type { StatuteLimits } from './statute-limits.ts'

export type StatuteFaultCode =
  | 'statute.unreadable'
  | 'statute.tooLarge'
  | 'statute.tookTooLong'
  | 'statute.noArticles'
  | 'statute.repeatedArticle'

/**
 * Why a file is not taken. `values.hint` of `unreadable` says more: `oldWord` (.doc or encrypted), `notAText` (some other kind of
 * file), `damaged`, `unsafe` (built to harm), `encoding`.
 */
export type StatuteFault = {
  ok: false
  code: StatuteFaultCode
  place?: { row?: number }
  values?: Record<string, string | number>
}

/** `links` are those with each neighbour that was given along, in its order. */
export type StatuteReading = { ok: true; statute: Statute; links: AlignmentLink[][] } | StatuteFault

export type UnreadableHint = 'oldWord' | 'notAText' | 'damaged' | 'unsafe' | 'encoding'

export function unreadable(hint: UnreadableHint): StatuteFault {
  return { ok: false, code: 'statute.unreadable', values: { hint } }
}

export function tooLarge({ inputBytes }: StatuteLimits): StatuteFault {
  return { ok: false, code: 'statute.tooLarge', values: { maxMiB: Math.round(inputBytes / 1024 / 1024) } }
}

export function archiveFault(fault: ArchiveFault, limits: StatuteLimits): StatuteFault {
  switch (fault) {
    case 'tooLarge':
      return tooLarge(limits)
    case 'encrypted':
      return unreadable('oldWord')
    case 'damaged':
    case 'unsafe':
      return unreadable(fault)
    default:
      return assertNever(fault)
  }
}
