import { ReadingStop } from '../table/table.ts'

const BLOCK_BYTES = 4 * 1024 * 1024

export type PackedTexts = {
  add(text: string): number
  get(index: number): string
  /** As it is kept: whoever wants it for longer copies it. */
  bytes(index: number): Buffer
}

/** Many texts as UTF-8 in blocks outside of the heap: 100,000 questions as objects would be three times as large. */
export function createPackedTexts(mostBytes: number): PackedTexts {
  const blocks: Buffer[] = []
  const places: number[] = []
  const encoder = new TextEncoder()
  let used = BLOCK_BYTES
  const block = (index: number) => blocks[places[index * 3] ?? 0]
  return {
    add(text) {
      // A unit of UTF-16 never becomes more than three bytes; measured only where that might be too much.
      const most = used + text.length * 3 > BLOCK_BYTES ? Buffer.byteLength(text) : 0
      if (most > BLOCK_BYTES || blocks.length * BLOCK_BYTES > mostBytes)
        throw new ReadingStop('import.fault.tooLarge')
      if (used + most > BLOCK_BYTES) {
        blocks.push(Buffer.allocUnsafeSlow(BLOCK_BYTES))
        used = 0
      }
      const last = blocks.at(-1)
      // Twice as fast as Buffer's write for what is not Latin.
      const length = last === undefined ? 0 : encoder.encodeInto(text, last.subarray(used)).written
      // Block, start and end of one text; numbers below 2³¹, so the list stays small.
      places.push(blocks.length - 1, used, used + length)
      used += length
      return places.length / 3 - 1
    },
    get(index) {
      return block(index)?.toString('utf8', places[index * 3 + 1], places[index * 3 + 2]) ?? ''
    },
    bytes(index) {
      return block(index)?.subarray(places[index * 3 + 1], places[index * 3 + 2]) ?? Buffer.alloc(0)
    },
  }
}
