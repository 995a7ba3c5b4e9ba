/**
 * What a rule says of an answer that is not blank, before the section's wrong mark and floor are applied. `part` holds the earned
 * hundredths, less than everything by the rule even where rounding or a cap makes the number equal.
 */
export type Verdict = { hits: number; of: number } & (
  | { earned: 'all' }
  | { earned: 'part'; partCents: number }
  | { earned: 'none' }
)

/** numerator / denominator of the full mark, rounded down to a whole hundredth. */
export function shareCents(fullCents: number, numerator: number, denominator: number): number {
  return Math.floor((fullCents * numerator) / denominator)
}
