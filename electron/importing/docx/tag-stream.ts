import { unescapeXml } from '../question/xml/scan-xml.ts'

export type StreamTag = {
  /** Without its prefix: `w:p` is p. */
  name: string
  isEnd: boolean
  isEmpty: boolean
  attributes: string
}

/** No office program writes longer ones, and looking for a name in them takes the square of their length. */
const LONGEST_TAG = 4_000
const NAME = /(?:[\w.-]{1,40}:)?([\w.-]{1,60})/y

/**
 * All tags and texts of a document in their order. Nothing is built, so depth and number cost nothing. False where a tag does not end.
 * A DOCTYPE is refused before, by whoever opens the archive.
 */
export function streamTags(
  xml: string,
  seen: { tag: (tag: StreamTag) => void; text: (text: string) => void },
): boolean {
  for (let at = xml.indexOf('<'); at !== -1;) {
    if (xml.startsWith('<!--', at)) {
      const end = xml.indexOf('-->', at + 4)
      if (end === -1) return false
      at = xml.indexOf('<', end)
      continue
    }
    const end = xml.indexOf('>', at)
    if (end === -1) return false
    const isEnd = xml.charCodeAt(at + 1) === 47
    NAME.lastIndex = at + (isEnd ? 2 : 1)
    const name = NAME.exec(xml)?.[1]
    if (name !== undefined) {
      const isEmpty = xml.charCodeAt(end - 1) === 47
      seen.tag({
        name,
        isEnd,
        isEmpty,
        attributes: isEnd ? '' : xml.slice(NAME.lastIndex, Math.min(end, NAME.lastIndex + LONGEST_TAG)),
      })
    }
    const next = xml.indexOf('<', end)
    if (next > end + 1) seen.text(unescapeXml(xml.slice(end + 1, next)))
    at = next
  }
  return true
}

/** An attribute by its name without prefix. */
export function streamAttribute({ attributes }: StreamTag, name: string): string | null {
  if (!attributes.includes(name)) return null
  for (const [, own, value] of attributes.matchAll(/(?:[\w.-]+:)?([\w.-]+)\s*=\s*"([^"]*)"/gu))
    if (own === name) return unescapeXml(value ?? '')
  return null
}
