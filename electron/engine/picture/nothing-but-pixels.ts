/**
 * Whether a PNG or WebP consists of pixels and of what a decoder needs for them: no text, no EXIF, no XMP, nothing before or behind.
 * Exactly this is what a canvas writes; a file that somebody else wrote is recognised by what it has besides. A JPEG never passes,
 * because no picture is kept as one. Sources: PNG (ISO/IEC 15948) 5.3, 11; WebP (RFC 9649) 2.
 */
export function isNothingButPixels(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return isPlainPng(view) || isPlainWebp(view)
}

/** Chunks and the most that each may say. Colour values are numbers of fixed length, in which nothing can be hidden. */
const PNG_CHUNKS: Readonly<Record<string, number>> = {
  IHDR: 13,
  IDAT: Infinity,
  IEND: 0,
  sRGB: 1,
  gAMA: 4,
  cHRM: 32,
  sBIT: 4,
  pHYs: 9,
}
/** `ICCP` is the profile of the canvas itself, which Chromium writes into each WebP. */
const WEBP_CHUNKS: Readonly<Record<string, number>> = {
  'VP8 ': Infinity,
  VP8L: Infinity,
  VP8X: 10,
  ALPH: Infinity,
  ICCP: 1024,
}

function nameAt(view: DataView, at: number): string {
  return String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, 4))
}

function isPlainPng(view: DataView): boolean {
  if (view.byteLength < 8 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a)
    return false
  for (let at = 8; at + 12 <= view.byteLength;) {
    const length = view.getUint32(at)
    const name = nameAt(view, at + 4)
    if (length > (PNG_CHUNKS[name] ?? -1)) return false
    at += 12 + length
    if (name === 'IEND') return at === view.byteLength
  }
  return false
}

function isPlainWebp(view: DataView): boolean {
  if (view.byteLength < 20 || nameAt(view, 0) !== 'RIFF' || nameAt(view, 8) !== 'WEBP') return false
  if (view.getUint32(4, true) + 8 !== view.byteLength) return false
  let at = 12
  while (at + 8 <= view.byteLength) {
    const length = view.getUint32(at + 4, true)
    if (length > (WEBP_CHUNKS[nameAt(view, at)] ?? -1)) return false
    // Chunks begin at even places.
    at += 8 + length + (length % 2)
  }
  return at === view.byteLength
}
