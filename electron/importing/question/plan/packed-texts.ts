import { ReadingStop } from '../table/table.ts'

const BLOCK_BYTES = 4 * 1024 * 1024

export type PackedTexts = { add(text: string): number; get(index: number): string }

/** Many texts as UTF-8 in blocks outside of the heap: 100,000 questions as objects would be three times as large. */
export function createPackedTexts(mostBytes: number): PackedTexts {
  const blocks: Buffer[] = []
  const places: number[] = []
  let used = BLOCK_BYTES
  return {
    add(text) {
      const bytes = Buffer.from(text)
      if (bytes.length > BLOCK_BYTES || blocks.length * BLOCK_BYTES > mostBytes)
        throw new ReadingStop('import.fault.tooLarge')
      if (used + bytes.length > BLOCK_BYTES) {
        blocks.push(Buffer.allocUnsafeSlow(BLOCK_BYTES))
        used = 0
      }
      blocks.at(-1)?.set(bytes, used)
      // Block, start and length of one text; numbers below 2³¹, so the list stays small.
      places.push(blocks.length - 1, used, bytes.length)
      used += bytes.length
      return places.length / 3 - 1
    },
    get(index) {
      const [block = 0, start = 0, length = 0] = places.slice(index * 3, index * 3 + 3)
      return blocks[block]?.toString('utf8', start, start + length) ?? ''
    },
  }
}
