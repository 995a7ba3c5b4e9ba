/** One question of the file in its outer parts, all still escaped. `answers` is null where it has no braces. */
export type GiftItem = {
  line: number
  title: string | null
  before: string
  answers: string | null
  after: string
  category: string
  id: string | null
  tags: string[]
  fault: 'unclosed' | 'twoBlocks' | null
}

const BACKSLASH = 92
const OPEN = 123
const CLOSE = 125
const BREAK = 10

/**
 * Goes once through a GIFT file. Questions are divided by blank lines, `//` begins a line of comment, `$CATEGORY:` holds for what
 * follows. Inside of braces a blank line divides nothing; where they are never closed, the question ends at its first blank line.
 *
 * Source: Moodle documentation, "GIFT format".
 */
export function* scanGift(text: string): Generator<GiftItem> {
  let at = 0
  let line = 1
  let category = ''
  let id: string | null = null
  let tags: string[] = []
  while (at < text.length) {
    const end = lineEnd(text, at)
    const first = firstSign(text, at, end)
    if (first === end) {
      at = end + 1
      line += 1
      continue
    }
    if (text.startsWith('//', first)) {
      const said = readComment(text.slice(first + 2, end))
      id = said.id ?? id
      tags.push(...said.tags)
    } else if (text.startsWith('$CATEGORY:', first)) {
      category = text.slice(first + 10, end).trim()
    } else {
      const found = scanQuestion(text, first)
      yield { ...found.parts, line, category, id, tags }
      line += countBreaks(text, at, found.end)
      at = found.end
      id = null
      tags = []
      continue
    }
    at = end + 1
    line += 1
  }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

function firstSign(text: string, from: number, end: number): number {
  let at = from
  while (at < end && (text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 0xfeff)) at += 1
  return at
}

function countBreaks(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/** `// [id:Q-7] [tag:重点]`, as Moodle writes what it has no other sign for. */
function readComment(comment: string): { id: string | null; tags: string[] } {
  if (!comment.includes('[')) return { id: null, tags: [] }
  const plain = (text: string) => text.replaceAll(/\\([\\\]])/gu, '$1').trim()
  const id = /\[id:((?:[^\\\]]|\\.)+)\]/u.exec(comment)?.[1]
  const tags = [...comment.matchAll(/\[tag:((?:[^\\\]]|\\.)+)\]/gu)].map(match => plain(match[1] ?? ''))
  return { id: id === undefined ? null : plain(id), tags }
}

type Parts = Pick<GiftItem, 'title' | 'before' | 'answers' | 'after' | 'fault'>

function scanQuestion(text: string, start: number): { parts: Parts; end: number } {
  const title = scanTitle(text, start)
  const from = title === null ? start : title.end
  const open = findSignOrBlank(text, from, OPEN)
  const parts: Parts = {
    title: title?.text ?? null,
    before: withoutComments(text.slice(from, open)),
    answers: null,
    after: '',
    fault: null,
  }
  if (text.charCodeAt(open) !== OPEN) return { parts, end: open }
  const close = findClose(text, open + 1)
  if (close === -1) return { parts: { ...parts, fault: 'unclosed' }, end: blankLine(text, open) }
  const end = findSignOrBlank(text, close + 1, OPEN)
  parts.answers = withoutComments(text.slice(open + 1, close))
  parts.after = withoutComments(text.slice(close + 1, end))
  if (text.charCodeAt(end) !== OPEN) return { parts, end }
  return { parts: { ...parts, fault: 'twoBlocks' }, end: blankLine(text, end) }
}

function scanTitle(text: string, start: number): { text: string; end: number } | null {
  if (!text.startsWith('::', start)) return null
  for (let at = start + 2; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === BACKSLASH) at += 1
    else if (sign === 58 && text.charCodeAt(at + 1) === 58)
      return { text: text.slice(start + 2, at), end: at + 2 }
    else if (sign === BREAK && isBlankAfter(text, at)) return null
  }
  return null
}

/** The next `sign` without a backslash, or the blank line that comes before it, or the end. */
function findSignOrBlank(text: string, from: number, sign: number): number {
  for (let at = from; at < text.length; at += 1) {
    const own = text.charCodeAt(at)
    if (own === BACKSLASH) at += 1
    else if (own === sign) return at
    else if (own === BREAK && isBlankAfter(text, at)) return at
  }
  return text.length
}

/** The brace that closes. An opening one in between means that it was forgotten. */
function findClose(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const own = text.charCodeAt(at)
    if (own === BACKSLASH) at += 1
    else if (own === CLOSE) return at
    else if (own === OPEN) return -1
  }
  return -1
}

function isBlankAfter(text: string, lineBreak: number): boolean {
  for (let at = lineBreak + 1; at < text.length; at += 1) {
    const own = text.charCodeAt(at)
    if (own === BREAK) return true
    if (own > 32) return false
  }
  return true
}

function blankLine(text: string, from: number): number {
  let at = text.indexOf('\n', from)
  while (at !== -1 && !isBlankAfter(text, at)) at = text.indexOf('\n', at + 1)
  return at === -1 ? text.length : at
}

function withoutComments(text: string): string {
  if (!text.includes('//')) return text
  return text.replaceAll(/(^|\n)[ \t]*\/\/[^\n]*/gu, (all: string, head: string, offset: number) =>
    // The first line of a piece begins in the middle of a line.
    offset === 0 && head === '' ? all : head,
  )
}
