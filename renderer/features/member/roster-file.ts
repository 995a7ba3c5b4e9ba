import { toBase64 } from '../../client/base64.ts'

/** Contract: at most 8 MiB of base64, of which 5 MiB of file leave room for the rest of the message. */
export const MAX_ROSTER_BYTES = 5 * 1024 * 1024

export type RosterFile = { fileName: string; base64: string }
export type RosterFileFault = 'tooLarge' | 'wrongKind' | 'readFailed'
export type RosterRead = { ok: true; file: RosterFile } | { ok: false; fault: RosterFileFault; name: string }

/** Reads a chosen or dropped file into the message that asks for a dry run; nothing leaves this PC. */
export async function readRosterFile(file: File): Promise<RosterRead> {
  const { name } = file
  if (!/\.(xlsx|csv)$/i.test(name)) return { ok: false, fault: 'wrongKind', name }
  if (file.size > MAX_ROSTER_BYTES) return { ok: false, fault: 'tooLarge', name }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return { ok: true, file: { fileName: name.slice(-200), base64: toBase64(bytes) } }
  } catch {
    return { ok: false, fault: 'readFailed', name }
  }
}
