import { characterOf } from '../html-text.ts'
import { READING_LIMITS } from '../reading-limits.ts'

/** An element with all below it. `attributes` is as written; ask `attributeOf`. `text` is its own, without that of its children. */
export type XmlElement = { name: string; attributes: string; children: XmlElement[]; text: string }

export type XmlFault = 'unsafe' | 'damaged' | 'tooDeep' | 'notTheFormat'
export type XmlItem = { line: number } & ({ element: XmlElement } | { fault: XmlFault })

/** Looking for a name in a longer tag takes the square of its length. */
const LONGEST_TAG = 4_000
/** Elements of one question: far more than an honest one has. */
const NODES = 20_000

class XmlError extends Error {
  readonly fault: XmlFault
  readonly at: number
  /** Something is never closed: all that follows lies inside of it. */
  readonly isLast: boolean
  constructor(fault: XmlFault, at: number, isLast = false) {
    super(fault)
    this.fault = fault
    this.at = at
    this.isLast = isLast
  }
}

/**
 * The children of the outermost element, one by one: a file of any length needs no more memory than its longest question. A DOCTYPE is
 * refused, so there are no entities but the five of XML and numbered characters. After an element that is not well formed the next
 * one of the same kind is looked for.
 *
 * Source: Extensible Markup Language (XML) 1.0, fifth edition.
 */
export function* scanXml(xml: string, root: string, child: string): Generator<XmlItem> {
  let at = 0
  let line = 1
  let counted = 0
  const lineAt = (place: number) => {
    for (
      let next = xml.indexOf('\n', counted);
      next !== -1 && next < place;
      next = xml.indexOf('\n', counted)
    ) {
      line += 1
      counted = next + 1
    }
    return line
  }
  try {
    at = enterRoot(xml, root)
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    yield { line: lineAt(error.at), fault: error.fault }
    return
  }
  while (true) {
    try {
      const open = nextTag(xml, at)
      if (open === -1) throw new XmlError('damaged', xml.length, true)
      at = open
      if (xml.charCodeAt(open + 1) === SLASH) return
      const read = readElement(xml, open, { nodes: 0 }, 0)
      yield { line: lineAt(open), element: read.element }
      at = read.end
    } catch (error) {
      if (!(error instanceof XmlError)) throw error
      yield { line: lineAt(error.at), fault: error.fault }
      const isLast = error.isLast || error.fault === 'unsafe'
      const next = isLast ? -1 : xml.indexOf(`<${child}`, Math.max(error.at, at + 1))
      if (next === -1) return
      at = next
    }
  }
}

const SLASH = 47
const BANG = 33
const QUESTION = 63

/** Past comments and instructions to the next tag. */
function nextTag(xml: string, from: number): number {
  for (let at = xml.indexOf('<', from); at !== -1; at = xml.indexOf('<', at)) {
    const sign = xml.charCodeAt(at + 1)
    if (sign !== BANG && sign !== QUESTION) return at
    at = skipMarkup(xml, at)
  }
  return -1
}

function skipMarkup(xml: string, at: number): number {
  if (xml.charCodeAt(at + 1) === QUESTION) return endOf(xml, '?>', at)
  if (xml.startsWith('<!--', at)) return endOf(xml, '-->', at + 4)
  throw new XmlError(
    xml.startsWith('<!DOCTYPE', at) || xml.startsWith('<!ENTITY', at) ? 'unsafe' : 'damaged',
    at,
  )
}

function endOf(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from)
  if (end === -1) throw new XmlError('damaged', from, true)
  return end + mark.length
}

function enterRoot(xml: string, root: string): number {
  const open = nextTag(xml, 0)
  if (open === -1) throw new XmlError('notTheFormat', 0)
  const tag = readTag(xml, open)
  if (tag.name !== root || tag.isEmpty) throw new XmlError('notTheFormat', open)
  return tag.end
}

type Tag = { name: string; attributes: string; isEmpty: boolean; end: number }
const NAME = /[A-Za-z_][\w.:-]{0,60}/y

function readTag(xml: string, open: number): Tag {
  NAME.lastIndex = open + 1
  const name = NAME.exec(xml)?.[0]
  if (name === undefined) throw new XmlError('damaged', open)
  const close = tagEnd(xml, open + 1 + name.length)
  const isEmpty = xml.charCodeAt(close - 1) === SLASH
  const attributes = xml.slice(
    open + 1 + name.length,
    Math.min(isEmpty ? close - 1 : close, open + LONGEST_TAG),
  )
  return { name, attributes, isEmpty, end: close + 1 }
}

/** The `>` of a tag: one inside of a quoted attribute is none. */
function tagEnd(xml: string, from: number): number {
  const end = xml.indexOf('>', from)
  if (end === -1) throw new XmlError('damaged', from, true)
  const quote = xml.slice(from, end).search(/["']/u)
  if (quote === -1) return end
  let at = from + quote
  while (true) {
    const closing = xml.indexOf(xml.charAt(at), at + 1)
    if (closing === -1) throw new XmlError('damaged', from, true)
    const rest = /[>"']/gu
    rest.lastIndex = closing + 1
    const next = rest.exec(xml)
    if (next === null) throw new XmlError('damaged', from, true)
    if (next[0] === '>') return next.index
    at = next.index
  }
}

function readElement(
  xml: string,
  open: number,
  count: { nodes: number },
  depth: number,
): { element: XmlElement; end: number } {
  if (depth > READING_LIMITS.depth || (count.nodes += 1) > NODES) throw new XmlError('tooDeep', open)
  const tag = readTag(xml, open)
  const element: XmlElement = { name: tag.name, attributes: tag.attributes, children: [], text: '' }
  if (tag.isEmpty) return { element, end: tag.end }
  let at = tag.end
  while (true) {
    const next = xml.indexOf('<', at)
    if (next === -1) throw new XmlError('damaged', open, true)
    if (next > at) element.text += unescapeXml(xml.slice(at, next))
    const sign = xml.charCodeAt(next + 1)
    if (sign === SLASH) {
      const end = xml.indexOf('>', next)
      if (end === -1 || xml.slice(next + 2, end).trimEnd() !== tag.name) throw new XmlError('damaged', next)
      return { element, end: end + 1 }
    }
    if (sign === BANG && xml.startsWith('<![CDATA[', next)) {
      at = endOf(xml, ']]>', next + 9)
      element.text += xml.slice(next + 9, at - 3)
    } else if (sign === BANG || sign === QUESTION) {
      at = skipMarkup(xml, next)
    } else {
      const child = readElement(xml, next, count, depth + 1)
      element.children.push(child.element)
      at = child.end
    }
  }
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** The five entities of XML and numbered characters; any other name stays as it is, since nothing can declare it. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gu,
    (_, hex?: string, decimal?: string, name?: string) =>
      name === undefined
        ? characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
        : (NAMED[name] ?? ''),
  )
}

export function attributeOf({ attributes }: XmlElement, name: string): string | null {
  if (attributes === '') return null
  for (const [, own, double, single] of attributes.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu))
    if (own === name) return unescapeXml(double ?? single ?? '')
  return null
}

export function childOf({ children }: XmlElement, name: string): XmlElement | undefined {
  return children.find(child => child.name === name)
}

export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter(child => child.name === name)
}

/** Text as it may stand in XML. Characters that XML 1.0 does not have become �. */
export function escapeXml(text: string): string {
  return withoutControls(text).replaceAll(
    /[&<>"]/gu,
    sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '',
  )
}

export function withoutControls(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\ufffd')
}
