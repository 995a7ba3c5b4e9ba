import { crc32, deflateSync } from 'node:zlib'

/** Files of pictures, whole and as strangers make them. */

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** A grey PNG of this size, as plain as a canvas writes it. `between` stands before the pixels, `behind` after the end. */
export function pngOf(
  width: number,
  height: number,
  { between = [], behind = '' }: { between?: readonly [name: string, text: string][]; behind?: string } = {},
): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const pixels = deflateSync(
    Buffer.alloc((width + 1) * height, 0x80).map((_, at) => (at % (width + 1) ? 0x80 : 0)),
  )
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...between.map(([name, text]) => chunk(name, Buffer.from(text))),
    chunk('IDAT', pixels),
    chunk('IEND', new Uint8Array()),
    Buffer.from(behind),
  ])
}

/** A WebP of nothing but its frame: enough for whoever reads chunks, not for a decoder. */
export function webpOf(...chunks: readonly [name: string, text: string][]): Buffer {
  const parts = chunks.map(([name, text]) => {
    const data = Buffer.from(text)
    const framed = Buffer.alloc(8 + data.length + (data.length % 2))
    framed.write(name, 'latin1')
    framed.writeUInt32LE(data.length, 4)
    data.copy(framed, 8)
    return framed
  })
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts])
  const head = Buffer.alloc(8)
  head.write('RIFF')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}
