import { z } from 'zod'
import { ANYONE, query } from './access.ts'
import { localisedName, topic } from './primitives.ts'
import { refusalView } from './refusal.ts'
import { eventIterator } from '@orpc/contract'

/** Where the application stands. `refused` means it cannot work with this data folder and says why; nothing was changed. */
export const appStatusView = z.object({
  state: z.enum(['starting', 'setup', 'ready', 'refused']),
  refusal: refusalView.nullable(),
  version: z.string(),
  sample: z.boolean(),
  samplePin: z.string().nullable(),
  brigadeName: z.string().nullable(),
  dataFolder: z.string(),
  nowMs: z.number().int(),
})
export type AppStatusView = z.infer<typeof appStatusView>

export const subjectView = z.object({
  id: z.string(),
  name: localisedName,
  /** Made by the brigade, not shipped. */
  isOwn: z.boolean(),
  topics: z.array(
    z.object({
      id: z.string(),
      name: localisedName,
      isOwn: z.boolean(),
      /** The topic it stands under, null directly under the subject. */
      parentId: z.string().nullable(),
      questions: z.number().int(),
    }),
  ),
})
export type SubjectView = z.infer<typeof subjectView>

export const app = {
  status: query(ANYONE).input(z.strictObject({})).output(appStatusView),
  /** Topics that changed, whoever changed them, as long as the connection lives. */
  watch: query(ANYONE)
    .input(z.strictObject({}))
    .output(eventIterator(z.object({ topics: z.array(topic) }))),
}
