import type { CasePart, Citation, Difficulty } from '#engine/question/question'
import { readCitationLine } from '../citation-line.ts'
import type { QuestionLimits } from '../question-limits.ts'
import type { LeftOut, ReadContent, SourcePlace } from '../question-reading.ts'
import type { QuestionSink } from '../question-sink.ts'
import { type Field, difficultyOf, headerWord, truthOf, typeOf } from './column-words.ts'
import { splitTags } from './escaped-list.ts'
import { type Columns, findColumns } from './find-columns.ts'
import { readBody } from './read-body.ts'
import { rowPictures } from './row-pictures.ts'
import { type RowView, viewRow } from './row-view.ts'
import { ReadingStop, type Table, cleanText } from './table.ts'

/**
 * Reads all tables of a file that have a header; a file without any says what the most likely one lacks. What it returns stands beside
 * the questions and has no place in the bank.
 */
export function readTables(tables: readonly Table[], limits: QuestionLimits, sink: QuestionSink): LeftOut[] {
  let incomplete: ReadingStop | null = null
  let read = 0
  const leftOut: LeftOut[] = []
  for (const table of tables) {
    const columns = findColumns(table, limits.headerRows)
    const place = table.name === '' ? {} : { sheet: table.name }
    if (columns === null) continue
    const [missing] = columns.missing
    if (missing === undefined) {
      leftOut.push(...readTable(table, columns, { limits, sink }))
      read++
    } else
      incomplete ??= new ReadingStop(
        'import.fault.columnMissing',
        { ...place, row: columns.row },
        { column: headerWord(missing) },
      )
  }
  if (read === 0) throw incomplete ?? new ReadingStop('import.fault.noHeader')
  return leftOut
}

/** These say something about all questions that they are merged over; a stem merged over two rows is one question. */
const FILLED: readonly Field[] = ['group', 'caseStem', 'subject', 'topic', 'type', 'difficulty', 'tags']

function readTable(
  table: Table,
  columns: Columns,
  { limits, sink }: { limits: QuestionLimits; sink: QuestionSink },
): LeftOut[] {
  const pictures = rowPictures(table, columns)
  const groups = new Map<string, RowView[]>()
  const above = new Map<number, { to: number; value: string }>()
  const known = [...columns.byField.values()].map(({ index }) => index)
  for (const bareRow of table.rows()) {
    const tableRow = bareRow.row <= columns.row ? bareRow : pictures.filled(bareRow)
    if (tableRow.row <= columns.row) {
      noteMerges(tableRow.row, tableRow.cells, { table, above })
      continue
    }
    noteMerges(tableRow.row, tableRow.cells, { table, above })
    if (known.every(index => cleanText(tableRow.cells[index] ?? '') === '')) continue
    const cells = filled(tableRow.row, tableRow.cells, { columns, above })
    const view = viewRow({ ...tableRow, cells }, columns, {
      sheet: table.name,
      cellLength: limits.cellLength,
    })
    // A header repeated further down, as printed lists do.
    if (view.text('stem') !== '' && view.text('stem') === columns.byField.get('stem')?.title) continue
    const group = view.text('group')
    if (group !== '') groups.set(group, [...(groups.get(group) ?? []), view])
    else if (typeOf(view.text('type')) === 'caseGroup') {
      view.fault('group', 'import.fault.caseWithoutParts')
      sink.refuse(view.faults)
    } else emitSingle(view, { columns, sink })
  }
  for (const views of groups.values()) emitGroup(views, { columns, sink })
  return pictures.leftOut()
}

type Merged = Map<number, { to: number; value: string }>

function noteMerges(
  row: number,
  cells: readonly string[],
  { table, above }: { table: Table; above: Merged },
): void {
  for (const [column, merges] of table.merges) {
    const to = merges.get(row)
    if (to !== undefined) above.set(column, { to, value: cells[column] ?? '' })
  }
}

/** Of merged cells the file keeps the value in the first only. */
function filled(
  row: number,
  cells: readonly string[],
  { columns, above }: { columns: Columns; above: Merged },
): readonly string[] {
  if (above.size === 0) return cells
  const full = [...cells]
  for (const field of FILLED) {
    const index = columns.byField.get(field)?.index
    const merge = index === undefined ? undefined : above.get(index)
    if (index === undefined || merge === undefined || row > merge.to) continue
    while (full.length <= index) full.push('')
    if ((full[index] ?? '') === '') full[index] = merge.value
  }
  return full
}

function emitSingle(view: RowView, { columns, sink }: { columns: Columns; sink: QuestionSink }): void {
  const body = readBody(view)
  const particulars = readParticulars(view)
  const reasons = readReasons(view)
  if (view.faults.length > 0 || body === null) {
    sink.refuse(view.faults)
    return
  }
  const content: ReadContent = { ...particulars.content, body, ...reasons }
  sink.take({ place: view.place(null), id: particulars.id, content }, fault => placeOf(view, columns, fault))
}

