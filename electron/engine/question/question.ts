/** The four types of this edition of the engine; a new type is added here first and everything exhaustive stops compiling. */
export const QUESTION_TYPES = ['single', 'multiple', 'trueFalse', 'fillIn'] as const
export type QuestionType = (typeof QUESTION_TYPES)[number]

/** 1 easy, 2 medium, 3 hard. */
export const DIFFICULTIES = [1, 2, 3] as const
export type Difficulty = (typeof DIFFICULTIES)[number]

/** `id` (A, B, …) is the name of the option inside one question version; what a trainee sees is a position, never this id. */
export type Option = { id: string; text: string }

/** One gap of a fill-in: every form that counts as right, the first is the one shown as the answer. */
export type Blank = { accept: string[] }

/** What is asked and what is right. The key lives only here; views of an unanswered question are built without it. */
export type QuestionBody =
  | { type: 'single'; stem: string; options: Option[]; key: string }
  | { type: 'multiple'; stem: string; options: Option[]; key: string[] }
  | { type: 'trueFalse'; stem: string; key: boolean }
  | { type: 'fillIn'; stem: string; blanks: Blank[] }

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

/** The content of one immutable question version. */
export type QuestionContent = {
  subject: string
  topic: string
  difficulty: Difficulty
  isCase: boolean
  body: QuestionBody
  explanation: string
  citations: Citation[]
}

/** Four underscores stand for one blank in the stem of a fill-in. */
export const BLANK_MARK = '____'
