import type { Inputs } from '#contract/contract'
import { fromBase64 } from '../../client/base64.ts'
import type { Client } from '../../client/client.ts'
import { saveFile } from '../../ui/save-file.ts'

/** Has the Word file made, fetches it piece by piece and hands it to the downloads. */
export async function fetchWord(client: Client, input: Inputs['paper']['docx']): Promise<string> {
  const { fileId, fileName } = await client.paper.docx(input)
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (let offset: number | null = 0; offset !== null;) {
    const piece: { base64: string; next: number | null } = await client.paper.piece({ fileId, offset })
    pieces.push(fromBase64(piece.base64))
    offset = piece.next
  }
  saveFile(fileName, new Blob(pieces))
  return fileName
}
