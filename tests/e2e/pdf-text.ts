import { inflateSync } from 'node:zlib'

export type PdfPage = { text: string; width: number; height: number }

/**
 * The pages of a PDF as Chromium writes them: numbered objects one after the other, streams deflated, fonts named by the number of their
 * object, texts as glyphs of one byte or two. Enough to see what is on which page; no reader for other files.
 */
export function readPdf(bytes: Uint8Array): PdfPage[] {
  const file = Buffer.from(bytes).toString('latin1')
  const objects = new Map(
    [...file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/gu)].map(([, number = '', body = '']) => [
      number,
      body,
    ]),
  )
  const fonts = new Map<string, Map<string, string>>()
  const glyphsOf = (font: string) => {
    const known = fonts.get(font) ?? readMap(streamOf(objects.get(refIn(objects.get(font), 'ToUnicode'))))
    fonts.set(font, known)
    return known
  }
  return [...objects.values()].filter(isPage).map(page => {
    const [, width = '', height = ''] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(page) ?? []
    return {
      text: textOf(streamOf(objects.get(refIn(page, 'Contents'))), glyphsOf),
      width: Number(width),
      height: Number(height),
    }
  })
}

function isPage(body: string): boolean {
  return /\/Type \/Page\b(?!s)/u.test(body)
}

function refIn(body: string | undefined, name: string): string {
  return new RegExp(String.raw`/${name} (\d+) 0 R`, 'u').exec(body ?? '')?.[1] ?? ''
}

function streamOf(body: string | undefined): string {
  const data = /stream\r?\n([\s\S]*)\nendstream/u.exec(body ?? '')?.[1]
  return data === undefined ? '' : inflateSync(Buffer.from(data, 'latin1')).toString('latin1')
}

/** Hexadecimal glyph to text, from `<41> <6D4B>` and `<0041> <0043> <6D4B>`. */
function readMap(cmap: string): Map<string, string> {
  const map = new Map<string, string>()
  const part = (kind: string) =>
    [...cmap.matchAll(new RegExp(`begin${kind}([\\s\\S]*?)end${kind}`, 'gu'))].map(([, text = '']) => text)
  for (const text of part('bfchar'))
    for (const [, glyph = '', words = ''] of text.matchAll(/<(\w+)> <(\w+)>/gu))
      map.set(glyph.toUpperCase(), fromUtf16(words))
  for (const text of part('bfrange'))
    for (const [, from = '', to = '', words = ''] of text.matchAll(/<(\w+)> <(\w+)> <(\w+)>/gu))
      for (let glyph = parseInt(from, 16); glyph <= parseInt(to, 16); glyph++)
        map.set(hex(glyph, from.length), fromUtf16(hex(parseInt(words, 16) + glyph - parseInt(from, 16), 4)))
  return map
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0')
}

function fromUtf16(words: string): string {
  return (words.match(/.{4}/gu) ?? []).map(unit => String.fromCharCode(parseInt(unit, 16))).join('')
}

/** In the order in which it was painted, without the places. Signs that share a glyph (示 and its radical) become one. */
function textOf(content: string, glyphsOf: (font: string) => Map<string, string>): string {
  let glyphs = new Map<string, string>()
  let text = ''
  for (const [, font, shown, list] of content.matchAll(
    /\/F(\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)> Tj|\[([^\]]*)\] TJ/gu,
  )) {
    if (font !== undefined) glyphs = glyphsOf(font)
    const codes =
      shown ?? [...(list ?? '').matchAll(/<([0-9A-Fa-f]+)>/gu)].map(([, one = '']) => one).join('')
    const digits = [...glyphs.keys()][0]?.length ?? 4
    for (let at = 0; at < codes.length; at += digits)
      text += glyphs.get(codes.slice(at, at + digits).toUpperCase()) ?? ''
  }
  return text.normalize('NFKC')
}