/** Rows of one 题组. A row of type 案例题组 is its head: what is said of the whole case stands there. */
function emitGroup(
  views: readonly RowView[],
  { columns, sink }: { columns: Columns; sink: QuestionSink },
): void {
  const head = views.find(view => typeOf(view.text('type')) === 'caseGroup')
  const rows = views.filter(view => view !== head)
  const [first] = views
  const main = head ?? first
  if (main === undefined) return
  const parts: CasePart[] = []
  for (const view of rows) {
    const body = readBody(view)
    if (body?.type === 'shortAnswer') view.fault('type', 'import.fault.openPart')
    else if (body !== null) parts.push({ body, ...readReasons(view) })
  }
  const particulars = readParticulars(main)
  const faults = views.flatMap(view => view.faults)
  if (faults.length === 0 && rows.length === 0) main.fault('group', 'import.fault.caseWithoutParts')
  if (faults.length > 0 || rows.length === 0) {
    sink.refuse(faults.length > 0 ? faults : main.faults)
    return
  }
  const stem = head?.text('stem') ?? views.map(view => view.text('caseStem')).find(text => text !== '') ?? ''
  const reasons = head === undefined ? { explanation: '', citations: [] } : readReasons(head)
  const content: ReadContent = {
    ...particulars.content,
    isCase: main.text('isCase') === '' ? true : particulars.content.isCase,
    body: { type: 'caseGroup', stem, parts },
    ...reasons,
  }
  sink.take({ place: main.place(null), id: particulars.id, content }, fault => {
    const match = /^parts\.(\d+)\.(.*)$/u.exec(fault)
    const view = match === null ? main : (rows[Number(match[1])] ?? main)
    if (match === null && fault === 'stem' && head === undefined) return view.place('caseStem')
    return placeOf(view, columns, match?.[2] ?? fault)
  })
}

function readReasons(view: RowView): { explanation: string; citations: Citation[] } {
  const text = view.text('citation')
  const explanation = view.text('explanation')
  const citations = text === '' ? [] : readCitationLine(text)
  if (citations !== null) return { explanation, citations }
  // Nothing is dropped: what names no instrument is still a reason.
  return { explanation: [explanation, `依据：${text}`].filter(line => line !== '').join('\n'), citations: [] }
}

function readParticulars(view: RowView): {
  id: string | null
  content: Omit<ReadContent, 'body' | 'explanation' | 'citations'>
} {
  const id = view.text('id')
  if (id !== '' && !/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,59}$/u.test(id))
    view.fault('id', 'import.fault.idUnread', { found: id.slice(0, 40) })
  const difficulty = readDifficulty(view)
  const isCase = view.text('isCase')
  const truth = isCase === '' ? false : truthOf(isCase)
  if (truth === null) view.fault('isCase', 'import.fault.yesNoUnread', { found: isCase.slice(0, 40) })
  const tags = splitTags(view.text('tags'))
  const effectiveFrom = readDay(view, 'effectiveFrom')
  const expiresOn = readDay(view, 'expiresOn')
  return {
    id: id === '' ? null : id,
    content: {
      subject: view.text('subject') === '' ? null : view.text('subject'),
      topic: view.text('topic') === '' ? null : view.text('topic'),
      difficulty,
      isCase: truth ?? false,
      ...(tags.length > 0 ? { tags } : {}),
      ...(effectiveFrom === null ? {} : { effectiveFrom }),
      ...(expiresOn === null ? {} : { expiresOn }),
    },
  }
}

function readDifficulty(view: RowView): Difficulty | null {
  const text = view.text('difficulty')
  if (text === '') return null
  const difficulty = difficultyOf(text)
  if (difficulty === null)
    view.fault('difficulty', 'import.fault.difficultyUnread', { found: text.slice(0, 40) })
  return difficulty
}

function readDay(view: RowView, field: 'effectiveFrom' | 'expiresOn'): string | null {
  const text = view.text(field)
  if (text === '') return null
  const match = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/u.exec(text.normalize('NFKC'))
  const [, year = '', month = '', day = ''] = match ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const parsed = new Date(`${date}T00:00:00Z`)
  if (match !== null && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date)) return date
  view.fault(field, 'import.fault.dateUnread', { found: text.slice(0, 40) })
  return null
}

/** Where a fault of the question lies, in the words of the sheet: `options.B` is the column of 选项B. */
function placeOf(view: RowView, columns: Columns, fault: string): SourcePlace {
  const [list = '', id = ''] = fault.split('.')
  if (['options', 'items', 'rights'].includes(list)) {
    const letters: readonly Field[] = [...columns.byField.keys()].filter(field => field === `option${id}`)
    const [field] = letters
    return field === undefined ? view.place('options') : view.place(field)
  }
  const fields: Record<string, Field> = {
    stem: 'stem',
    key: 'key',
    blanks: 'key',
    keyPoints: 'key',
    tolerance: 'tolerance',
    unit: 'unit',
    lefts: 'lefts',
    explanation: 'explanation',
    citations: 'citation',
    tags: 'tags',
    effectiveFrom: 'effectiveFrom',
    expiresOn: 'expiresOn',
    topic: 'topic',
    subject: 'subject',
    difficulty: 'difficulty',
    id: 'id',
  }
  const field = Object.hasOwn(fields, list) ? fields[list] : undefined
  return view.place(field ?? null)
}
