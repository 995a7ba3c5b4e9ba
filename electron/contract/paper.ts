import { z } from 'zod'
import { INSTRUCTORS, command, query } from './access.ts'
import { id, markCents, shortText } from './primitives.ts'
import { fileView } from './question-import.ts'
import { partType, questionType } from './question.ts'

/** Most questions of one paper. */
export const PAPER_QUESTIONS = 200
const questionId = z.string().min(1).max(60)
const cents = z.number().int().min(1).max(10_000)
const count = z.number().int()

/** Where the questions come from: chosen by hand, or drawn by a drill's 组卷规则. */
export const paperSource = z.union([
  z.strictObject({
    kind: z.literal('questions'),
    questionIds: z.array(questionId).min(1).max(PAPER_QUESTIONS),
  }),
  z.strictObject({ kind: z.literal('drill'), drillId: id }),
])

/** Everything that decides which questions stand on the sheets, in which order, for how many marks. */
export const paperChoice = z.strictObject({
  source: paperSource,
  /** Printed on the paper: the same seed on the same questions gives the same orders. */
  seed: z.string().regex(/^[0-9A-Z]{4,12}$/),
  variants: z.number().int().min(1).max(2),
  shuffleQuestions: z.boolean(),
  shuffleOptions: z.boolean(),
  /** Marks of each question of a section, where they are not the usual ones; and of single questions. */
  marks: z.array(z.strictObject({ section: z.number().int().min(0).max(19), cents })).max(20),
  questionMarks: z.array(z.strictObject({ questionId, cents })).max(PAPER_QUESTIONS),
})
export type PaperChoice = z.infer<typeof paperChoice>

export const paperHead = z.strictObject({
  brigade: z.string().trim().max(60),
  title: shortText,
  subtitle: z.string().trim().max(60),
  minutes: z.number().int().min(1).max(600).nullable(),
})
export type PaperHead = z.infer<typeof paperHead>

export const paperPart = z.enum(['paper', 'answerSheet', 'key'])
export type PaperPart = z.infer<typeof paperPart>

const option = z.object({ label: z.string(), text: z.string() })
const asked = z.object({
  number: count,
  stem: z.string(),
  markCents,
  options: z.array(option),
  /** The left side of a matching. */
  lefts: z.array(option),
  blanks: count,
  /** Lines to write on. */
  lines: count,
  unit: z.string(),
})
/** A question as everybody sees it on the sheet. */
export const printedQuestionView = asked.extend({
  type: questionType,
  parts: z.array(asked.extend({ type: partType })),
})
export type PrintedQuestionView = z.infer<typeof printedQuestionView>
export type PrintedPartView = PrintedQuestionView['parts'][number]

export const printedSectionView = z.object({
  type: questionType,
  count,
  /** null: the marks differ and stand with each question. */
  eachCents: markCents.nullable(),
  markCents,
  questions: z.array(printedQuestionView),
})
export type PrintedSectionView = z.infer<typeof printedSectionView>

export const paperView = z.object({
  /** 卷号: seed and check. */
  number: z.string(),
  /** The brigade's name, and of a drill its title and minutes: what the head begins with. */
  suggested: z.object({ brigade: z.string(), title: z.string(), minutes: count.nullable() }),
  questionCount: count,
  markCents,
  /** The questions in the order of the bank, for the instructor who gives marks to each. */
  questions: z.array(z.object({ questionId: z.string(), section: count, stem: z.string(), markCents })),
  variants: z.array(z.object({ variant: z.string(), sections: z.array(printedSectionView) })),
  /** Chosen, but not good for a paper of today. */
  leftOut: z.array(
    z.object({ questionId: z.string(), why: z.enum(['gone', 'notInUse', 'notInForce', 'lawChanges']) }),
  ),
})
export type PaperView = z.infer<typeof paperView>

export const printedAnswerView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('labels'), labels: z.array(z.string()) }),
  z.object({ kind: z.literal('truth'), value: z.boolean() }),
  z.object({ kind: z.literal('forms'), blanks: z.array(z.array(z.string())) }),
  z.object({ kind: z.literal('number'), key: z.string(), tolerance: z.string(), unit: z.string() }),
  z.object({ kind: z.literal('pairs'), pairs: z.array(z.object({ left: z.string(), right: z.string() })) }),
  z.object({ kind: z.literal('points'), points: z.array(z.object({ text: z.string(), markCents })) }),
])
export type PrintedAnswerView = z.infer<typeof printedAnswerView>

/** In the letters of the variant; a case has an entry for each part, and one without answer for a reason of its own. */
export const printedKeyView = z.object({
  number: count,
  part: count.nullable(),
  answer: printedAnswerView.nullable(),
  explanation: z.string(),
  /** 《道路交通安全法》第九十一条第一款（2021年修正） */
  citations: z.array(z.string()),
})
export type PrintedKeyView = z.infer<typeof printedKeyView>

/** 试卷 on paper. What trainees get in hand and what only instructors may see come by different methods. */
export const paper = {
  /** The sheets without any key. */
  compose: query(INSTRUCTORS).input(paperChoice).output(paperView),
  /** 答案与解析 of the same paper. */
  key: query(INSTRUCTORS)
    .input(paperChoice)
    .output(
      z.object({
        number: z.string(),
        variants: z.array(z.object({ variant: z.string(), entries: z.array(printedKeyView) })),
      }),
    ),
  /** The chosen parts as one Word file, fetched by `piece`. */
  docx: command(INSTRUCTORS)
    .input(
      z.strictObject({
        choice: paperChoice,
        head: paperHead,
        parts: z.array(paperPart).min(1).max(3),
      }),
    )
    .output(fileView),
  piece: query(INSTRUCTORS)
    .input(z.strictObject({ fileId: id, offset: z.number().int().min(0) }))
    .output(z.object({ base64: z.string(), next: z.number().int().nullable() })),
}
