import { QUESTION_LIMITS, type QuestionLimits } from '../question-limits.ts'
import type { StreamingReader } from '../question-reading.ts'
import { collecting } from '../question-sink.ts'
import { fieldOf } from '../table/column-words.ts'
import { firstRecord, readCsv } from '../table/read-csv.ts'
import { readTables } from '../table/read-table.ts'
import { stopped } from '../table/stopped.ts'

/** Text with one question a line and the same columns as a workbook. */
export const csvReader: StreamingReader<'csv'> = {
  id: 'csv',
  extensions: ['.csv', '.tsv'],
  recognises(bytes) {
    try {
      return firstRecord(bytes, QUESTION_LIMITS).filter(cell => fieldOf(cell) !== null).length >= 2
    } catch {
      return false
    }
  },
  async readInto(bytes, sink, limits: QuestionLimits = QUESTION_LIMITS) {
    const rest = { faults: [], leftOut: [], pictures: [] }
    try {
      readTables([readCsv(bytes, limits)], limits, sink)
      return rest
    } catch (error) {
      return { ...rest, faults: [stopped(error)] }
    }
  },
  async read(bytes) {
    const { sink, reading } = collecting()
    const rest = await csvReader.readInto(bytes, sink)
    return { ...reading, faults: [...reading.faults, ...rest.faults] }
  },
}
