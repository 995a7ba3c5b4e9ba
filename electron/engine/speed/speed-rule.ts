/**
 * What speed is worth (rules §2). Unless a drill or a contest says otherwise, time breaks ties and adds nothing. P are the points
 * of the question, t the time to the answer, T the time allowed. A rule is data: it is printed, and applied the same everywhere.
 *
 * On a paper all questions lie before the member at once, so t is read from the one clock that nobody can hide from: the sitting's own
 * (`spentMs`) when the backend received the answer that counts, and T is the paper's limit. A time for each question would begin when
 * its page is opened, and reading them all first would make it nothing. So:
 *
 * - the clock stands still while the paper is away, and goes on from there when it is resumed;
 * - an answer that is changed has the time of the change; the same answer given again keeps its first time;
 * - what is earned is weighed, in whole or in part; a wrong answer, a blank and their marks stay as they are;
 * - a short answer is not weighed: who explains more must not lose by it;
 * - without a limit there is no T, and speed counts for nothing.
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
