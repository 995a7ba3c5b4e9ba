import { z } from 'zod'
import { MEMBERS, command } from './access.ts'
import { durationMs, id, instantMs } from './primitives.ts'

/**
 * An answer as given on the page: by the letter of the place an option was shown at (A is the first), never by the option's own
 * id, so that nothing a page holds is worth remembering. `null`, no options and empty texts take an answer back.
 */
const letter = z.string().regex(/^[A-H]$/)
const partAnswers = [
  z.strictObject({ type: z.literal('single'), option: letter.nullable() }),
  z.strictObject({ type: z.literal('multiple'), options: z.array(letter).max(8) }),
  z.strictObject({ type: z.literal('trueFalse'), value: z.boolean().nullable() }),
  z.strictObject({ type: z.literal('fillIn'), texts: z.array(z.string().max(200)).max(8) }),
  z.strictObject({ type: z.literal('numeric'), text: z.string().max(40) }),
  /** Letters of the shown places in the order given. */
  z.strictObject({ type: z.literal('ordering'), items: z.array(letter).max(8) }),
  /** Lefts are numbered from 1, rights lettered. */
  z.strictObject({
    type: z.literal('matching'),
    pairs: z.array(z.strictObject({ left: z.string().regex(/^[1-8]$/), right: letter })).max(8),
  }),
] as const
export const givenPart = z.discriminatedUnion('type', partAnswers)
export type GivenPart = z.infer<typeof givenPart>

export const givenAnswer = z.discriminatedUnion('type', [
  ...partAnswers,
  z.strictObject({ type: z.literal('shortAnswer'), text: z.string().max(4000) }),
  z.strictObject({ type: z.literal('caseGroup'), parts: z.array(givenPart).max(9) }),
])
export type GivenAnswer = z.infer<typeof givenAnswer>

const item = z.number().int().min(0).max(999)

/** Sent only after COMMIT with synchronous=FULL: this reply is what 已保存 means. */
export const savedView = z.object({
  rev: z.number().int(),
  savedAtMs: instantMs,
  remainingMs: durationMs.nullable(),
})
export type SavedView = z.infer<typeof savedView>

export const answer = {
  /** `rev` counts the changes of one item on the page; a repeat or a late arrival is acknowledged and changes nothing. */
  save: command(MEMBERS)
    .input(
      z.strictObject({
        sittingId: id,
        item,
        rev: z.number().int().min(1).max(1_000_000),
        answer: givenAnswer,
      }),
    )
    .output(savedView),
  flag: command(MEMBERS)
    .input(z.strictObject({ sittingId: id, item, on: z.boolean() }))
    .output(z.object({ savedAtMs: instantMs })),
}
