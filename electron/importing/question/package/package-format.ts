import { z } from 'zod'

/** `.wdq`: our own package, a zip of these three kinds of parts and nothing else. */
export const FORMAT = 'weekly-drill-questions'
/** Raised whenever an older app would read something wrong; an app refuses what is newer than itself. */
export const FORMAT_VERSION = 1
export const MANIFEST = 'manifest.json'
export const QUESTIONS = 'questions.jsonl'
export const PICTURE = /^pictures\/([0-9a-f]{64})\.(png|jpg|webp)$/u
export const PARTS = /^(?:manifest\.json|questions\.jsonl|pictures\/[0-9a-f]{64}\.(?:png|jpg|webp))$/u

/** `sha256` of every other part by its name. */
export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  questions: z.number().int().min(0),
  sha256: z.array(z.strictObject({ part: z.string().max(120), sha256: z.string().regex(/^[0-9a-f]{64}$/u) })),
})
export type Manifest = z.infer<typeof manifestSchema>
