import type { QuestionLimits } from '../question-limits.ts'
import type { ReadingFault } from '../question-reading.ts'
import type { QuestionFormat } from '../reader-list.ts'
import { type RowReasons, addReasons, csvOf, tablesWithReasons, workbookOf } from '../table/error-workbook.ts'
import { findColumns } from '../table/find-columns.ts'
import { readCsv } from '../table/read-csv.ts'
import { readOldWorkbook } from '../table/read-xls.ts'
import { readWorkbook } from '../table/read-workbook.ts'
import type { Table } from '../table/table.ts'
import type { FaultTexts, WrittenFile } from './desk-protocol.ts'

type ImportedFile = { fileName: string; format: QuestionFormat | null; bytes: Uint8Array }

/** What was refused, in a file that can be corrected and brought in again. Texts and other formats get a list of places. */
export async function errorFile(
  { format, bytes }: ImportedFile,
  faults: readonly ReadingFault[],
  { texts, limits }: { texts: FaultTexts; limits: QuestionLimits },
): Promise<WrittenFile> {
  if (format === 'csv') {
    const tables = [readCsv(bytes, limits)]
    const rows = reasonsBySheet(tables, faults, { texts, limits })
    const [table] = tablesWithReasons(tables, { title: texts.title, rows })
    return { extension: 'csv', bytes: Uint8Array.from(csvOf(table?.rows ?? [])) }
  }
  if (format === 'xlsx') {
    const isOld = bytes[0] === 0xd0
    const tables = isOld ? await readOldWorkbook(bytes, limits) : (await readWorkbook(bytes, limits)).tables
    const rows = reasonsBySheet(tables, faults, { texts, limits })
    const same = isOld ? null : await addReasons(bytes, { title: texts.title, rows, limits })
    const written = same ?? workbookOf(tablesWithReasons(tables, { title: texts.title, rows }))
    return { extension: 'xlsx', bytes: Uint8Array.from(written) }
  }
  const list = faults.map(fault => [placeText(fault), sentenceOf(fault, texts)])
  return {
    extension: 'xlsx',
    bytes: Uint8Array.from(
      workbookOf([{ name: texts.title.slice(0, 31), rows: [['', texts.title], ...list] }]),
    ),
  }
}

function placeText({ place }: ReadingFault): string {
  return [place.sheet, place.row ?? place.line, place.column].filter(one => one !== undefined).join(' ')
}

function reasonsBySheet(
  tables: readonly Table[],
  faults: readonly ReadingFault[],
  { texts, limits }: { texts: FaultTexts; limits: QuestionLimits },
): RowReasons {
  const sheets = new Map<string, { headerRow: number; reasons: Map<number, string> }>()
  for (const table of tables) {
    const headerRow = findColumns(table, limits.headerRows)?.row
    if (headerRow !== undefined) sheets.set(table.name, { headerRow, reasons: new Map() })
  }
  for (const fault of faults) {
    const reasons = sheets.get(fault.place.sheet ?? '')?.reasons
    const { row, column } = fault.place
    if (reasons === undefined || row === undefined) continue
    const sentence = `${column === undefined ? '' : `${column}：`}${sentenceOf(fault, texts)}`
    const before = reasons.get(row)
    if ((before?.length ?? 0) < 2000)
      reasons.set(row, before === undefined ? sentence : `${before}\n${sentence}`)
  }
  return sheets
}

/** Sentences belong to the page, which sends those of the codes that occur; `{{optionCount}}` is the value `count`. */
function sentenceOf({ code, values = {} }: ReadingFault, { sentences }: FaultTexts): string {
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : undefined
  return (sentence ?? code).replace(/\{\{(\w{1,40})\}\}/gu, (whole, name: string) => {
    const known = Object.hasOwn(values, name) ? name : name.endsWith('Count') ? 'count' : name
    return String(Object.hasOwn(values, known) ? values[known] : whole)
  })
}
