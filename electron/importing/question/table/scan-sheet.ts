import { columnNumber } from '../../roster/sheet-marks.ts'
import type { QuestionLimits } from '../question-limits.ts'
import type { CellStyle } from './cell-styles.ts'
import { cellOfPicture } from './row-pictures.ts'
import { NO_DATES, ReadingStop, type TableRow } from './table.ts'
import { unescapeXml } from './xml-text.ts'

const CHUNK_BYTES = 256 * 1024
/** A row that is longer is none. */
const LONGEST_ROW = 2 * 1024 * 1024

export type SheetContext = {
  strings: readonly string[]
  styles: readonly CellStyle[]
  /** Cells that are a picture and an error only to older programs, by their `vm`. */
  pictures: ReadonlyMap<number, string>
  limits: QuestionLimits
}

/**
 * The rows of a sheet's XML, chunk by chunk. A scan for tags and not a parser: what it does not know it passes over, no entity but
 * the five and no nesting exists for it, and columns beyond the limit cost nothing. Row numbers are labels only; a row 2³¹ is one row.
 */
export function* scanSheet(bytes: Uint8Array, context: SheetContext): Generator<TableRow> {
  const decoder = new TextDecoder('utf-8')
  const prefix = prefixOf(bytes)
  const rowOpen = `<${prefix}row`
  const rowClose = `</${prefix}row>`
  let carry = ''
  let last = 0
  let count = 0
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const isLast = at + CHUNK_BYTES >= bytes.length
    const text = carry + decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream: !isLast })
    let from = 0
    for (;;) {
      const open = findTag(text, rowOpen, from)
      if (open === -1) {
        // The beginning of a tag may be cut off.
        from = Math.max(from, text.length - rowOpen.length - 1)
        break
      }
      const tagEnd = text.indexOf('>', open)
      if (tagEnd === -1) {
        from = open
        break
      }
      const tag = text.slice(open, tagEnd)
      const isEmpty = text[tagEnd - 1] === '/'
      const close = isEmpty ? tagEnd : text.indexOf(rowClose, tagEnd)
      if (close === -1) {
        from = open
        break
      }
      from = isEmpty ? tagEnd + 1 : close + rowClose.length
      last = numberIn(tag, ' r="') ?? last + 1
      if (++count > context.limits.rows)
        throw new ReadingStop('import.fault.tooManyRows', { row: last }, { max: context.limits.rows })
      if (!isEmpty) yield rowOf(text.slice(tagEnd + 1, close), { row: last, prefix, context })
    }
    carry = text.slice(from)
    if (carry.length > LONGEST_ROW) throw new ReadingStop('import.fault.damaged', { row: last + 1 })
  }
}

/** Some programs write every tag as x:row. */
function prefixOf(bytes: Uint8Array): string {
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 2048))
  return /<(\w+:)?worksheet[\s>]/u.exec(head)?.[1] ?? ''
}

function findTag(text: string, open: string, from: number): number {
  let at = from
  for (;;) {
    const found = text.indexOf(open, at)
    if (found === -1) return -1
    const next = text.charCodeAt(found + open.length)
    // < row>, not < rowBreaks>
    if (Number.isNaN(next)) return -1
    if (next === 32 || next === 62 || next === 47 || next === 10 || next === 13 || next === 9) return found
    at = found + open.length
  }
}

function rowOf(
  xml: string,
  { row, prefix, context }: { row: number; prefix: string; context: SheetContext },
): TableRow {
  const cells: string[] = []
  let dates: Set<number> | null = null
  const cellOpen = `<${prefix}c`
  const cellClose = `</${prefix}c>`
  let from = 0
  let last = -1
  for (;;) {
    const open = findTag(xml, cellOpen, from)
    if (open === -1) break
    const tagEnd = xml.indexOf('>', open)
    if (tagEnd === -1) break
    const tag = xml.slice(open, tagEnd)
    const isEmpty = xml[tagEnd - 1] === '/'
    const close = isEmpty ? tagEnd : xml.indexOf(cellClose, tagEnd)
    if (close === -1) break
    from = close + 1
    const column = columnOf(tag) ?? last + 1
    last = column
    if (isEmpty || column >= context.limits.columns) continue
    const style = context.styles[numberIn(tag, ' s="') ?? 0]
    const value = valueOf(xml.slice(tagEnd + 1, close), { tag, prefix, context })
    while (cells.length < column) cells.push('')
    if (value.kind === 'number') {
      cells[column] = shownNumber(value.text, style)
      if (style?.kind === 'date') (dates ??= new Set()).add(column)
    } else cells[column] = value.text
  }
  return { row, cells, dates: dates ?? NO_DATES }
}

