import { createHash } from 'node:crypto'
import { type Zippable, strToU8, zipSync } from 'fflate'
import { pictureEnding } from '../picture-marks.ts'
import type { ReadPicture } from '../question-reading.ts'
import type { ExportedQuestion } from '../table/write-rows.ts'
import { FORMAT, FORMAT_VERSION, MANIFEST, type Manifest, QUESTIONS } from './package-format.ts'

/** Everything, pictures included, so that it comes back bit by bit. The same questions give the same bytes on every machine. */
export function writePackage(
  questions: readonly ExportedQuestion[],
  pictures: readonly ReadPicture[],
): Uint8Array {
  const parts = new Map<string, Uint8Array>()
  // A line each; no sign < stands in it, so that no reader of archives takes a question about XML for a DOCTYPE.
  const lines = questions.map(question => `${JSON.stringify(question).replaceAll('<', '\\u003c')}\n`)
  parts.set(QUESTIONS, strToU8(lines.join('')))
  for (const { sha256, bytes } of pictures) parts.set(`pictures/${sha256}.${pictureEnding(bytes)}`, bytes)
  const manifest: Manifest = {
    format: FORMAT,
    version: FORMAT_VERSION,
    questions: questions.length,
    sha256: Array.from(parts, ([part, bytes]) => ({ part, sha256: hashOf(bytes) })),
  }
  const files: Zippable = { [MANIFEST]: [strToU8(JSON.stringify(manifest)), STAMP] }
  for (const [name, bytes] of parts)
    files[name] = [bytes, name === QUESTIONS ? STAMP : { ...STAMP, level: 0 }]
  return zipSync(files)
}

/** Fixed, or the same package would differ from day to day. */
const STAMP = { mtime: new Date('2000-01-01T00:00:00') }

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
