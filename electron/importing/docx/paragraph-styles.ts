import { streamAttribute, streamTags } from './tag-stream.ts'

/** The list that paragraphs of a style belong to, by the id of the style; its level may stand with the list instead. */
export type ParagraphStyles = ReadonlyMap<string, StyleList>
export type StyleList = { numId: string; level: number | null }

type Style = { basedOn: string | null; numId: string | null; level: number | null }

/** A style built on another one ends here: nobody builds higher, and a circle has no end. */
const MOST_BELOW = 20

/** Source: ECMA-376 Part 1, 17.7 (styles): what a style does not say, the one it is based on says. */
export function readParagraphStyles(xml: string | null): ParagraphStyles {
  const styles = new Map<string, Style>()
  let style: Style | null = null
  streamTags(xml ?? '', {
    text: () => {},
    tag: tag => {
      const value = () => streamAttribute(tag, 'val')
      if (tag.name === 'style') {
        style = null
        const id = tag.isEnd ? null : streamAttribute(tag, 'styleId')
        if (id === null) return
        style = { basedOn: null, numId: null, level: null }
        styles.set(id, style)
      } else if (style === null || tag.isEnd) return
      else if (tag.name === 'basedOn') style.basedOn = value()
      else if (tag.name === 'ilvl') style.level = Number(value() ?? '0') || 0
      else if (tag.name === 'numId') style.numId = value()
    },
  })
  const lists = new Map<string, StyleList>()
  for (const id of styles.keys()) {
    const list = listOf(styles, id)
    if (list !== null) lists.set(id, list)
  }
  return lists
}

function listOf(styles: ReadonlyMap<string, Style>, id: string): StyleList | null {
  let numId: string | null = null
  let level: number | null = null
  let at = styles.get(id)
  for (let below = 0; at !== undefined && below < MOST_BELOW; below++) {
    numId ??= at.numId
    level ??= at.level
    at = at.basedOn === null ? undefined : styles.get(at.basedOn)
  }
  return numId === null ? null : { numId, level }
}
