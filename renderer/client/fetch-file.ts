import type { FileView } from '#contract/question-import'
import { fromBase64 } from './base64.ts'
import type { Client } from './client.ts'

/** A file that waits at the backend, piece by piece. */
export async function fetchFile(client: Client, { fileId }: FileView): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (let offset: number | null = 0; offset !== null;) {
    const piece: { base64: string; next: number | null } = await client.questionImport.piece({
      fileId,
      offset,
    })
    pieces.push(fromBase64(piece.base64))
    offset = piece.next
  }
  return new Blob(pieces)
}
