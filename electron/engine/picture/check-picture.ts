import type { PictureHeader } from './picture-header.ts'
import { readPictureHeader } from './picture-header.ts'
import { PICTURE_LIMIT_PIXELS } from './picture-limits.ts'

/** Why a file is no picture of a question: a code with a sentence (`refusal:picture.…`, `import:fault.…`) and its values. */
export type PictureFault =
  | { code: 'picture.unreadable' }
  | { code: 'picture.tooLarge'; values: { limit: number } }
  | { code: 'picture.tooManyPixels'; values: { width: number; height: number; limit: number } }
export type PictureCheck = { ok: true; header: PictureHeader } | { ok: false; fault: PictureFault }

/** What can be said of a picture without decoding it; a decoder sees only what passes here. */
export function checkPicture(bytes: Uint8Array, limitBytes: number): PictureCheck {
  const fault = (found: PictureFault): PictureCheck => ({ ok: false, fault: found })
  const header = readPictureHeader(bytes)
  if (header === null) return fault({ code: 'picture.unreadable' })
  if (bytes.length > limitBytes)
    return fault({ code: 'picture.tooLarge', values: { limit: limitBytes / 1024 / 1024 } })
  const { width, height } = header
  return Math.max(width, height) > PICTURE_LIMIT_PIXELS
    ? fault({ code: 'picture.tooManyPixels', values: { width, height, limit: PICTURE_LIMIT_PIXELS } })
    : { ok: true, header }
}
