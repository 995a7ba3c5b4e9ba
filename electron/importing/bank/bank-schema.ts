import { z } from 'zod'
import { INSTRUMENT_KINDS } from './shipped-bank.ts'

/** The shape of the three kinds of file, strict: a key nobody knows is a typing mistake that would silently drop content. */
const text = z.string().regex(/\S/)
const identifier = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
const localisedName = z.strictObject({ 'zh-CN': text, 'zh-TW': text, en: text })

export const topicsFile = z.strictObject({
  subjects: z.array(
    z.strictObject({
      id: identifier,
      name: localisedName,
      topics: z.array(z.strictObject({ id: identifier, name: localisedName })),
    }),
  ),
})

export const instrumentsFile = z.strictObject({
  instruments: z.array(
    z.strictObject({
      id: identifier,
      kind: z.enum(INSTRUMENT_KINDS),
      name: text,
      shortName: text,
      sourceTag: text.optional(),
      editions: z
        .array(
          z.strictObject({
            id: text,
            label: text,
            effectiveFrom: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
            articles: z.number().int().min(1).max(2_000).optional(),
          }),
        )
        .min(1),
    }),
  ),
})

/** Questions are looked at one by one afterwards, so that one bad question hides no other. */
export const questionsFile = z.strictObject({
  subject: text,
  topic: text,
  questions: z.array(z.unknown()),
})

const citation = z.strictObject({
  instrument: text,
  edition: text,
  article: z
    .string()
    .regex(/^[1-9]\d*(-[1-9]\d*)?$/)
    .optional(),
  paragraph: z.number().int().min(1).max(99).optional(),
  item: z.number().int().min(1).max(99).optional(),
  entry: text.optional(),
  row: text.optional(),
})

const options = z.record(z.string().regex(/^[A-H]$/), text)
const reasons = { explanation: text, citations: z.array(citation).min(1).max(6) }

/** What stands in a question and in a part of a case group alike. */
const asked = {
  single: { type: z.literal('single'), stem: text, options, answer: text },
  multiple: { type: z.literal('multiple'), stem: text, options, answer: z.array(text) },
  trueFalse: { type: z.literal('trueFalse'), stem: text, answer: z.boolean() },
  fillIn: {
    type: z.literal('fillIn'),
    stem: text,
    blanks: z.array(z.strictObject({ accept: z.array(text).min(1) })).min(1),
  },
  numeric: {
    type: z.literal('numeric'),
    stem: text,
    answer: z.number(),
    tolerance: z.number().min(0),
    unit: text,
  },
  ordering: { type: z.literal('ordering'), stem: text, items: options, answer: z.array(text) },
  matching: {
    type: z.literal('matching'),
    stem: text,
    left: z.record(z.string().regex(/^[1-8]$/), text),
    right: options,
    answer: z.record(z.string().regex(/^[1-8]$/), text),
  },
}
export const partEntry = z.discriminatedUnion('type', [
  z.strictObject({ ...asked.single, ...reasons }),
  z.strictObject({ ...asked.multiple, ...reasons }),
  z.strictObject({ ...asked.trueFalse, ...reasons }),
  z.strictObject({ ...asked.fillIn, ...reasons }),
  z.strictObject({ ...asked.numeric, ...reasons }),
  z.strictObject({ ...asked.ordering, ...reasons }),
  z.strictObject({ ...asked.matching, ...reasons }),
])

const common = {
  id: z.string().regex(/^[A-Z]{2,4}(-[A-Z0-9]+)+-\d{3}$/),
  version: z.number().int().min(1),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
  case: z.boolean().optional(),
}

export const questionEntry = z.discriminatedUnion('type', [
  z.strictObject({ ...common, ...asked.single, ...reasons }),
  z.strictObject({ ...common, ...asked.multiple, ...reasons }),
  z.strictObject({ ...common, ...asked.trueFalse, ...reasons }),
  z.strictObject({ ...common, ...asked.fillIn, ...reasons }),
  z.strictObject({ ...common, ...asked.numeric, ...reasons }),
  z.strictObject({ ...common, ...asked.ordering, ...reasons }),
  z.strictObject({ ...common, ...asked.matching, ...reasons }),
  z.strictObject({
    ...common,
    type: z.literal('caseGroup'),
    stem: text,
    parts: z.array(partEntry).min(3).max(5),
  }),
])
export type PartEntry = z.infer<typeof partEntry>
export type QuestionEntry = z.infer<typeof questionEntry>
export type CitationEntry = z.infer<typeof citation>
