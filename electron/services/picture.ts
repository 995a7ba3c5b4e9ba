import { createHash } from 'node:crypto'
import { pictureMediaType } from '#contract/picture'
import { checkPicture } from '#engine/picture/check-picture'
import { isNothingButPixels } from '#engine/picture/nothing-but-pixels'
import type { PictureHeader } from '#engine/picture/picture-header'
import { PICTURE_LIMIT_BYTES } from '#engine/picture/picture-limits'
import { findPicture, insertPicture } from '#store/pictures'
import type { Writer } from '#store/store'
import { refuse } from './app-error.ts'
import type { Deps } from './deps.ts'
import type { ServiceOf } from './ports.ts'

/**
 * Keeps a picture that was drawn anew in a sandboxed page, so that what is kept was made by the page's encoder. That it was is seen
 * from what is not there: a file of somebody else's has text, EXIF or a tail.
 *
 * It is kept for good, as the versions that show it are. One that no version came to show does no harm: nobody is ever shown it, its
 * name cannot be guessed, and whoever adds the same picture later gets this one.
 */
export async function keepPicture(
  trx: Writer,
  bytes: Uint8Array,
  nowMs: number,
): Promise<{ sha256: string; width: number; height: number }> {
  const { mediaType, width, height } = checkRedrawn(bytes)
  const sha256 = nameOfPicture(bytes)
  const base64 = Buffer.from(bytes).toString('base64')
  await insertPicture(trx, { sha256, mediaType, width, height, base64, createdAtMs: nowMs })
  return { sha256, width, height }
}

export function nameOfPicture(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The header of a picture that may be kept; refuses any other. */
export function checkRedrawn(bytes: Uint8Array): PictureHeader {
  const checked = checkPicture(bytes, PICTURE_LIMIT_BYTES)
  if (!checked.ok) refuse(checked.fault.code, 'values' in checked.fault ? checked.fault.values : undefined)
  if (!isNothingButPixels(bytes)) refuse('picture.unreadable')
  return checked.header
}

export function createPictureService({ store, clock }: Deps): ServiceOf<'picture'> {
  return {
    async get({ sha256 }) {
      const found = await findPicture(store.reader, sha256)
      if (!found) refuse('picture.notFound')
      return { mediaType: pictureMediaType.parse(found.mediaType), base64: found.base64 }
    },
    async add({ base64 }) {
      const bytes = Buffer.from(base64, 'base64')
      return store.write(trx => keepPicture(trx, bytes, clock.nowMs()))
    },
  }
}
