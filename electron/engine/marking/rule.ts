/**
 * Marking rules of one question (rules §1). A rule is data: papers freeze it, boards print it.
 *
 * - `allOrNothing`: full if the selection equals the key, else wrong.
 * - `partialIfNoWrong`: any wrong option is wrong; else right options earn a share, full when complete.
 * - `weights`: Moodle, min(1, max(0, Σ fraction of ticked options)) × full. Of n options with k right ones, a right option
 *   carries 1/k and a wrong one −1/(n − k), so that ticking everything sums to 0 whatever k is. (Moodle lets an author set the
 *   fractions; this choice is rule "false" of R/exams `exams_eval`. With −1/k, three right of four would pay 2/3 for ticking all.)
 * - `everyDecision`: Open edX EDC, full × (right ticks + right blanks) / options.
 * - `halves`: Open edX, 0 errors full; 1 error 1/2 if ≥ 3 options; 2 errors 1/4 if ≥ 5 options; else wrong.
 * - `exactForms`: fill-in, any accepted form after folding; blanks pay each for itself or only all together.
 * - `tolerance`: numeric, |answer − key| ≤ tolerance.
 * - `sequence`: ordering, all or nothing, or the share of neighbours of the key that follow each other in the answer too.
 * - `pairs`: matching, the share of right pairs; a wrong pair costs nothing or takes one right pair away.
 * - `manual`: short answer, the weights of the key points that a person found, over the sum of all.
 * - `parts`: case group, every part marked for itself over an equal share of the full mark; a multiple choice among them by
 *   `multiple`, everything else by its own default rule.
 *
 * A share of the full mark is rounded down to a whole hundredth, so that parts never exceed the whole; a share of nothing is a
 * wrong answer and gets `wrongCents`.
 */
export type TickRule =
  | { kind: 'allOrNothing' }
  | { kind: 'partialIfNoWrong'; credit: 'proportional' }
  | { kind: 'partialIfNoWrong'; credit: 'perOption'; perOptionCents: number }
  | { kind: 'weights' }
  | { kind: 'everyDecision' }
  | { kind: 'halves' }

export type FormRule = { kind: 'exactForms'; blanks: 'each' | 'all'; foldCase: boolean; foldSpace: boolean }
export type SequenceRule = { kind: 'sequence'; credit: 'all' | 'adjacentPairs' }
export type PairRule = { kind: 'pairs'; wrongPair: 'nothing' | 'minus' }
export type PartsRule = { kind: 'parts'; multiple: TickRule }

export type MarkingRule =
  | TickRule
  | FormRule
  | { kind: 'tolerance' }
  | SequenceRule
  | PairRule
  | { kind: 'manual' }
  | PartsRule

export type MarkingRuleKind = MarkingRule['kind']

/** Marks of one question in hundredths of a mark. `wrongCents` and `blankCents` may be negative; `floorCents` bounds below. */
export type QuestionMarks = { fullCents: number; wrongCents: number; blankCents: number; floorCents: number }

/** What a marker found in a short answer: indexes of its key points, each once. */
export type HandMark = { points: number[] }

/** `pending` waits for a marker and counts as nothing until then. */
export type Outcome = 'right' | 'partial' | 'wrong' | 'blank' | 'pending'

/**
 * `hits` of `of` were right; together with the rule it says why this mark. Counted are decisions (an option ticked or left)
 * under `allOrNothing`, `everyDecision` and `halves` of a multiple choice, right options under `partialIfNoWrong` and `weights`,
 * blanks under `exactForms`, neighbours or the whole under `sequence`, pairs, key points, parts under theirs, the one answer
 * elsewhere. A blank answer has no hits. `speed` is there where the time of the answer was weighed: what it would have been without.
 */
export type Mark = {
  outcome: Outcome
  markCents: number
  hits: number
  of: number
  speed?: { tookMs: number; allowedMs: number; beforeCents: number }
}
