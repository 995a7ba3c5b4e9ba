import { z } from 'zod'
import { MEMBERS, command } from './access.ts'
import { durationMs, id, instantMs } from './primitives.ts'

/**
 * An answer as given on the page: by the letter of the place an option was shown at (A is the first), never by the option's own
 * id, so that nothing a page holds is worth remembering. `null`, no options and empty texts take an answer back.
 */
export const givenAnswer = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('single'),
    option: z
      .string()
      .regex(/^[A-H]$/)
      .nullable(),
  }),
  z.strictObject({ type: z.literal('multiple'), options: z.array(z.string().regex(/^[A-H]$/)).max(8) }),
  z.strictObject({ type: z.literal('trueFalse'), value: z.boolean().nullable() }),
  z.strictObject({ type: z.literal('fillIn'), texts: z.array(z.string().max(200)).max(8) }),
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
