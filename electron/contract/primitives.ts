import { z } from 'zod'

/** Building blocks of the schemas: bounded, so that no payload can be larger than its meaning. */
/** UUIDv7: by their text they stand in the order in which they were made. */
export const id = z.uuidv7()
export const shortText = z.string().trim().min(1).max(60)
export const pin = z.string().regex(/^\d{6,12}$/)
export const policeNumber = z
  .string()
  .trim()
  .regex(/^[0-9A-Za-z-]{1,20}$/)
export const instantMs = z.number().int()
export const durationMs = z.number().int().min(0)
export const markCents = z.number().int()
export const weekKey = z.string().regex(/^\d{4}-W\d{2}$/)
export const locale = z.enum(['zh-CN', 'zh-TW', 'en'])
export type Locale = z.infer<typeof locale>

/** What a command changed; a page refetches the queries filed under these topics, and so do all other pages. */
export const TOPICS = [
  'app',
  'session',
  'branches',
  'members',
  'bank',
  'reports',
  'drills',
  'sittings',
  'boards',
  'marking',
  'preferences',
] as const
export const topic = z.enum(TOPICS)
export type Topic = z.infer<typeof topic>

/** Reply of a command that has nothing else to say. */
export const changed = z.object({ changed: z.array(topic) })
export type ChangedView = z.infer<typeof changed>

/** A name in the three languages of the interface. */
export const localisedName = z.object({ 'zh-CN': z.string(), 'zh-TW': z.string(), en: z.string() })
