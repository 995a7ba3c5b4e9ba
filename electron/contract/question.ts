import { z } from 'zod'
import { subjectView } from './app.ts'
import { INSTRUCTORS, MEMBERS, command, query } from './access.ts'
import { changed, id, instantMs } from './primitives.ts'

export const partType = z.enum([
  'single',
  'multiple',
  'trueFalse',
  'fillIn',
  'numeric',
  'ordering',
  'matching',
])
export const questionType = z.enum([...partType.options, 'shortAnswer', 'caseGroup'])
export const questionStatus = z.enum(['draft', 'inReview', 'inUse', 'retired'])
export const difficulty = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
const text = (max: number) => z.string().trim().min(1).max(max)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const optionSchema = z.strictObject({ id: z.string().regex(/^[A-H]$/), text: text(2000) })
const options = z.array(optionSchema).max(8)
const keys = z.array(z.string().max(1)).max(8)
const stem = text(4000)

const partBodies = [
  z.strictObject({ type: z.literal('single'), stem, options, key: z.string().max(1) }),
  z.strictObject({ type: z.literal('multiple'), stem, options, key: keys }),
  z.strictObject({ type: z.literal('trueFalse'), stem, key: z.boolean() }),
  z.strictObject({
    type: z.literal('fillIn'),
    stem,
    blanks: z.array(z.strictObject({ accept: z.array(text(100)).max(20) })).max(8),
  }),
  z.strictObject({
    type: z.literal('numeric'),
    stem,
    key: z.string().max(40),
    tolerance: z.string().max(40),
    unit: z.string().trim().max(40),
  }),
  z.strictObject({ type: z.literal('ordering'), stem, items: options, key: keys }),
  z.strictObject({
    type: z.literal('matching'),
    stem,
    lefts: options,
    rights: options,
    key: z.array(z.strictObject({ left: z.string().max(1), right: z.string().max(1) })).max(8),
  }),
] as const
export const partBody = z.discriminatedUnion('type', partBodies)

export const citationSchema = z.strictObject({
  instrument: z.string().max(60),
  edition: z.string().max(40),
  /** "91", or "133-1" for 第一百三十三条之一. */
  article: z
    .string()
    .regex(/^[1-9]\d{0,3}(-[1-9]\d?)?$/)
    .optional(),
  paragraph: z.number().int().min(1).max(99).optional(),
  item: z.number().int().min(1).max(99).optional(),
  entry: z.string().max(40).optional(),
  row: z.string().max(20).optional(),
})

const citations = z.array(citationSchema).max(6)

export const questionBody = z.discriminatedUnion('type', [
  ...partBodies,
  z.strictObject({
    type: z.literal('shortAnswer'),
    stem,
    keyPoints: z.array(z.strictObject({ text: text(500), weight: z.number().int().min(1).max(100) })).max(20),
  }),
  z.strictObject({
    type: z.literal('caseGroup'),
    stem,
    parts: z
      .array(z.strictObject({ body: partBody, explanation: z.string().trim().max(2000), citations }))
      .max(9),
  }),
])

export const questionContent = z.strictObject({
  subject: z.string().max(60),
  topic: z.string().max(60),
  difficulty,
  isCase: z.boolean(),
  body: questionBody,
  explanation: z.string().trim().max(2000),
  citations,
  tags: z.array(text(30)).max(20).optional(),
  effectiveFrom: day.optional(),
  expiresOn: day.optional(),
})
export type QuestionContentView = z.infer<typeof questionContent>

/** A citation ready to print: 「道路交通安全法 第九十一条第三款」, 「2021年修正」. */
export const citationView = z.object({
  name: z.string(),
  place: z.string(),
  edition: z.string(),
  /** What opens the article itself; null where the place is not an article of a law. */
  link: z
    .object({
      instrumentId: z.string(),
      editionId: z.string(),
      article: z.string(),
      paragraph: z.number().int().nullable(),
      item: z.number().int().nullable(),
      /** The edition is no longer in force. */
      superseded: z.boolean(),
      /** This brigade has the text. */
      hasText: z.boolean(),
    })
    .nullable(),
})
export type CitationView = z.infer<typeof citationView>

export const questionVersionView = z.object({
  versionId: id,
  number: z.number().int(),
  origin: z.enum(['shipped', 'local']),
  createdAtMs: instantMs,
  authorName: z.string().nullable(),
  reason: z.string(),
  content: questionContent,
  citations: z.array(citationView),
  /** It or a part of it cites an edition that is no longer in force. */
  superseded: z.boolean(),
})

/** A question for its instructors: with key. `offered` is a newer shipped version that a local edit keeps waiting. */
export const questionDetailView = z.object({
  questionId: z.string(),
  current: questionVersionView,
  offered: questionVersionView.nullable(),
  status: questionStatus,
  /** A revision of a question in use that waits for a reader. */
  pending: questionVersionView.nullable(),
  history: z.array(questionVersionView.omit({ content: true, citations: true, superseded: true })),
})
export type QuestionDetailView = z.infer<typeof questionDetailView>

export const question = {
  /** The topic tree with the number of questions in use. */
  topics: query(MEMBERS).input(z.strictObject({})).output(z.array(subjectView)),
  get: query(INSTRUCTORS)
    .input(z.strictObject({ questionId: z.string().max(60) }))
    .output(questionDetailView),
  /** One version of the past with its content, to be laid beside another. */
  version: query(INSTRUCTORS)
    .input(z.strictObject({ questionId: z.string().max(60), versionId: id }))
    .output(questionVersionView),
  /** A new question of this brigade; its id is made here and can meet no other's, on no machine. */
  create: command(INSTRUCTORS)
    .input(z.strictObject({ content: questionContent, reason: text(200) }))
    .output(changed.extend({ questionId: z.string(), versionId: id })),
  /** Adds a local version and makes it current. Results already given keep the version they were given on. */
  revise: command(INSTRUCTORS)
    .input(z.strictObject({ questionId: z.string().max(60), content: questionContent, reason: text(200) }))
    .output(changed.extend({ versionId: id })),
  /** Decides between a local edit and the newer shipped version shown beside it. */
  decideOffer: command(INSTRUCTORS)
    .input(z.strictObject({ questionId: z.string().max(60), take: z.enum(['shipped', 'local']) }))
    .output(changed),
}
