/**
 * Marking rules of one question (rules §1). A rule is data: papers freeze it, boards print it.
 *
 * - `allOrNothing`: full if the selection equals the key, else wrong.
 * - `partialIfNoWrong`: any wrong option is wrong; else right options earn a share, full when complete.
 * - `weights`: Moodle, min(1, max(0, Σ fraction of ticked options)) × full; right options carry 1/k, wrong ones −1/k.
 * - `everyDecision`: Open edX EDC, full × (right ticks + right blanks) / options.
 * - `halves`: Open edX, 0 errors full; 1 error 1/2 if ≥ 3 options; 2 errors 1/4 if ≥ 5 options; else wrong.
 * - `exactForms`: fill-in, any accepted form after folding; blanks pay each for itself or only all together.
 */
export type MarkingRule =
  | { kind: 'allOrNothing' }
  | { kind: 'partialIfNoWrong'; credit: 'proportional' }
  | { kind: 'partialIfNoWrong'; credit: 'perOption'; perOptionCents: number }
  | { kind: 'weights' }
  | { kind: 'everyDecision' }
  | { kind: 'halves' }
  | { kind: 'exactForms'; blanks: 'each' | 'all'; foldCase: boolean; foldSpace: boolean }

export type MarkingRuleKind = MarkingRule['kind']

/** Marks of one question in hundredths of a mark. `wrongCents` and `blankCents` may be negative; `floorCents` bounds below. */
export type QuestionMarks = { fullCents: number; wrongCents: number; blankCents: number; floorCents: number }

export type Outcome = 'right' | 'partial' | 'wrong' | 'blank'

/** `hits` of `of` decisions, options or blanks were right; together with the rule it says why this mark. */
export type Mark = { outcome: Outcome; markCents: number; hits: number; of: number }
