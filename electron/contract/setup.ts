import { z } from 'zod'
import { ANYONE, command } from './access.ts'
import { changed, pin, policeNumber, shortText } from './primitives.ts'
import { sessionView } from './session.ts'

/** First start. Both ways are open only while the data folder holds no brigade. */
export const setup = {
  create: command(ANYONE)
    .input(
      z.strictObject({
        brigadeName: shortText,
        branches: z.array(shortText).min(1).max(60),
        administrator: z.strictObject({
          name: shortText,
          policeNumber,
          branch: z.number().int().min(0),
          pin,
        }),
      }),
    )
    .output(changed.extend({ session: sessionView })),
  /** A brigade with three branches, 24 members, this week's drill and some results, in a database file of its own. */
  trySample: command(ANYONE).input(z.strictObject({})).output(changed),
  /** Throws the sample database away, whole, and leads back to first start. Real records are never in that file. */
  removeSample: command(ANYONE).input(z.strictObject({})).output(changed),
}
