import { expect, it } from 'vitest'
import { pngOf } from '../engine/picture/picture-files.ts'
import { refusalOf } from '../helpers/test-backend.ts'
import { startBrigade } from './brigade.ts'

/** One white pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

it('keeps a picture under the name of its content, once, and gives it to members', async () => {
  const brigade = await startBrigade([['甲']])
  const { admin } = brigade
  const [member] = brigade.people
  if (!member) throw new Error('no member')
  const first = await admin.picture.add({ base64: PNG })
  expect(first).toMatchObject({ width: 1, height: 1 })
  expect(await admin.picture.add({ base64: PNG })).toEqual(first)
  const page = await brigade.signIn(member)
  expect(await page.picture.get({ sha256: first.sha256 })).toEqual({ mediaType: 'image/png', base64: PNG })
  expect(await refusalOf(page.picture.add({ base64: PNG }))).toMatchObject({ code: 'access.denied' })
  expect(await refusalOf(page.picture.get({ sha256: 'f'.repeat(64) }))).toMatchObject({
    code: 'picture.notFound',
  })
})

it.each([
  ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'picture.unreadable'],
  ['a text', Buffer.from('PNG'), 'picture.unreadable'],
  [
    'one that nobody has drawn anew: a comment in it',
    pngOf(2, 2, { between: [['tEXt', 'a\0b']] }),
    'picture.unreadable',
  ],
  ['a tail', pngOf(2, 2, { behind: '<script>' }), 'picture.unreadable'],
  [
    'more than 2 MiB',
    Buffer.concat([Buffer.from(PNG, 'base64'), Buffer.alloc(2 * 1024 * 1024)]),
    'input.invalid',
  ],
  ['5000 pixels', withWidth(5000), 'picture.tooManyPixels'],
])('refuses %s', async (_, bytes, code) => {
  const { admin } = await startBrigade()
  expect(await refusalOf(admin.picture.add({ base64: bytes.toString('base64') }))).toMatchObject({ code })
})

function withWidth(pixels: number): Buffer {
  const bytes = Buffer.from(PNG, 'base64')
  bytes.writeUInt32BE(pixels, 16)
  return bytes
}
