import { fromBase64, toBase64 } from '../../client/base64.ts'
import type { Client } from '../../client/client.ts'
import { isDisconnected } from '../../client/problem.ts'
import { redrawPicture } from '../../ui/redraw-picture.ts'

/** Imports whose pictures are being drawn here; it goes on while their screen is away. */
const atWork = new Set<string>()

/**
 * Draws the pictures of a file anew, one by one, as those that are added by hand (ui/redraw-picture.ts): the bytes of somebody else's
 * file are decoded in this sandbox and nowhere else, and what goes back is what the canvas wrote.
 */
export async function drawPictures(client: Client, importId: string): Promise<void> {
  if (atWork.has(importId)) return
  atWork.add(importId)
  try {
    while (!(await drewAll(client, importId)));
  } finally {
    atWork.delete(importId)
  }
}

const AGAIN_AFTER_MS = 500

/** False where the connection broke: what was drawn is not asked for again. */
async function drewAll(client: Client, importId: string): Promise<boolean> {
  try {
    const { rows } = await client.questionImport.pictures({ importId })
    for (const { sha256 } of rows) {
      const { base64 } = await client.questionImport.picture({ importId, sha256 })
      const drawing = await redrawPicture(new Blob([fromBase64(base64)]))
      const drawn = drawing.ok ? toBase64(new Uint8Array(await drawing.picture.arrayBuffer())) : null
      await client.questionImport.drawn({ importId, sha256, base64: drawn })
    }
    return true
  } catch (error) {
    if (!isDisconnected(error)) throw error
    await new Promise(resolve => setTimeout(resolve, AGAIN_AFTER_MS))
    return false
  }
}
