import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readPictureHeader } from '#engine/picture/picture-header'

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)))

const PNG = bytes([0x89], 'PNG\r\n', [0x1a, 0x0a], [0, 0, 0, 13], 'IHDR', [0, 0, 2, 0], [0, 0, 1, 0])
const JPEG = bytes(
  [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
  [0xff, 0xc4, 0, 4, 0, 0],
  [0xff, 0xff, 0xc2, 0, 11, 8, 0x01, 0x00, 0x02, 0x00, 3],
)
const riff = (chunk: string, body: number[]) => bytes('RIFF', [0, 0, 0, 0], 'WEBP', chunk, [0, 0, 0, 0], body)
const pad = (body: number[]) => [...body, ...Array.from({ length: 24 }, () => 0)]

it.each([
  ['PNG', PNG, { mediaType: 'image/png', width: 512, height: 256 }],
  [
    'progressive JPEG after a table and a fill byte',
    JPEG,
    { mediaType: 'image/jpeg', width: 512, height: 256 },
  ],
  [
    'WebP lossy',
    riff('VP8 ', pad([0, 0, 0, 0x9d, 0x01, 0x2a, 0x00, 0x02, 0x00, 0x01])),
    { mediaType: 'image/webp', width: 512, height: 256 },
  ],
  [
    'WebP lossless',
    riff('VP8L', pad([0x2f, 0xff, 0xc1, 0x3f, 0x00])),
    { mediaType: 'image/webp', width: 512, height: 256 },
  ],
  [
    'WebP extended',
    riff('VP8X', pad([0, 0, 0, 0, 0xff, 1, 0, 0xff, 0, 0])),
    { mediaType: 'image/webp', width: 512, height: 256 },
  ],
])('%s', (_, file, expected) => {
  expect(readPictureHeader(file)).toEqual(expected)
})

it.each([
  ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"></svg>')],
  ['GIF', bytes('GIF89a', pad([2, 0, 1, 0]))],
  ['animated WebP', riff('VP8X', pad([0x02, 0, 0, 0, 0xff, 1, 0, 0xff, 0, 0]))],
  ['PNG without a size', PNG.slice(0, 20)],
  ['PNG of no width', bytes(Array.from(PNG.slice(0, 16)), [0, 0, 0, 0, 0, 0, 1, 0])],
  ['JPEG that ends before its frame', JPEG.slice(0, 14)],
  ['nothing', new Uint8Array()],
])('refuses %s', (_, file) => {
  expect(readPictureHeader(file)).toBeNull()
})

it('never throws, and what it reads has a size', () => {
  const starts = fc.constantFrom(PNG, JPEG, riff('VP8X', []), riff('VP8L', []), new Uint8Array())
  fc.assert(
    fc.property(starts, fc.uint8Array({ maxLength: 60 }), fc.nat(40), (start, tail, cut) => {
      const header = readPictureHeader(Uint8Array.from([...start.slice(0, cut), ...tail]))
      expect(header === null || header.width > 0).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
