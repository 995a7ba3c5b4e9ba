/** Longest side a picture of a question keeps; a phone's photograph is made smaller. */
const LONGEST_SIDE = 1600
const QUALITY = 0.85

/**
 * Draws a picture anew: what a stranger's file holds besides its pixels (places, scripts, crafted headers) ends here, in the
 * sandbox, and the encoder is Chromium's own. Photographs become WebP, drawings with few colours stay PNG where that is smaller.
 * Null where the bytes are no picture.
 */
export async function redrawPicture(file: Blob): Promise<Blob | null> {
  try {
    const bitmap = await createImageBitmap(file)
    const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height))
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(bitmap.width * scale)),
      Math.max(1, Math.round(bitmap.height * scale)),
    )
    const context = canvas.getContext('2d')
    if (!context) return null
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
