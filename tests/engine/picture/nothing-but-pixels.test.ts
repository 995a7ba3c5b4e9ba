import * as fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { PICTURE_LIMIT_BYTES as CONTRACT_LIMIT } from '#contract/picture'
import { checkPicture } from '#engine/picture/check-picture'
import { isNothingButPixels } from '#engine/picture/nothing-but-pixels'
import { PICTURE_LIMIT_BYTES, PICTURE_SOURCE_LIMIT_BYTES } from '#engine/picture/picture-limits'
import { pngOf, webpOf } from './picture-files.ts'

it('takes what a canvas writes', () => {
  expect(isNothingButPixels(pngOf(3, 2))).toBe(true)
  expect(isNothingButPixels(webpOf(['VP8X', 'x'.repeat(10)], ['ICCP', 'profile'], ['VP8 ', 'pixels!']))).toBe(
    true,
  )
})

it.each<[string, Uint8Array]>([
  ['a comment', pngOf(3, 2, { between: [['tEXt', 'Comment\0here']] })],
  ['a compressed one', pngOf(3, 2, { between: [['zTXt', 'x']] })],
  ['EXIF', pngOf(3, 2, { between: [['eXIf', 'II*\0']] })],
  ['a profile', pngOf(3, 2, { between: [['iCCP', 'x']] })],
  ['a chunk nobody knows', pngOf(3, 2, { between: [['prVt', 'x']] })],
  ['a tail', pngOf(3, 2, { behind: '<script>alert(1)</script>' })],
  ['an archive behind it', pngOf(3, 2, { behind: 'PK\u0003\u0004' })],
  ['no end', pngOf(3, 2).subarray(0, -12)],
  ['EXIF in WebP', webpOf(['VP8 ', 'pixels'], ['EXIF', 'x'])],
  ['XMP in WebP', webpOf(['VP8 ', 'pixels'], ['XMP ', '<x/>'])],
  ['a tail behind WebP', Buffer.concat([webpOf(['VP8 ', 'pixels']), Buffer.from('PK')])],
  ['a profile as long as a page', webpOf(['ICCP', 'x'.repeat(5000)], ['VP8 ', 'pixels'])],
  ['a JPEG', Buffer.from('ffd8ffe000104a46494600', 'hex')],
  ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['nothing', new Uint8Array()],
])('refuses %s', (_, bytes) => {
  expect(isNothingButPixels(bytes)).toBe(false)
})

test('law: bytes anywhere between or behind the chunks are noticed', () => {
  const whole = pngOf(4, 4)
  // Before the first chunk, between two, behind the last: there the file has no length that counts them in.
  const seams = [0, 8, 33, whole.length - 12, whole.length]
  fc.assert(
    fc.property(fc.constantFrom(...seams), fc.uint8Array({ minLength: 1, maxLength: 64 }), (at, extra) => {
      const bytes = Buffer.concat([whole.subarray(0, at), extra, whole.subarray(at)])
      // A chunk that says nothing but numbers may stand anywhere; random bytes are none.
      expect(isNothingButPixels(bytes)).toBe(false)
    }),
  )
})

it('knows size and kind before anything is decoded', () => {
  expect(checkPicture(pngOf(30, 20), 1000)).toEqual({
    ok: true,
    header: { mediaType: 'image/png', width: 30, height: 20 },
  })
  expect(checkPicture(pngOf(5000, 2), PICTURE_SOURCE_LIMIT_BYTES)).toEqual({
    ok: false,
    fault: { code: 'picture.tooManyPixels', values: { width: 5000, height: 2, limit: 4096 } },
  })
  expect(checkPicture(pngOf(30, 20), 40)).toMatchObject({ fault: { code: 'picture.tooLarge' } })
  expect(checkPicture(Buffer.from('GIF89a'), 1000)).toMatchObject({ fault: { code: 'picture.unreadable' } })
})

it('has one limit for what is kept', () => {
  expect(CONTRACT_LIMIT).toBe(PICTURE_LIMIT_BYTES)
})
