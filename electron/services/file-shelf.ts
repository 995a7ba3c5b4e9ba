import { PIECE_BYTES } from '#contract/question-import'
import { refuse } from './app-error.ts'
import type { Chance, Clock } from './ports.ts'

/** A file that is fetched or sent in pieces waits this long for its next one. */
const KEEP_MS = 30 * 60_000
/** Most files that wait at once; the oldest goes first. */
const KEEP_COUNT = 8

type Kept = { ownerId: string; fileName: string; chunks: Uint8Array[]; bytes: number; atMs: number }

export type FileShelf = {
  /** Adds a piece; without `fileId` it is the first of a new file. */
  append(ownerId: string, fileId: string | undefined, piece: Uint8Array): { fileId: string; bytes: number }
  /** Takes the whole file off the shelf. */
  take(ownerId: string, fileId: string): Uint8Array<ArrayBuffer>
  put(
    ownerId: string,
    fileName: string,
    bytes: Uint8Array,
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

  function keep(ownerId: string, fileName: string): { fileId: string; entry: Kept } {
    for (const [id, { atMs }] of kept) if (clock.monotonicMs() - atMs > KEEP_MS) kept.delete(id)
    for (const id of kept.keys()) if (kept.size >= KEEP_COUNT) kept.delete(id)
    const fileId = chance.id()
    const entry = { ownerId, fileName, chunks: [], bytes: 0, atMs: clock.monotonicMs() }
    kept.set(fileId, entry)
    return { fileId, entry }
  }

  return {
    append(ownerId, known, piece) {
      const { fileId, entry } =
        known === undefined ? keep(ownerId, '') : { fileId: known, entry: find(ownerId, known) }
      if (entry.bytes + piece.length > mostBytes) {
        kept.delete(fileId)
        refuse('import.tooLarge', { maxMiB: Math.round(mostBytes / 1024 / 1024) })
      }
      entry.chunks.push(piece)
      entry.bytes += piece.length
      return { fileId, bytes: entry.bytes }
    },
    take(ownerId, fileId) {
      const { chunks, bytes } = find(ownerId, fileId)
      kept.delete(fileId)
      const whole = new Uint8Array(bytes)
      let at = 0
      for (const chunk of chunks) {
        whole.set(chunk, at)
        at += chunk.length
      }
      return whole
    },
    put(ownerId, fileName, bytes) {
      const { fileId, entry } = keep(ownerId, fileName)
      entry.chunks.push(bytes)
      entry.bytes = bytes.length
      return { fileId, fileName, bytes: bytes.length }
    },
    piece(ownerId, fileId, offset) {
      const { chunks, bytes } = find(ownerId, fileId)
      const [whole] = chunks
      const end = Math.min(bytes, offset + PIECE_BYTES)
      const base64 = Buffer.from(whole?.subarray(offset, end) ?? []).toString('base64')
      return { base64, next: end < bytes ? end : null }
    },
  }
}
