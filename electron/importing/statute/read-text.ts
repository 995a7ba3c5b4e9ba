import { decodeText } from '../text/decode-text.ts'
import { docxText } from './docx-text.ts'
import type { StatuteLimits } from './statute-limits.ts'
import { type StatuteFault, tooLarge, unreadable } from './statute-reading.ts'

/** The text of a .txt, .md or .docx file, a paragraph a line. What the file is called says nothing about what it is. */
export async function readText(
  bytes: Uint8Array,
  limits: StatuteLimits,
): Promise<{ ok: true; text: string } | StatuteFault> {
  if (bytes.length > limits.inputBytes) return tooLarge(limits)
  if (startsWith(bytes, [0x50, 0x4b])) return docxText(bytes, limits)
  // OLE container: .doc, and every Office file that is encrypted.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return unreadable('oldWord')
  // %PDF and {\rtf
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]) || startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74]))
    return unreadable('notAText')
  const text = decodeText(bytes)
  if (text === null) return unreadable('encoding')
  if (text.includes('\u0000')) return unreadable('notAText')
  return text.length > limits.characters ? tooLarge(limits) : { ok: true, text }
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}
