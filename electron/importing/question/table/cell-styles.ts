import { attribute } from '../../roster/workbook-index.ts'

/** What a number format changes in what the eye sees. */
export type CellStyle =
  | { kind: 'plain' }
  | { kind: 'date'; is1904: boolean }
  | { kind: 'percent'; decimals: number }
  | { kind: 'padded'; width: number }

const PLAIN: CellStyle = { kind: 'plain' }

/** One a style number. Formats 14–22, 27–36, 45–58 are days and times that every program knows (ECMA-376 part 1, 18.8.30). */
export function readCellStyles(styles: Uint8Array | undefined, is1904: boolean): CellStyle[] {
  if (styles === undefined) return []
  const xml = new TextDecoder().decode(styles)
  const formats = new Map<string, string>()
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/gu))
    formats.set(attribute(tag, 'numFmtId') ?? '', attribute(tag, 'formatCode') ?? '')
  const cellFormats = /<(?:\w+:)?cellXfs[\s>]([\s\S]*?)<\/(?:\w+:)?cellXfs>/u.exec(xml)?.[1] ?? ''
  return Array.from(cellFormats.matchAll(/<(?:\w+:)?xf\s[^>]*>/gu), ([tag]) => {
    const id = attribute(tag, 'numFmtId') ?? '0'
    return styleOf(Number(id), formats.get(id), is1904)
  })
}

function styleOf(id: number, format: string | undefined, is1904: boolean): CellStyle {
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58))
    return { kind: 'date', is1904 }
  if (id === 9) return { kind: 'percent', decimals: 0 }
  if (id === 10) return { kind: 'percent', decimals: 2 }
  const plain = (format?.split(';')[0] ?? '').replace(/\[[^\]]*\]|"[^"]*"|\\./gu, '')
  if (/^0{2,20}$/u.test(plain)) return { kind: 'padded', width: plain.length }
  if (plain.includes('%')) return { kind: 'percent', decimals: /\.(0+)/u.exec(plain)?.[1]?.length ?? 0 }
  return /[yd年]/iu.test(plain) || /h.*m|m.*s/iu.test(plain) ? { kind: 'date', is1904 } : PLAIN
}
