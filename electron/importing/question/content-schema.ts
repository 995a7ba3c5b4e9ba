import { z } from 'zod'
import type { PART_TYPES } from '#engine/question/question'
import type { QuestionFault } from '#engine/question/check-question'

/**
 * What the bank holds, as a shape with its bounds: nothing larger could be shown or edited (contract/question.ts has the same ones;
 * a test holds both against each other). Whatever a file claims to be a question passes through here.
 */
const text = (max: number) => z.string().trim().min(1).max(max)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u)
const stem = text(4000)
const optionId = z.string().regex(/^[A-H]$/u)
const options = z.array(z.strictObject({ id: optionId, text: text(2000) })).max(8)
const keys = z.array(z.string().max(1)).max(8)

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
] as const satisfies { length: typeof PART_TYPES.length }

const citations = z
  .array(
    z.strictObject({
      instrument: z.string().max(60),
      edition: z.string().max(40),
      article: z
        .string()
        .regex(/^[1-9]\d{0,3}(-[1-9]\d?)?$/u)
        .optional(),
      paragraph: z.number().int().min(1).max(99).optional(),
      item: z.number().int().min(1).max(99).optional(),
      entry: z.string().max(40).optional(),
      row: z.string().max(20).optional(),
    }),
  )
  .max(6)
const explanation = z.string().trim().max(2000)

export const contentSchema = z.strictObject({
  subject: z.string().max(60),
  topic: z.string().max(60),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
  isCase: z.boolean(),
  body: z.discriminatedUnion('type', [
    ...partBodies,
    z.strictObject({
      type: z.literal('shortAnswer'),
      stem,
      keyPoints: z
        .array(z.strictObject({ text: text(500), weight: z.number().int().min(1).max(100) }))
        .max(20),
    }),
    z.strictObject({
      type: z.literal('caseGroup'),
      stem,
      parts: z
        .array(z.strictObject({ body: z.discriminatedUnion('type', partBodies), explanation, citations }))
        .max(9),
    }),
  ]),
  explanation,
  citations,
  tags: z.array(text(30)).max(20).optional(),
  effectiveFrom: day.optional(),
  expiresOn: day.optional(),
})

/** What of a question is larger than the bank holds, as faults in the words of check-question. */
export function schemaFaults(content: unknown): QuestionFault[] {
  const parsed = contentSchema.safeParse(content)
  if (parsed.success) return []
  return parsed.error.issues.map(issue => {
    const field = fieldOf(issue.path)
    if (issue.code !== 'too_big') return { field, code: 'import.fault.notTheFormat' }
    return {
      field,
      code: issue.origin === 'string' ? 'import.fault.textTooLong' : 'import.fault.tooMany',
      values: { max: Number(issue.maximum) },
    }
  })
}

/** body.options.1.text is options.B; body.parts.0.body.stem is parts.0.stem. */
function fieldOf(path: readonly PropertyKey[]): string {
  return path
    .map(String)
    .filter(step => step !== 'body' && step !== 'text')
    .map((step, index, steps) =>
      /^(?:options|items|lefts|rights)$/u.test(steps[index - 1] ?? '')
        ? 'ABCDEFGH'.charAt(Number(step))
        : step,
    )
    .join('.')
}
