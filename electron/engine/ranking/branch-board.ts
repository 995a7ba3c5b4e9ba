import { compareText } from '../compare-text.ts'
import { rank } from './rank.ts'
import type { BranchRow, BranchTally, RankEntry, RankKeyRule, TieStyle } from './ranking.ts'

export type BranchBoardOptions = { minParticipants: number; tieStyle: TieStyle }

const BRANCH_KEYS: readonly RankKeyRule[] = [
  { key: 'meanScore', descending: true },
  { key: 'participation', descending: true },
]

/**
 * 支部 board (rules §4): mean = Σ counted scores / obligation roster, absentees 0; equal means by participants / roster. Fractions
 * are compared exactly; `meanCents` is only what is shown. Branches without a roster or with too few participants stand last,
 * by id, without a rank.
 */
export function branchBoard(tallies: readonly BranchTally[], options: BranchBoardOptions): BranchRow[] {
  const byId = new Map(tallies.map(tally => [tally.branchId, tally]))
  if (byId.size < tallies.length) throw new Error('A branch has one tally')
  const unranked: BranchRow[] = []
  const entries: RankEntry[] = []
  for (const tally of tallies.toSorted((a, b) => compareText(a.branchId, b.branchId))) {
    const unrankedBecause = whyUnranked(tally, options.minParticipants)
    if (unrankedBecause === null) entries.push(toEntry(tally))
    else unranked.push({ ...tally, ranked: false, meanCents: roundedMeanCents(tally), unrankedBecause })
  }
  const ranked = rank(entries, BRANCH_KEYS, options.tieStyle).map(({ id, ...place }): BranchRow => {
    const tally = byId.get(id)!
    return { ...tally, ...place, ranked: true, meanCents: roundedMeanCents(tally) }
  })
  return [...ranked, ...unranked]
}

function whyUnranked(
  tally: BranchTally,
  minParticipants: number,
): 'emptyRoster' | 'tooFewParticipants' | null {
  if (tally.roster < 1) return 'emptyRoster'
  return tally.participants < minParticipants ? 'tooFewParticipants' : null
}

function toEntry({ branchId, sumCents, participants, roster }: BranchTally): RankEntry {
  return {
    id: branchId,
    values: {
      meanScore: { amount: sumCents, of: roster },
      participation: { amount: participants, of: roster },
    },
  }
}

/** floor(sum / roster + 1/2) in integers: (2·sum + roster) div (2·roster), rounding half up also below zero. */
function roundedMeanCents({ sumCents, roster }: BranchTally): number {
  if (roster < 1) return 0
  const dividend = 2 * sumCents + roster
  const divisor = 2 * roster
  const remainder = ((dividend % divisor) + divisor) % divisor
  return (dividend - remainder) / divisor
}
