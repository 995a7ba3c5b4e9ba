import { toBase64 } from '../../client/base64.ts'
import type { Client } from '../../client/client.ts'

/** The contract's PIECE_BYTES, of which the page has only the type; a test keeps them equal. */
export const PIECE_BYTES = 4 * 1024 * 1024

/** A file, or what was pasted as one. Kept until it is in the bank, so that it can be read again. */
export type Source = { fileName: string; content: Blob }
type Sent = { base64: string } | { uploadId: string }

/** The file as the backend takes it: in one message where it fits, else in pieces. */
export async function sendSource(client: Client, { content }: Source): Promise<Sent> {
  if (content.size <= PIECE_BYTES) return { base64: await base64Of(content) }
  let uploadId: string | undefined
  for (let from = 0; from < content.size; from += PIECE_BYTES) {
    const base64 = await base64Of(content.slice(from, from + PIECE_BYTES))
    const taken = await client.questionImport.upload({ ...(uploadId ? { uploadId } : {}), base64 })
    uploadId = taken.uploadId
  }
  return { uploadId: uploadId ?? '' }
}

async function base64Of(content: Blob): Promise<string> {
  return toBase64(new Uint8Array(await content.arrayBuffer()))
}
