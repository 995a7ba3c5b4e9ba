/** A new type is added here first, and everything exhaustive stops compiling. */
export const PART_TYPES = [
  'single',
  'multiple',
  'trueFalse',
  'fillIn',
  'numeric',
  'ordering',
  'matching',
] as const
export const QUESTION_TYPES = [...PART_TYPES, 'shortAnswer', 'caseGroup'] as const
export type QuestionType = (typeof QUESTION_TYPES)[number]
/** What a case group may be made of: everything that is marked without a person. */
export type PartType = (typeof PART_TYPES)[number]

/** 1 very easy … 5 very hard. */
export const DIFFICULTIES = [1, 2, 3, 4, 5] as const
export type Difficulty = (typeof DIFFICULTIES)[number]

/** `id` (A, B, …) is the name of the option inside one question version; what a trainee sees is a position, never this id. */
export type Option = { id: string; text: string }

/** One gap of a fill-in: every form that counts as right, the first is the one shown as the answer. */
export type Blank = { accept: string[] }

/** One pair of a matching: a line on the left and what belongs to it. */
export type Pair = { left: string; right: string }

/** What a marker looks for in a short answer, and its share of the full mark in relation to the other points. */
export type KeyPoint = { text: string; weight: number }

/** What is asked and what is right. The key lives only here; views of an unanswered question are built without it. */
export type PartBody =
  | { type: 'single'; stem: string; options: Option[]; key: string }
  | { type: 'multiple'; stem: string; options: Option[]; key: string[] }
  | { type: 'trueFalse'; stem: string; key: boolean }
  | { type: 'fillIn'; stem: string; blanks: Blank[] }
  /** `key` and `tolerance` are decimal texts ("0.8"), so that |answer − key| ≤ tolerance is exact. */
  | { type: 'numeric'; stem: string; key: string; tolerance: string; unit: string }
  /** `key` lists the ids of `items` in the right order. */
  | { type: 'ordering'; stem: string; items: Option[]; key: string[] }
  /** Every left belongs to one right; a right may serve several lefts or none. */
  | { type: 'matching'; stem: string; lefts: Option[]; rights: Option[]; key: Pair[] }

/** One question of a case group, with reasons of its own. */
export type CasePart = { body: PartBody; explanation: string; citations: Citation[] }

export type QuestionBody =
  | PartBody
  | { type: 'shortAnswer'; stem: string; keyPoints: KeyPoint[] }
  /** `stem` tells the case; the parts are asked, answered and marked together. */
  | { type: 'caseGroup'; stem: string; parts: CasePart[] }

/**
 * Where the norm or the record stands. Statutes use `article` ("91", "133-1" for 第一百三十三条之一), `paragraph`, `item`;
 * history uses `entry` (date of the record) and `row` of the chronology.
 */
export type Citation = {
  instrument: string
  edition: string
  article?: string | undefined
  paragraph?: number | undefined
  item?: number | undefined
  entry?: string | undefined
  row?: string | undefined
}

/** The content of one immutable question version. Texts are Markdown; a picture stands in them as `![words](picture:<sha256>)`. */
export type QuestionContent = {
  subject: string
  topic: string
  difficulty: Difficulty
  isCase: boolean
  body: QuestionBody
  explanation: string
  citations: Citation[]
  tags?: string[] | undefined
  /** First and last day (`YYYY-MM-DD`, Shanghai) on which the question may be drawn. */
  effectiveFrom?: string | undefined
  expiresOn?: string | undefined
}

/** Four underscores stand for one blank in the stem of a fill-in. */
export const BLANK_MARK = '____'
