import { type StreamTag, streamAttribute, streamTags } from '../xml/tag-stream.ts'

type Level = { format: string; text: string; start: number }
type Lists = {
  levels: Map<string, Map<number, Level>>
  abstractOf: Map<string, string>
  starts: Map<string, Map<number, number>>
}

/** Puts the number of an automatic list before its paragraph, as the reader of the printed page sees it. */
export type Numbering = { labelOf(numId: string, level: number): string }

const MOST_LEVELS = 9

/** Source: ECMA-376 Part 1, 17.9 (numbering). */
export function readNumbering(xml: string | null): Numbering {
  const lists = xml === null ? null : readLists(xml)
  const counts = new Map<string, number[]>()
  return {
    labelOf(numId, level) {
      const abstract = lists?.abstractOf.get(numId)
      const levels = abstract === undefined ? undefined : lists?.levels.get(abstract)
      const own = levels?.get(level)
      if (abstract === undefined || levels === undefined || own === undefined || level >= MOST_LEVELS)
        return ''
      const starts = lists?.starts.get(numId)
      // Lists with a start of their own count for themselves; the others share the count of their common form.
      const key = starts === undefined ? abstract : `own ${numId}`
      const count = counts.get(key) ?? []
      counts.set(key, count)
      const startOf = (at: number) => starts?.get(at) ?? levels.get(at)?.start ?? 1
      count[level] = (count[level] ?? startOf(level) - 1) + 1
      count.length = level + 1
      if (own.format === 'bullet' || own.format === 'none') return ''
      return own.text.replaceAll(/%([1-9])/gu, (_, digit: string) => {
        const at = Number(digit) - 1
        return numberWords(count[at] ?? startOf(at), levels.get(at)?.format ?? 'decimal')
      })
    },
  }
}

function readLists(xml: string): Lists {
  const lists: Lists = { levels: new Map(), abstractOf: new Map(), starts: new Map() }
  let abstract: string | null = null
  let number: string | null = null
  let level = 0
  const value = (tag: StreamTag) => streamAttribute(tag, 'val') ?? ''
  const change = (part: Partial<Level>) => {
    if (abstract === null) return
    const levels = lists.levels.get(abstract)
    levels?.set(level, { format: 'decimal', text: '', start: 1, ...levels.get(level), ...part })
  }
  streamTags(xml, {
    text: () => {},
    tag: tag => {
      if (tag.isEnd) return
      if (tag.name === 'abstractNum') {
        abstract = streamAttribute(tag, 'abstractNumId') ?? ''
        number = null
        lists.levels.set(abstract, new Map())
      } else if (tag.name === 'num') {
        number = streamAttribute(tag, 'numId') ?? ''
        abstract = null
      } else if (tag.name === 'abstractNumId' && number !== null) lists.abstractOf.set(number, value(tag))
      else if (tag.name === 'lvl' || tag.name === 'lvlOverride')
        level = Number(streamAttribute(tag, 'ilvl') ?? '0')
      else if (tag.name === 'startOverride' && number !== null)
        lists.starts.set(
          number,
          (lists.starts.get(number) ?? new Map<number, number>()).set(level, Number(value(tag)) || 1),
        )
      else if (tag.name === 'start') change({ start: Number(value(tag)) || 0 })
      else if (tag.name === 'numFmt') change({ format: value(tag) })
      else if (tag.name === 'lvlText') change({ text: value(tag) })
    },
  })
  return lists
}

const HAN = Array.from('〇一二三四五六七八九')

function numberWords(number: number, format: string): string {
  switch (format) {
    case 'upperLetter':
      return number >= 1 && number <= 26 ? String.fromCharCode(64 + number) : String(number)
    case 'lowerLetter':
      return number >= 1 && number <= 26 ? String.fromCharCode(96 + number) : String(number)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : String(number)
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'ideographDigital':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return hanNumber(number)
    default:
      return String(number)
  }
}

/** 1 to 99 as 一 to 九十九. */
export function hanNumber(number: number): string {
  if (number < 1 || number > 99) return String(number)
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : HAN[tens]}十`
  return head + (ones === 0 ? '' : HAN[ones])
}
