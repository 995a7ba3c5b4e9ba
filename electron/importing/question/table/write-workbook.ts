import { type Zippable, strToU8, zipSync } from 'fflate'
import { columnLetters } from '../../roster/sheet-marks.ts'
import { looksActive } from './inert-cell.ts'
import {
  PICTURE_ROW_POINTS,
  type PlacedPicture,
  drawingFiles,
  pictureTypes,
  placedPictures,
} from './workbook-drawings.ts'
import { escapeXml } from './xml-text.ts'

export type DropDown = { column: number; values: readonly string[] }
/** Lies over the cell with its upper left corner; `row` and `column` from 0. */
export type SheetPicture = { row: number; column: number; bytes: Uint8Array; words: string }
export type SheetDraft = {
  name: string
  /** In hundredths of a sign. */
  widths: readonly number[]
  rows: readonly (readonly string[])[]
  dropDowns: readonly DropDown[]
  /** The first row is a header: bold, filled, and it stays when the rest scrolls. */
  hasHeader: boolean
  pictures?: readonly SheetPicture[]
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const LAST_ROW = 1_048_576

/** Style numbers of `STYLES` below: every cell is text, so that 「1-2」 never becomes a day and 001 keeps its zeros. */
const TEXT = 1
const ACTIVE = 2
const HEADER = 3

/**
 * A workbook of texts. By hand, because hucre keeps every cell as an object and marks no cell as quoted; what is written here is
 * less than one page of the format, and LibreOffice and hucre read it back in the tests.
 */
export function writeWorkbook(drafts: readonly SheetDraft[]): Uint8Array {
  const lists = longLists(drafts)
  const sheets = lists.length === 0 ? drafts : [...drafts, listSheet(lists)]
  const pictures = placedPictures(sheets)
  const files: Zippable = {
    '[Content_Types].xml': strToU8(contentTypes(sheets.length, pictures)),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(workbookXml(sheets, lists.length > 0)),
    'xl/_rels/workbook.xml.rels': strToU8(workbookRelations(sheets.length)),
    'xl/styles.xml': strToU8(STYLES),
  }
  for (const [index, sheet] of sheets.entries()) {
    files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(sheetXml(sheet, index === 0, lists))
    Object.assign(files, drawingFiles(index, pictures))
  }
  for (const { part, picture } of pictures) files[part] = [picture.bytes, { level: 0 }]
  return zipSync(files, { level: 6 })
}

/** Excel takes no more signs in the list of a drop-down; a longer one stands in cells of a hidden sheet. */
const LONGEST_LIST = 255
const LIST_SHEET = '下拉选项'

/** Lists that cannot stand in the drop-down itself: too long, or with a name that has a comma in it. */
function longLists(sheets: readonly SheetDraft[]): (readonly string[])[] {
  return sheets.flatMap(({ dropDowns }) => dropDowns.map(({ values }) => values)).filter(isLongList)
}

function isLongList(values: readonly string[]): boolean {
  return values.join(',').length > LONGEST_LIST || values.some(value => /[,"]/u.test(value))
}

/** A column a list. */
function listSheet(lists: readonly (readonly string[])[]): SheetDraft {
  const length = Math.max(...lists.map(values => values.length))
  const rows = Array.from({ length }, (_, row) => lists.map(values => values[row] ?? ''))
  return { name: LIST_SHEET, widths: [], rows, dropDowns: [], hasHeader: false }
}

function listFormula(values: readonly string[], lists: readonly (readonly string[])[]): string {
  const column = columnLetters(lists.indexOf(values))
  return isLongList(values)
    ? `'${LIST_SHEET}'!$${column}$1:$${column}$${values.length}`
    : `&quot;${escapeXml(values.join(','))}&quot;`
}

function contentTypes(count: number, pictures: readonly PlacedPicture[]): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const sheets = Array.from(
    { length: count },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${kind}.worksheet+xml"/>`,
  )
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${pictureTypes(pictures)}<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>${sheets.join('')}</Types>`
}

function workbookXml(sheets: readonly SheetDraft[], isLastHidden: boolean): string {
  const list = sheets.map(({ name }, index) => {
    const state = isLastHidden && index === sheets.length - 1 ? ' state="hidden"' : ''
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`
  })
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets></workbook>`
}

function workbookRelations(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets.join('')}<Relationship Id="rId${count + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`
}

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6EEF8"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/></cellXfs></styleSheet>`

function sheetXml(
  { widths, rows, dropDowns, hasHeader, pictures = [] }: SheetDraft,
  isFirst: boolean,
  long: readonly (readonly string[])[],
): string {
  const view = hasHeader ? `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>` : ''
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width / 100}" style="${TEXT}" customWidth="1"/>`,
  )
  const tall = new Set(pictures.map(({ row }) => row))
  const body = rows.map((cells, index) =>
    rowXml(cells, index + 1, { isHeader: hasHeader && index === 0, isTall: tall.has(index) }),
  )
  const lists = dropDowns.map(
    ({ column, values }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${columnLetters(column)}2:${columnLetters(column)}${LAST_ROW}"><formula1>${listFormula(values, long)}</formula1></dataValidation>`,
  )
  return [
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetViews><sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}>${view}</sheetView></sheetViews>`,
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    `<sheetData>${body.join('')}</sheetData>`,
    lists.length > 0 ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>` : '',
    pictures.length > 0 ? '<drawing r:id="rId1"/>' : '',
    '</worksheet>',
  ].join('')
}

function rowXml(
  cells: readonly string[],
  row: number,
  { isHeader, isTall }: { isHeader: boolean; isTall: boolean },
): string {
  const inner = cells.map((text, column) => {
    if (text === '') return ''
    const style = isHeader ? HEADER : looksActive(text) ? ACTIVE : TEXT
    return textCell(text, `${columnLetters(column)}${row}`, style)
  })
  const height = isTall ? ` ht="${PICTURE_ROW_POINTS}" customHeight="1"` : ''
  return `<row r="${row}"${height}>${inner.join('')}</row>`
}

export function textCell(text: string, place: string, style: number | null): string {
  const styled = style === null ? '' : ` s="${style}"`
  return `<c r="${place}"${styled} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
}
