import { toBase64 } from '../../client/base64.ts'

/** Contract: at most 8 MiB of base64, of which 5 MiB of file leave room for the rest of the message. */
const MAX_BYTES = 5 * 1024 * 1024

export type StatuteFile = { fileName: string; base64: string }
type Read = { ok: true; file: StatuteFile } | { ok: false; fault: 'wrongKind' | 'tooLarge' | 'readFailed' }

/** Reads a chosen or dropped file into the message that asks for a dry run. */
export async function readStatuteFile(file: File): Promise<Read> {
  if (!/\.(txt|md|docx)$/iu.test(file.name)) return { ok: false, fault: 'wrongKind' }
  if (file.size > MAX_BYTES) return { ok: false, fault: 'tooLarge' }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return { ok: true, file: { fileName: file.name.slice(-200), base64: toBase64(bytes) } }
  } catch {
    return { ok: false, fault: 'readFailed' }
  }
}
