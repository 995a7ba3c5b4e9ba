import type { Difficulty, QuestionType } from '#engine/question/question'
import { WITHHELD, type Withheld } from './withheld.ts'

/** Shares of the whole, 0 to 1. */
export type ShareRange = { least: number; most: number }

export type BankLimits = {
  /** Questions of each subject, and of every topic. */
  subjects: Readonly<Record<string, number>>
  topicLeast: number
  /** Types that share one allotment stand together. */
  types: readonly { types: readonly QuestionType[]; share: ShareRange }[]
  difficulties: Readonly<Record<Difficulty, ShareRange>>
  casesLeast: number
  /** How often a single choice is right at A, at B, at C, at D. */
  keyPosition: ShareRange
  trueShare: ShareRange
  /** How many options of a multiple choice are right. */
  keySizes: Readonly<Record<number, ShareRange>>
  /** Single choices whose key is longer than every other option: whoever ticks the longest must not gain by it. */
  longestKeyMost: number
  /**
   * Of the single choices with one option of the opposite polarity (option-form.ts), those whose key it is. One in four is chance;
   * a little above, so that a single question more breaks nothing.
   */
  oddKeyMost: number
  explanation: { least: number; most: number }
  /** Subjects whose explanations name the article. */
  articleNamed: readonly string[]
  withheld: Withheld
  /** From this similarity on, two questions are one question (engine/question/near-duplicate.ts). */
  nearDuplicate: number
  /** The same for their stems alone. */
  nearStem: number
}

function about(share: number, by = 0.03): ShareRange {
  return { least: share - by, most: share + by }
}

/** What the shipped bank keeps to; `npm run bank:check` fails beyond it. */
export const BANK_LIMITS: BankLimits = {
  subjects: { 'traffic-law': 700, 'party-history': 500 },
  topicLeast: 20,
  types: [
    { types: ['single'], share: about(0.45) },
    { types: ['multiple'], share: about(0.25) },
    { types: ['trueFalse'], share: about(0.15) },
    { types: ['fillIn', 'numeric'], share: about(0.08, 0.02) },
    { types: ['ordering', 'matching'], share: about(0.04, 0.02) },
    { types: ['caseGroup'], share: about(0.03, 0.01) },
  ],
  difficulties: { 1: about(0.15), 2: about(0.25), 3: about(0.3), 4: about(0.2), 5: about(0.1) },
  casesLeast: 1 / 3,
  keyPosition: about(0.25, 0.05),
  trueShare: about(0.5, 0.05),
  keySizes: { 2: about(0.4, 0.1), 3: about(0.4, 0.1), 4: about(0.2, 0.1) },
  longestKeyMost: 0.35,
  oddKeyMost: 0.3,
  explanation: { least: 40, most: 160 },
  articleNamed: ['traffic-law'],
  withheld: WITHHELD,
  nearDuplicate: 0.6,
  nearStem: 0.6,
}
