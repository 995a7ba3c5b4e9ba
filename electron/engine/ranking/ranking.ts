/** Keys of an order, best first (rules §4). `descending` means the greater value is ahead. */
export type RankKey = 'score' | 'timeMs' | 'attempts' | 'finishedAt' | 'meanScore' | 'participation'

export type RankKeyRule = { key: RankKey; descending: boolean }

/** Exact value as a fraction, so that means of different rosters compare without rounding. `of` is at least 1. */
export type RankValue = { amount: number; of: number }

export type RankEntry = { id: string; values: Partial<Record<RankKey, RankValue>> }

/** 1-2-2-4 leaves out places after a tie, 1-2-2-3 does not. */
export type TieStyle = '1-2-2-4' | '1-2-2-3'

/**
 * Why a row stands where it stands, told against the row above it: first; behind by one key, all earlier keys being equal;
 * last for want of a value of that key; or sharing the rank because every key is equal.
 */
export type RankReason =
  | { kind: 'first' }
  | { kind: 'behind'; key: RankKey; mine: RankValue; above: RankValue }
  | { kind: 'missing'; key: RankKey; above: RankValue }
  | { kind: 'shared'; keys: RankKey[] }

export type RankedRow = { id: string; rank: number; shared: boolean; reason: RankReason }

/** 支部: counted scores over the roster, absentees as 0. */
export type BranchTally = { branchId: string; sumCents: number; participants: number; roster: number }

export type BranchRow =
  | ({ ranked: true; meanCents: number } & BranchTally & Omit<RankedRow, 'id'>)
  | ({
      ranked: false
      meanCents: number
      unrankedBecause: 'tooFewParticipants' | 'emptyRoster'
    } & BranchTally)
