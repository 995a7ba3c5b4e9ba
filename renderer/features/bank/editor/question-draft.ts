import type { QuestionType } from '#engine/question/question'
import type { Citation } from '../bank-types.ts'
import type { Difficulty } from '#engine/question/question'

/**
 * A question while it is edited. Rows carry a key of their own instead of a letter: letters follow the order, so that moving a row
 * never moves the answer to another one. A draft keeps the fields of every type, so that choosing another type and coming back
 * loses nothing.
 */
export type RowDraft = { key: number; text: string; right: boolean }
export type PairDraft = { key: number; left: string; right: string }
export type PointDraft = { key: number; text: string; weight: number }
/** `article` as it was typed: "91", 「第九十一条」. */
export type CitationDraft = Citation & { key: number }

export type SoloType = Exclude<QuestionType, 'caseGroup'>
export type AnswerDraft = {
  type: SoloType
  stem: string
  options: RowDraft[]
  /** Null until somebody has said which. */
  truth: boolean | null
  blanks: string[][]
  number: { key: string; tolerance: string; unit: string }
  /** In their right order. The keys remember the order in which they are shown. */
  items: RowDraft[]
  /** Rows of a matching. Where two rows have the same right side, it is one. */
  pairs: PairDraft[]
  /** Right sides that belong to no left. */
  extras: RowDraft[]
  points: PointDraft[]
}

export type PartDraft = {
  key: number
  answer: AnswerDraft
  explanation: string
  citations: CitationDraft[]
}

export type QuestionDraft = {
  subject: string
  topic: string
  difficulty: Difficulty
  isCase: boolean
  /** A case group shows `caseText` and `parts`; anything else shows `answer`. */
  isGroup: boolean
  caseText: string
  answer: AnswerDraft
  parts: PartDraft[]
  explanation: string
  citations: CitationDraft[]
  tags: string[]
  effectiveFrom: string
  expiresOn: string
}

const LETTERS = 'ABCDEFGH'
export const MAX_ROWS = LETTERS.length
export const MAX_BLANKS = 8
export const MAX_POINTS = 20
export const MAX_PARTS = 9
export const MAX_CITATIONS = 6
export const letterAt = (index: number): string => LETTERS.charAt(index)

export function typeOf({ isGroup, answer }: QuestionDraft): QuestionType {
  return isGroup ? 'caseGroup' : answer.type
}

export function emptyAnswer(type: SoloType): AnswerDraft {
  return {
    type,
    stem: '',
    options: emptyRows(4),
    truth: null,
    blanks: [],
    number: { key: '', tolerance: '0', unit: '' },
    items: emptyRows(4),
    pairs: Array.from({ length: 3 }, (_, key) => ({ key, left: '', right: '' })),
    extras: [],
    points: Array.from({ length: 3 }, (_, key) => ({ key, text: '', weight: 1 })),
  }
}

function emptyRows(length: number): RowDraft[] {
  return Array.from({ length }, (_, key) => ({ key, text: '', right: false }))
}

export function emptyPart(key: number): PartDraft {
  return { key, answer: emptyAnswer('single'), explanation: '', citations: [] }
}

export function emptyDraft(place: { subject: string; topic: string }): QuestionDraft {
  return {
    ...place,
    difficulty: 3,
    isCase: false,
    isGroup: false,
    caseText: '',
    answer: emptyAnswer('single'),
    parts: [],
    explanation: '',
    citations: [],
    tags: [],
    effectiveFrom: '',
    expiresOn: '',
  }
}

/** The next one of a row of questions: same place, type and difficulty, the rest empty. */
export function nextDraft({
  subject,
  topic,
  difficulty,
  isGroup,
  answer,
  parts,
}: QuestionDraft): QuestionDraft {
  return {
    ...emptyDraft({ subject, topic }),
    difficulty,
    isGroup,
    answer: emptyAnswer(answer.type),
    parts: isGroup ? parts.map((_, key) => emptyPart(key)) : [],
  }
}

/** A key no row of the list has. */
export function freeKey(rows: readonly { key: number }[]): number {
  return Math.max(-1, ...rows.map(row => row.key)) + 1
}
