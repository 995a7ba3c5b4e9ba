import { zipSync } from 'fflate'
import { readZipParts } from '../../archive/zip-parts.ts'
import { columnLetters, columnNumber } from '../../roster/sheet-marks.ts'
import { listSheets } from '../../roster/workbook-index.ts'
import type { QuestionLimits } from '../question-limits.ts'
import { csvCell } from './inert-cell.ts'
import { type Table, cleanText } from './table.ts'
import { textCell, writeWorkbook } from './write-workbook.ts'

/** Reasons by sheet and row; the header's own row says in which row the column's title goes. */
export type RowReasons = ReadonlyMap<string, { headerRow: number; reasons: ReadonlyMap<number, string> }>

/**
 * The person's own workbook with one column more. Its parts are kept byte by byte but for the cells that are added, so formats,
 * drop-downs, widths and pictures stay as they were. Null where the archive is not one that can be written back.
 */
export async function addReasons(
  bytes: Uint8Array,
  { title, rows, limits }: { title: string; rows: RowReasons; limits: QuestionLimits },
): Promise<Uint8Array | null> {
  const archive = await readZipParts(bytes, { limits, wanted: /^/u })
  if (!archive.ok) return null
  const { parts } = archive
  for (const { name, part } of listSheets(parts)) {
    const added = rows.get(name)
    const xml = part === null ? undefined : parts.get(part)
    if (part === null || added === undefined || xml === undefined) continue
    const cells = new Map(added.reasons).set(added.headerRow, title)
    parts.set(part, new TextEncoder().encode(withCells(new TextDecoder().decode(xml), cells, title)))
  }
  return zipSync(Object.fromEntries(parts), { level: 6 })
}

/** Behind the last column that any row uses; a column of the same title from the time before is emptied and used again. */
function withCells(xml: string, cells: ReadonlyMap<number, string>, title: string): string {
  const prefix = /<(\w+:)?worksheet[\s>]/u.exec(xml)?.[1] ?? ''
  let last = 0
  for (const [, letters = ''] of xml.matchAll(/<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})\d/gu))
    last = Math.max(last, columnNumber(letters))
  const before = titledColumn(xml, prefix, title)
  const column = before ?? columnLetters(last + 1)
  const row = new RegExp(`<${prefix}row(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${prefix}row>)`, 'gu')
  let number = 0
  return xml
    .replace(new RegExp(`<${prefix}dimension\\s[^>]*/>`, 'u'), '')
    .replace(row, (whole: string, attributes = '', inner = '') => {
      number = Number(/\sr="(\d{1,10})"/u.exec(attributes)?.[1] ?? number + 1)
      const text = cells.get(number)
      const emptied = before === null ? inner : withoutColumn(inner, prefix, before)
      if (text === undefined) return emptied === inner ? whole : rowXml(prefix, attributes, emptied)
      const cell = textCell(text, `${column}${number}`, null)
      return rowXml(prefix, attributes, emptied + (prefix === '' ? cell : withPrefix(cell, prefix)))
    })
}

function rowXml(prefix: string, attributes: string, inner: string): string {
  return `<${prefix}row${attributes.replace(/\sspans="[^"]*"/u, '')}>${inner}</${prefix}row>`
}

function withPrefix(cell: string, prefix: string): string {
  return cell.replaceAll(/<(\/?)(c|is|t)(?=[\s>])/gu, `<$1${prefix}$2`)
}

/** The letters of a column that this very function added before: its title is an inline text of ours. */
function titledColumn(xml: string, prefix: string, title: string): string | null {
  const [start = ''] = withPrefix(textCell(title, '#', null), prefix).split('#')
  const rest = withPrefix(textCell(title, '#', null), prefix).slice(start.length + 1)
  const at = xml.indexOf(rest.replace(/^"/u, '"'))
  if (at === -1) return null
  return /([A-Z]{1,3})\d{1,10}$/u.exec(xml.slice(Math.max(0, at - 16), at))?.[1] ?? null
}

function withoutColumn(inner: string, prefix: string, column: string): string {
  return inner.replaceAll(
    new RegExp(`<${prefix}c\\sr="${column}\\d+"[^>]*?(?:/>|>[\\s\\S]*?</${prefix}c>)`, 'gu'),
    '',
  )
}

/** For files that cannot be written back as they were (.xls, CSV): the same cells, the reasons behind them. */
export function tablesWithReasons(
  tables: readonly Table[],
  { title, rows }: { title: string; rows: RowReasons },
): { name: string; rows: string[][] }[] {
  return tables.map(table => {
    const added = rows.get(table.name)
    const lines: string[][] = []
    let width = 0
    for (const { row, cells } of table.rows()) {
      while (lines.length < row - 1) lines.push([])
      const texts = cells.map(cell => cleanText(cell ?? ''))
      width = Math.max(width, texts.length)
      lines.push(texts)
    }
    for (const [index, line] of lines.entries()) {
      const reason = index + 1 === added?.headerRow ? title : added?.reasons.get(index + 1)
      if (reason === undefined) continue
      while (line.length < width) line.push('')
      line.push(reason)
    }
    return { name: table.name, rows: lines }
  })
}

export function csvOf(rows: readonly (readonly string[])[]): Uint8Array {
  const text = rows.map(cells => cells.map(csvCell).join(',')).join('\r\n')
  // With its mark, or Excel takes UTF-8 for the encoding of the machine.
  return new TextEncoder().encode(`\ufeff${text}\r\n`)
}

export function workbookOf(sheets: readonly { name: string; rows: string[][] }[]): Uint8Array {
  return writeWorkbook(sheets.map(sheet => ({ ...sheet, widths: [], dropDowns: [], hasHeader: false })))
}
