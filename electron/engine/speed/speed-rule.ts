/**
 * What speed is worth (rules §2). Unless a drill or a contest says otherwise, time breaks ties and adds nothing. P are the points
 * of the question, t the time to the answer, T the time allowed. A rule is data: it is printed, and applied the same everywhere.
 *
 * - `none`: P, however long it took.
 * - `kahoot`: round(P × (1 − (t/T)/2)); P for an answer within half a second (Kahoot, "How points work").
 * - `linear`: max(0, P − P·t/T).
 * - `upTo`: of P, `speedCents` are for speed and fall to nothing at T; the rest is for the right answer (河南 学习强国 2021: up to 5).
 */
export type SpeedRule =
  | { kind: 'none' }
  | { kind: 'kahoot' }
  | { kind: 'linear' }
  | { kind: 'upTo'; speedCents: number }

export const SPEED_RULE_KINDS = ['none', 'kahoot', 'linear', 'upTo'] as const

/** An answer this fast is paid in full by `kahoot`: nobody reads faster, the rest is reaction. */
export const KAHOOT_GRACE_MS = 500
