import { PIECE_BYTES } from '#contract/question-import'
import { refuse } from './app-error.ts'
import type { Chance, Clock } from './ports.ts'

/** A file that is fetched or sent in pieces waits this long for its next one. */
const KEEP_MS = 30 * 60_000
/** Most files that wait at once; the oldest goes first. */
const KEEP_COUNT = 8

/** `content` grows with each piece: a file is in memory once, also while it comes. */
type Kept = { ownerId: string; fileName: string; content: Uint8Array<ArrayBuffer>; atMs: number }

export type FileShelf = {
  /** Adds a piece; without `fileId` it is the first of a new file. */
  append(ownerId: string, fileId: string | undefined, base64: string): { fileId: string; bytes: number }
  /** Takes the whole file off the shelf. */
  take(ownerId: string, fileId: string): Uint8Array<ArrayBuffer>
  put(
    ownerId: string,
    fileName: string,
    bytes: Uint8Array<ArrayBuffer>,
  ): { fileId: string; fileName: string; bytes: number }
  piece(ownerId: string, fileId: string, offset: number): { base64: string; next: number | null }
}

/** Files larger than a message, in memory, each for the one member it belongs to. */
export function createFileShelf(
  { clock, chance }: { clock: Clock; chance: Chance },
  mostBytes: number,
): FileShelf {
  const kept = new Map<string, Kept>()

  function find(ownerId: string, fileId: string): Kept {
    const entry = kept.get(fileId)
    if (entry === undefined || entry.ownerId !== ownerId || clock.monotonicMs() - entry.atMs > KEEP_MS)
      refuse('import.expired')
    entry.atMs = clock.monotonicMs()
    return entry
  }

  function keep(
    ownerId: string,
    fileName: string,
    content: Uint8Array<ArrayBuffer>,
  ): { fileId: string; entry: Kept } {
    for (const [id, { atMs }] of kept) if (clock.monotonicMs() - atMs > KEEP_MS) kept.delete(id)
    for (const id of kept.keys()) if (kept.size >= KEEP_COUNT) kept.delete(id)
    const fileId = chance.id()
    const entry = { ownerId, fileName, content, atMs: clock.monotonicMs() }
    kept.set(fileId, entry)
    return { fileId, entry }
  }

  return {
    append(ownerId, known, base64) {
      const { fileId, entry } =
        known === undefined
          ? keep(ownerId, '', new Uint8Array(new ArrayBuffer(0, { maxByteLength: mostBytes })))
          : { fileId: known, entry: find(ownerId, known) }
      const { buffer } = entry.content
      const from = buffer.byteLength
      const most = from + Buffer.byteLength(base64, 'base64')
      if (most > mostBytes) {
        kept.delete(fileId)
        refuse('import.tooLarge', { maxMiB: Math.round(mostBytes / 1024 / 1024) })
      }
      buffer.resize(most)
      const written = Buffer.from(buffer).write(base64, from, 'base64')
      // Signs that are none of base64 are passed over, so that there may be less of it than its length says.
      buffer.resize(from + written)
      return { fileId, bytes: buffer.byteLength }
    },
    take(ownerId, fileId) {
      const { content } = find(ownerId, fileId)
      kept.delete(fileId)
      return new Uint8Array(content.buffer.transferToFixedLength())
    },
    put(ownerId, fileName, bytes) {
      const { fileId } = keep(ownerId, fileName, bytes)
      return { fileId, fileName, bytes: bytes.length }
    },
    piece(ownerId, fileId, offset) {
      const { content } = find(ownerId, fileId)
      const end = Math.min(content.length, offset + PIECE_BYTES)
      const base64 = Buffer.from(content.subarray(offset, end)).toString('base64')
      return { base64, next: end < content.length ? end : null }
    },
  }
}