function columnOf(tag: string): number | null {
  const at = tag.indexOf(' r="')
  if (at === -1) return null
  const letters = /^[A-Z]{1,3}/u.exec(tag.slice(at + 4, at + 8))?.[0]
  return letters === undefined ? null : columnNumber(letters)
}

function numberIn(tag: string, attribute: string): number | null {
  const at = tag.indexOf(attribute)
  if (at === -1) return null
  const value = Number.parseInt(tag.slice(at + attribute.length, at + attribute.length + 12), 10)
  return Number.isSafeInteger(value) && value >= 0 ? value : null
}

function valueOf(
  content: string,
  { tag, prefix, context }: { tag: string; prefix: string; context: SheetContext },
): { kind: 'text' | 'number'; text: string } {
  const typeAt = tag.indexOf(' t="')
  const type = typeAt === -1 ? 'n' : tag.slice(typeAt + 4, tag.indexOf('"', typeAt + 4))
  if (type === 'inlineStr') return { kind: 'text', text: allTexts(content, prefix) }
  const raw = between(content, `<${prefix}v`, `</${prefix}v>`)
  if (type === 's') return { kind: 'text', text: context.strings[Number.parseInt(raw, 10)] ?? '' }
  if (type === 'b') return { kind: 'text', text: raw === '1' ? 'TRUE' : 'FALSE' }
  if (type === 'd') return { kind: 'text', text: raw.slice(0, 10) }
  if (type === 'n') return { kind: 'number', text: raw }
  const picture = type === 'e' ? context.pictures.get(numberIn(tag, ' vm="') ?? 0) : undefined
  if (picture !== undefined) return { kind: 'text', text: cellOfPicture(picture) }
  return { kind: 'text', text: unescapeXml(raw) }
}

function between(text: string, open: string, close: string): string {
  const start = findTag(text, open, 0)
  if (start === -1) return ''
  const tagEnd = text.indexOf('>', start)
  const end = text.indexOf(close, tagEnd)
  return tagEnd === -1 || end === -1 ? '' : text.slice(tagEnd + 1, end)
}

/** The runs of a formatted text together; what stands above Chinese as its reading (rPh) is no part of it. */
export function allTexts(content: string, prefix: string): string {
  const plain = content.includes(`<${prefix}rPh`) ? withoutPhonetics(content, prefix) : content
  let text = ''
  let from = 0
  for (;;) {
    const open = findTag(plain, `<${prefix}t`, from)
    if (open === -1) return unescapeXml(text)
    const tagEnd = plain.indexOf('>', open)
    if (tagEnd === -1) return unescapeXml(text)
    from = tagEnd + 1
    if (plain[tagEnd - 1] === '/') continue
    const end = plain.indexOf(`</${prefix}t>`, tagEnd)
    if (end === -1) return unescapeXml(text)
    text += plain.slice(tagEnd + 1, end)
    from = end
  }
}

function withoutPhonetics(content: string, prefix: string): string {
  let text = ''
  let from = 0
  for (;;) {
    const open = content.indexOf(`<${prefix}rPh`, from)
    if (open === -1) return text + content.slice(from)
    text += content.slice(from, open)
    const close = content.indexOf(`</${prefix}rPh>`, open)
    if (close === -1) return text
    from = close
  }
}

/** What the eye sees: 061204 of a format 000000, 20% of 0.2, a day of a serial number, and never 0.30000000000000004. */
function shownNumber(raw: string, style: CellStyle | undefined): string {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return raw
  if (style?.kind === 'date') return dayOf(value, style.is1904)
  if (style?.kind === 'percent') return `${(value * 100).toFixed(style.decimals)}%`
  const rounded = Number(value.toPrecision(15))
  const text = Number.isSafeInteger(rounded) ? rounded.toFixed(0) : String(rounded)
  return style?.kind === 'padded' && value >= 0 ? text.padStart(style.width, '0') : text
}

const DAY_MS = 86_400_000

/** Day 1 is 1 January 1900; day 60, 29 February 1900, never was, and all later ones count it (ECMA-376 part 1, 18.17.4.1). */
function dayOf(serial: number, is1904: boolean): string {
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  const date = new Date(epoch + Math.floor(serial) * DAY_MS)
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10)
}
