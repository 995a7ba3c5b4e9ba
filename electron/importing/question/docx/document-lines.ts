import { NOT_READ } from '../../docx/not-read.ts'
import {
  type DocumentLists,
  type ParagraphList,
  labelOf,
  noList,
  noteList,
} from '../../docx/paragraph-list.ts'
import { type StreamTag, streamAttribute, streamTags } from '../../docx/tag-stream.ts'
import type { TextLine } from '../text/text-lines.ts'

const MOST_NESTED = 64
/** Paragraphs that a text may have; a file with more is not made by people. */
const MOST_LINES = 2_000_000

type Paragraph = { pieces: string[]; list: ParagraphList }
type Run = { isUnderlined: boolean }
type Table = { cells: string[][]; cell: string[] | null }

export type DocumentParts = DocumentLists & {
  /** What stands for a picture, by the id of its relation and its description. */
  pictureOf: (relation: string, words: string) => string
}

/**
 * The document as lines: a paragraph each, its automatic number before it, the cells of a table's row side by side. Underlined space is
 * a blank. Null where the XML does not end, or is nested deeper than people write.
 *
 * Source: ECMA-376 Part 1, 17.3 (paragraphs and runs), 17.4 (tables).
 */
export function documentLines(xml: string, parts: DocumentParts): TextLine[] | null {
  const lines: TextLine[] = []
  const paragraphs: Paragraph[] = []
  const tables: Table[] = []
  let run: Run = { isUnderlined: false }
  let isText = false
  let isRunProperties = false
  let skipped: string | null = null
  let skippedDepth = 0
  let paragraphNumber = 0
  let isTooDeep = false
  let picture = ''

  function put(text: string): void {
    const cell = tables.at(-1)?.cell
    for (const line of text.split('\n')) {
      if (cell) cell.push(line)
      else if (lines.length < MOST_LINES) lines.push({ text: line, line: paragraphNumber })
    }
  }

  function endParagraph(): void {
    const paragraph = paragraphs.pop()
    if (paragraph === undefined) return
    if (tables.length === 0) paragraphNumber += 1
    const text = paragraph.pieces.join('')
    const label = text.trim() === '' ? '' : labelOf(paragraph.list, parts)
    put(label === '' ? text : `${label} ${text}`)
  }

  function endRow(table: Table): void {
    const cells = table.cells
    table.cells = []
    tables.pop()
    if (tables.length === 0) paragraphNumber += 1
    // A cell with several paragraphs cannot stand beside another one.
    if (cells.every(cell => cell.length <= 1))
      put(
        cells
          .map(cell => cell[0] ?? '')
          .join('\t')
          .trim(),
      )
    else for (const line of cells.flat()) put(line)
    tables.push(table)
  }

  function write(piece: string): void {
    paragraphs.at(-1)?.pieces.push(piece)
  }

  function tag(one: StreamTag): void {
    const { name, isEnd, isEmpty } = one
    if (skipped !== null) {
      if (name === skipped && !isEmpty) skippedDepth += isEnd ? -1 : 1
      if (skippedDepth === 0) skipped = null
      return
    }
    if (NOT_READ.has(name)) {
      if (!isEmpty && !isEnd) [skipped, skippedDepth] = [name, 1]
      return
    }
    const paragraph = paragraphs.at(-1)
    switch (name) {
      case 'p':
        if (isEnd) endParagraph()
        else if (isEmpty) put('')
        else if (paragraphs.length >= MOST_NESTED) isTooDeep = true
        else paragraphs.push({ pieces: [], list: noList() })
        return
      case 'pStyle':
      case 'ilvl':
      case 'numId':
        if (paragraph) noteList(paragraph.list, one)
        return
      case 'r':
        run = { isUnderlined: false }
        return
      case 'rPr':
        isRunProperties = !isEnd && !isEmpty
        return
      case 'u':
        if (isRunProperties && !isEnd) run.isUnderlined = (streamAttribute(one, 'val') ?? 'single') !== 'none'
        return
      case 't':
        isText = !isEnd && !isEmpty
        return
      case 'tab':
        // In a paragraph's properties it is a tab stop.
        if (!isEnd && streamAttribute(one, 'pos') === null)
          write(run.isUnderlined ? blankAfter(paragraph) : '\t')
        return
      case 'br':
      case 'cr':
        if (!isEnd) write('\n')
        return
      case 'noBreakHyphen':
        write('-')
        return
      case 'docPr':
        if (!isEnd) picture = streamAttribute(one, 'descr') ?? ''
        return
      case 'blip':
      case 'imagedata': {
        const relation =
          streamAttribute(one, 'embed') ?? streamAttribute(one, 'link') ?? streamAttribute(one, 'id')
        if (!isEnd && relation !== null) write(parts.pictureOf(relation, picture))
        return
      }
      case 'tbl':
        if (isEnd) tables.pop()
        else if (tables.length >= MOST_NESTED) isTooDeep = true
        else if (!isEmpty) tables.push({ cells: [], cell: null })
        return
      case 'tc': {
        const table = tables.at(-1)
        if (table === undefined) return
        if (isEnd && table.cell) {
          const filled = table.cell.filter(line => line.trim() !== '')
          table.cells.push(filled)
          table.cell = null
        } else if (!isEnd && !isEmpty) table.cell = []
        return
      }
      case 'tr': {
        const table = tables.at(-1)
        if (isEnd && table) endRow(table)
        return
      }
      default:
    }
  }

  function readWords(words: string): void {
    if (!isText || skipped !== null) return
    const isBlank = run.isUnderlined && words.trim() === '' && words.length > 0
    write(isBlank ? blankAfter(paragraphs.at(-1)) : words)
  }

  const isWhole = streamTags(xml, { tag, text: readWords })
  if (!isWhole || isTooDeep || lines.length >= MOST_LINES) return null
  return lines
}

/** Underlined space in several runs is still one blank. */
function blankAfter(paragraph: Paragraph | undefined): string {
  return paragraph?.pieces.at(-1) === '____' || paragraph?.pieces.at(-1) === '' ? '' : '____'
}
