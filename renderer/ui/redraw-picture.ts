import type { PictureFault } from '#engine/picture/check-picture'
import { checkPicture } from '#engine/picture/check-picture'
import { PICTURE_LIMIT_BYTES, PICTURE_SOURCE_LIMIT_BYTES } from '#engine/picture/picture-limits'

/** Longest side a picture of a question keeps; a phone's photograph is made smaller. */
const LONGEST_SIDE = 1600
const QUALITY = 0.85

export type Redrawing = { ok: true; picture: Blob } | { ok: false; fault: PictureFault }

/**
 * Draws a picture anew: what a stranger's file holds besides its pixels (places, scripts, crafted headers) ends here, in the
 * sandbox, and the encoder is the browser's own. Photographs become WebP, drawings with few colours stay PNG where that is smaller.
 * The decoder gets only what its header says is a picture of bearable size.
 */
export async function redrawPicture(file: Blob): Promise<Redrawing> {
  const limit = PICTURE_SOURCE_LIMIT_BYTES
  if (file.size > limit) return tooLarge(limit)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const checked = checkPicture(bytes, limit)
  if (!checked.ok) return checked
  const drawn = await draw(new Blob([bytes], { type: checked.header.mediaType }))
  if (drawn === null) return { ok: false, fault: { code: 'picture.unreadable' } }
  return drawn.size > PICTURE_LIMIT_BYTES ? tooLarge(PICTURE_LIMIT_BYTES) : { ok: true, picture: drawn }
}

function tooLarge(limit: number): Redrawing {
  return { ok: false, fault: { code: 'picture.tooLarge', values: { limit: limit / 1024 / 1024 } } }
}

/** Null where the bytes are no picture after all. */
async function draw(picture: Blob): Promise<Blob | null> {
  try {
    const bitmap = await createImageBitmap(picture)
    const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height))
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(bitmap.width * scale)),
      Math.max(1, Math.round(bitmap.height * scale)),
    )
    const context = canvas.getContext('2d')
    if (!context) return null
    context.imageSmoothingQuality = 'high'
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    bitmap.close()
    const [png, webp] = await Promise.all([
      canvas.convertToBlob({ type: 'image/png' }),
      canvas.convertToBlob({ type: 'image/webp', quality: QUALITY }),
    ])
    return png.size <= webp.size ? png : webp
  } catch {
    return null
  }
}
