import { readZipParts } from '../archive/zip-parts.ts'
import type { StatuteLimits } from './statute-limits.ts'
import { type StatuteFault, archiveFault, tooLarge, unreadable } from './statute-reading.ts'

const DOCUMENT = 'word/document.xml'
/** Only the body is read: headers, footers, footnotes and comments are no part of a statute. */
const WANTED = /^word\/document\.xml$/

export async function docxText(
  bytes: Uint8Array,
  limits: StatuteLimits,
): Promise<{ ok: true; text: string } | StatuteFault> {
  const zip = await readZipParts(bytes, { limits, wanted: WANTED })
  if (!zip.ok) return archiveFault(zip.fault, limits)
  const part = zip.parts.get(DOCUMENT)
  if (part === undefined) return unreadable('notAText')
  let xml: string
  try {
    xml = new TextDecoder('utf-8', { fatal: true }).decode(part)
  } catch {
    return unreadable('damaged')
  }
  const text = textOfBody(xml, limits.characters)
  if (text === null) return unreadable('damaged')
  return text.length > limits.characters ? tooLarge(limits) : { ok: true, text }
}

/** Elements of WordprocessingML whose content is not what is read: what was struck out, and the second form of a drawing. */
const SKIPPED = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText'])

/**
 * Text of the body, a line for each paragraph. One pass over the tags, each looked at once; nothing is built but the text, so
 * depth and number of elements cost nothing. Null where the tags do not end.
 *
 * Source: ECMA-376 Part 1, 17.3 (paragraphs and runs).
 */
function textOfBody(xml: string, most: number): string | null {
  const pieces: string[] = []
  let length = 0
  let skipped: string | null = null
  let depth = 0
  let isText = false
  for (let at = xml.indexOf('<'); at !== -1;) {
    const end = xml.indexOf('>', at)
    if (end === -1) return null
    const tag = readTag(xml, at, end)
    const next = xml.indexOf('<', end)
    if (skipped !== null) {
      if (tag.name === skipped && !tag.isEmpty) depth += tag.isEnd ? -1 : 1
      if (depth === 0) skipped = null
    } else if (SKIPPED.has(tag.name)) {
      if (!tag.isEmpty && !tag.isEnd) [skipped, depth] = [tag.name, 1]
    } else {
      if (tag.name === 't') isText = !tag.isEnd && !tag.isEmpty
      const piece = isText ? unescapeXml(xml.slice(end + 1, next === -1 ? xml.length : next)) : signOf(tag)
      if (piece !== '') pieces.push(piece)
      length += piece.length
      if (length > most) return pieces.join('')
    }
    at = next
  }
  return pieces.join('')
}

type Tag = { name: string; isEnd: boolean; isEmpty: boolean }

/** Name without its prefix: `w:p` is p, whatever the prefix is in this file. */
function readTag(xml: string, at: number, end: number): Tag {
  const isEnd = xml[at + 1] === '/'
  const head = xml.slice(at + (isEnd ? 2 : 1), Math.min(end, at + 80))
  const name = /^(?:[\w.-]+:)?([\w.-]+)/.exec(head)?.[1] ?? ''
  return { name, isEnd, isEmpty: xml[end - 1] === '/' }
}

function signOf({ name, isEnd, isEmpty }: Tag): string {
  if (name === 'p' && (isEnd || isEmpty)) return '\n'
  // A paragraph inside of another one, as in a text box, begins a line of its own.
  if (name === 'txbxContent') return '\n'
  if (isEnd) return ''
  if (name === 'br' || name === 'cr') return '\n'
  if (name === 'tab') return ' '
  if (name === 'noBreakHyphen') return '-'
  return ''
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescapeXml(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gu,
    (all, hex, dec, name) => {
      if (typeof name === 'string') return NAMED[name] ?? ''
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(dec)
      return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : all
    },
  )
}
