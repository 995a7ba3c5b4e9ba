import { z } from 'zod'
import { INSTRUCTORS, MEMBERS, command, query } from './access.ts'

/** The name of a picture: SHA-256 of its bytes in lower-case hexadecimal. Nobody can guess one that they were not shown. */
export const pictureName = z.string().regex(/^[0-9a-f]{64}$/)
export const pictureMediaType = z.enum(['image/png', 'image/jpeg', 'image/webp'])
/** The rule is the engine's (picture-limits.ts), of which the contract has only types; a test keeps them equal. */
export const PICTURE_LIMIT_BYTES = 2 * 1024 * 1024
/** Base64 takes four characters for three bytes. */
export const pictureBase64 = z.string().max(Math.ceil(PICTURE_LIMIT_BYTES / 3) * 4)

export const picture = {
  get: query(MEMBERS)
    .input(z.strictObject({ sha256: pictureName }))
    .output(z.object({ mediaType: pictureMediaType, base64: z.string() })),
  /** Of a picture that the page has drawn anew: one that has anything besides its pixels is refused. */
  add: command(INSTRUCTORS)
    .input(z.strictObject({ base64: pictureBase64 }))
    .output(z.object({ sha256: pictureName, width: z.number().int(), height: z.number().int() })),
}
