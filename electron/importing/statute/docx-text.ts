import { readZipParts } from '../archive/zip-parts.ts'
import { NOT_READ } from '../docx/not-read.ts'
import { readNumbering } from '../docx/numbering.ts'
import { type DocumentLists, type ParagraphList, labelOf, noList, noteList } from '../docx/paragraph-list.ts'
import { readParagraphStyles } from '../docx/paragraph-styles.ts'
import { type StreamTag, streamAttribute, streamTags } from '../docx/tag-stream.ts'
import type { StatuteLimits } from './statute-limits.ts'
import { type StatuteFault, archiveFault, tooLarge, unreadable } from './statute-reading.ts'

const DOCUMENT = 'word/document.xml'
/** The body and how its lists count: headers, footers, footnotes and comments are no part of a statute. */
const WANTED = /^word\/(?:document|numbering|styles)\.xml$/

export async function docxText(
  bytes: Uint8Array,
  limits: StatuteLimits,
): Promise<{ ok: true; text: string } | StatuteFault> {
  const zip = await readZipParts(bytes, { limits, wanted: WANTED })
  if (!zip.ok) return archiveFault(zip.fault, limits)
  const part = zip.parts.get(DOCUMENT)
  if (part === undefined) return unreadable('notAText')
  const xml = decoded(part)
  if (xml === null) return unreadable('damaged')
  const lists = {
    numbering: readNumbering(decoded(zip.parts.get('word/numbering.xml'))),
    styles: readParagraphStyles(decoded(zip.parts.get('word/styles.xml'))),
  }
  const text = textOfBody(xml, { lists, most: limits.characters })
  if (text === null) return unreadable('damaged')
  return text.length > limits.characters ? tooLarge(limits) : { ok: true, text }
}

/** Null where there is no such part, or where it is no UTF-8. */
function decoded(part: Uint8Array | undefined): string | null {
  if (part === undefined) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(part)
  } catch {
    return null
  }
}

/** A paragraph that is still open: its automatic number comes into the piece where it began. */
type OpenParagraph = { firstPiece: number; list: ParagraphList }

/** Paragraphs in text boxes in paragraphs; deeper ones are read without their numbers. */
const MOST_NESTED = 64

/**
 * Text of the body, a line for each paragraph, its automatic number before it. One pass over the tags; nothing is built but the
 * text, so depth and number of elements cost nothing. Null where the tags do not end.
 *
 * Source: ECMA-376 Part 1, 17.3 (paragraphs and runs).
 */
function textOfBody(xml: string, { lists, most }: { lists: DocumentLists; most: number }): string | null {
  const pieces: string[] = []
  const open: OpenParagraph[] = []
  let length = 0
  let skipped: string | null = null
  let depth = 0
  let isText = false

  function write(piece: string): void {
    if (piece === '' || length > most) return
    pieces.push(piece)
    length += piece.length
  }

  function endParagraph(): void {
    const paragraph = open.pop()
    // An empty paragraph has a number as well: an article whose words were forgotten must not move the others up.
    const label = paragraph === undefined ? '' : labelOf(paragraph.list, lists)
    if (paragraph === undefined || label === '' || length > most) return
    // 「（一）甲」 is printed without a space; behind 第一条 there is one, as behind every heading of an article.
    const piece = /[）)、]$/u.test(label) ? label : `${label} `
    pieces[paragraph.firstPiece] = piece
    length += piece.length
  }

  function tag(one: StreamTag): void {
    if (skipped !== null) {
      if (one.name === skipped && !one.isEmpty) depth += one.isEnd ? -1 : 1
      if (depth === 0) skipped = null
      return
    }
    if (NOT_READ.has(one.name)) {
      if (!one.isEmpty && !one.isEnd) [skipped, depth] = [one.name, 1]
      return
    }
    if (one.name === 't') isText = !one.isEnd && !one.isEmpty
    else if (one.name === 'p' && one.isEnd) endParagraph()
    else if (one.name === 'p' && !one.isEmpty) {
      if (open.length < MOST_NESTED) open.push({ firstPiece: pieces.push('') - 1, list: noList() })
    } else {
      const paragraph = open.at(-1)
      if (paragraph) noteList(paragraph.list, one)
    }
    write(signOf(one))
  }

  const isWhole = streamTags(xml, {
    tag,
    text: words => {
      if (isText && skipped === null) write(words)
    },
  })
  return isWhole ? pieces.join('') : null
}

function signOf(tag: StreamTag): string {
  const { name, isEnd, isEmpty } = tag
  if (name === 'p' && (isEnd || isEmpty)) return '\n'
  // A paragraph inside of another one, as in a text box, begins a line of its own.
  if (name === 'txbxContent') return '\n'
  if (isEnd) return ''
  if (name === 'br' || name === 'cr') return '\n'
  // In a paragraph's properties it is a tab stop.
  if (name === 'tab') return streamAttribute(tag, 'pos') === null ? ' ' : ''
  if (name === 'noBreakHyphen') return '-'
  return ''
}
