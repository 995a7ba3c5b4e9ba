import { QUESTION_LIMITS, type QuestionLimits } from '../question-limits.ts'
import type { StreamingReader } from '../question-reading.ts'
import { collecting } from '../question-sink.ts'
import { readTables } from '../table/read-table.ts'
import { readOldWorkbook } from '../table/read-xls.ts'
import { readWorkbook } from '../table/read-workbook.ts'
import { stopped } from '../table/stopped.ts'

/** XLSX, and the workbooks from before 2007 (.xls, WPS .et) as far as their reader can. */
export const xlsxReader: StreamingReader<'xlsx'> = {
  id: 'xlsx',
  extensions: ['.xlsx', '.xlsm', '.xls', '.et'],
  recognises: bytes => isZipOf(bytes, 'xl/') || isOle(bytes),
  async readInto(bytes, sink, limits: QuestionLimits = QUESTION_LIMITS) {
    const rest = { faults: [], leftOut: [], pictures: [] }
    try {
      const { tables, pictures } = isOle(bytes)
        ? { tables: await readOldWorkbook(bytes, limits), pictures: [] }
        : await readWorkbook(bytes, limits)
      return { faults: [], leftOut: readTables(tables, limits, sink), pictures }
    } catch (error) {
      return { ...rest, faults: [stopped(error)] }
    }
  },
  async read(bytes) {
    const { sink, reading } = collecting()
    const rest = await xlsxReader.readInto(bytes, sink)
    return { ...reading, ...rest, faults: [...reading.faults, ...rest.faults] }
  },
}

function isOle(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte)
}

/** Every entry's name stands in the directory at the end, unpacked. */
export function isZipOf(bytes: Uint8Array, folder: string): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(folder)
}
