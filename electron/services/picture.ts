import { createHash } from 'node:crypto'
import { PICTURE_LIMIT_BYTES, PICTURE_LIMIT_PIXELS, pictureMediaType } from '#contract/picture'
import { readPictureHeader } from '#engine/picture/picture-header'
import { findPicture, insertPicture } from '#store/pictures'
import type { Writer } from '#store/store'
import { refuse } from './app-error.ts'
import type { Deps } from './deps.ts'
import type { ServiceOf } from './ports.ts'

/**
 * Keeps a picture whose header says PNG, JPEG or WebP of at most 4096 × 4096 pixels and 2 MiB. Whoever calls has had it drawn anew
 * in a sandboxed page, so that what is kept was made by Chromium's encoder.
 */
export async function keepPicture(
  trx: Writer,
  bytes: Uint8Array,
  nowMs: number,
): Promise<{ sha256: string; width: number; height: number }> {
  if (bytes.length > PICTURE_LIMIT_BYTES)
    refuse('picture.tooLarge', { limit: PICTURE_LIMIT_BYTES / 1024 / 1024 })
  const header = readPictureHeader(bytes)
  if (header === null) refuse('picture.unreadable')
  const { mediaType, width, height } = header
  if (Math.max(width, height) > PICTURE_LIMIT_PIXELS)
    refuse('picture.tooManyPixels', { width, height, limit: PICTURE_LIMIT_PIXELS })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const base64 = Buffer.from(bytes).toString('base64')
  await insertPicture(trx, { sha256, mediaType, width, height, base64, createdAtMs: nowMs })
  return { sha256, width, height }
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
