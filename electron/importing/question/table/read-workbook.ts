import { type ArchiveFault, readZipParts } from '../../archive/zip-parts.ts'
import { columnNumber } from '../../roster/sheet-marks.ts'
import { attribute, listSheets } from '../../roster/workbook-index.ts'
import type { QuestionLimits } from '../question-limits.ts'
import type { ReadPicture } from '../question-reading.ts'
import { readCellStyles } from './cell-styles.ts'
import { allTexts, scanSheet } from './scan-sheet.ts'
import { PICTURE_SHEET } from './picture-sheet.ts'
import { pictureInCell } from './row-pictures.ts'
import { ReadingStop, type Table, cleanText } from './table.ts'
import { type SheetPictures, workbookPictures } from './workbook-pictures.ts'

/**
 * The parts of a workbook that hold cells, their formats and pictures. Comments, pivot tables and the like stay packed, and so does SVG,
 * which beside every one has a picture that is read.
 */
const WANTED =
  /^(\[Content_Types\]\.xml|(?:[^/]+\/)?[^/]+\.xml|(?:[^/]+\/)?_rels\/[^/]*\.rels|(?:[^/]+\/)?(?:worksheets|drawings|richData)\/(?:[^/]+\.xml|_rels\/[^/]+\.rels)|(?:[^/]+\/)?media\/[^/]+\.(?!svg)\w{2,5})$/iu

const FAULTS: Record<ArchiveFault, string> = {
  tooLarge: 'import.fault.tooLarge',
  damaged: 'import.fault.damaged',
  unsafe: 'import.fault.unsafe',
  encrypted: 'import.fault.encrypted',
}

export type Workbook = { tables: Table[]; pictures: ReadPicture[] }

/** The visible sheets of an XLSX file. Hidden ones hold the values of drop-downs. */
export async function readWorkbook(bytes: Uint8Array, limits: QuestionLimits): Promise<Workbook> {
  const archive = await readZipParts(bytes, { limits, wanted: WANTED })
  if (!archive.ok) throw new ReadingStop(FAULTS[archive.fault])
  const { parts } = archive
  const sheets = listSheets(parts)
  if (sheets.length === 0) throw new ReadingStop('import.fault.notTheFormat')
  const folder = sheets.some(({ part }) => part?.startsWith('xl/')) ? 'xl/' : ''
  const workbook = textOf(parts.get(`${folder}workbook.xml`))
  const is1904 = /<(?:\w+:)?workbookPr\s[^>]*date1904\s*=\s*["'](?:1|true)/u.test(workbook)
  const pictures = workbookPictures(parts, folder)
  const context = {
    pictures: pictures.inErrors,
    strings: readStrings(parts.get(`${folder}sharedStrings.xml`), limits),
    styles: readCellStyles(parts.get(`${folder}styles.xml`), is1904),
    limits,
  }
  const placed = sheets.map(sheet => {
    const xml = sheet.part === null ? undefined : parts.get(sheet.part)
    const table: Table = {
      name: sheet.name,
      merges: readMerges(xml, limits),
      rows: () => (xml === undefined ? [] : scanSheet(xml, context)),
    }
    return { table, pictures: pictures.of(sheet) }
  })
  const found = pictures.found()
  // Most workbooks have none, and their rows need not be looked through for any.
  if (found.length === 0 && placed.every(one => one.pictures.anchored.size === 0))
    return { tables: placed.map(({ table }) => table), pictures: [] }
  const named = namesOfPictures(placed)
  return {
    tables: placed.map(one => ({ ...one.table, pictures: { ...one.pictures, named } })),
    pictures: found,
  }
}

/** Name → picture of the picture sheet, as our own workbooks have it and people may add to it. */
function namesOfPictures(placed: readonly { table: Table; pictures: SheetPictures }[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const { table, pictures } of placed) {
    if (table.name !== PICTURE_SHEET) continue
    for (const { row, cells } of table.rows()) {
      const title = cleanText(cells[0] ?? '')
      const id = pictureInCell(cells[1] ?? '')
      const sha256 =
        pictures.anchored.get(row)?.find(one => one.sha256 !== null)?.sha256 ??
        (id === null ? null : pictures.inCell(id))
      if (title !== '' && sha256 !== null) names.set(title, sha256)
    }
  }
  return names
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : new TextDecoder().decode(bytes)
}

function readStrings(bytes: Uint8Array | undefined, limits: QuestionLimits): string[] {
  const xml = textOf(bytes)
  const prefix = /<(\w+:)?sst[\s>]/u.exec(xml.slice(0, 2048))?.[1] ?? ''
  const strings: string[] = []
  const close = `</${prefix}si>`
  let from = 0
  for (;;) {
    const open = xml.indexOf(`<${prefix}si`, from)
    if (open === -1) return strings
    const tagEnd = xml.indexOf('>', open)
    if (tagEnd === -1) return strings
    if (xml[tagEnd - 1] === '/') {
      strings.push('')
      from = tagEnd
      continue
    }
    const end = xml.indexOf(close, tagEnd)
    if (end === -1) return strings
    // Kept one sign longer than allowed, so that whoever uses it sees that it is too long.
    strings.push(allTexts(xml.slice(tagEnd + 1, end), prefix).slice(0, limits.cellLength + 1))
    from = end
  }
}

/** Cells merged downwards: a topic or a case over its questions. Whole-sheet merges and titles over columns mean nothing here. */
function readMerges(bytes: Uint8Array | undefined, limits: QuestionLimits): Table['merges'] {
  const merges = new Map<number, Map<number, number>>()
  if (bytes === undefined) return merges
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = buffer.indexOf('mergeCells')
  if (at === -1) return merges
  const xml = buffer.subarray(at, at + 4 * 1024 * 1024).toString('utf8')
  for (const [tag] of xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*>/gu)) {
    const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/u.exec(attribute(tag, 'ref') ?? '')
    if (match === null || match[1] !== match[3]) continue
    const column = columnNumber(match[1] ?? '')
    const [top, bottom] = [Number(match[2]), Number(match[4])]
    if (column >= limits.columns || bottom <= top || bottom - top > limits.rows) continue
    merges.set(column, (merges.get(column) ?? new Map<number, number>()).set(top, bottom))
  }
  return merges
}
