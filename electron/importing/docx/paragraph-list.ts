import type { Numbering } from './numbering.ts'
import type { ParagraphStyles } from './paragraph-styles.ts'
import { type StreamTag, streamAttribute } from './tag-stream.ts'

/** What a paragraph says about the list it belongs to. */
export type ParagraphList = { numId: string | null; level: number | null; style: string | null }

export type DocumentLists = { numbering: Numbering; styles: ParagraphStyles }

export function noList(): ParagraphList {
  return { numId: null, level: null, style: null }
}

/** Takes what a tag inside of a paragraph says about its list. */
export function noteList(list: ParagraphList, tag: StreamTag): void {
  if (tag.isEnd) return
  if (tag.name === 'pStyle') list.style = streamAttribute(tag, 'val')
  else if (tag.name === 'ilvl') list.level = Number(streamAttribute(tag, 'val') ?? '0') || 0
  else if (tag.name === 'numId') list.numId = streamAttribute(tag, 'val')
}

/** The automatic number of a paragraph, counted on; empty where it has none. */
export function labelOf(
  { numId, level, style }: ParagraphList,
  { numbering, styles }: DocumentLists,
): string {
  const ofStyle = style === null ? undefined : styles.get(style)
  const list = numId ?? ofStyle?.numId ?? null
  // 0 takes a paragraph out of the list of its style.
  if (list === null || list === '0') return ''
  return numbering.labelOf(list, level ?? ofStyle?.level ?? null, style)
}
