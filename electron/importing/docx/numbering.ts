import { hanDigits, hanNumber } from './han-number.ts'
import { type ListLevel, MOST_LEVELS, readLists } from './list-definitions.ts'

/**
 * Puts the number of an automatic list before its paragraph, as the reader of the printed page sees it. `style` is the paragraph's:
 * a level may belong to one.
 */
export type Numbering = { labelOf(numId: string, level: number | null, style?: string | null): string }

/** Source: ECMA-376 Part 1, 17.9 (numbering). */
export function readNumbering(xml: string | null): Numbering {
  const lists = xml === null ? null : readLists(xml)
  const counts = new Map<string, (number | undefined)[]>()
  return {
    labelOf(numId, said, style) {
      const list = lists?.get(numId)
      if (list === undefined) return ''
      const level = said ?? list.levelOfStyle(style ?? null) ?? 0
      const own = list.levelAt(level)
      if (own === undefined) return ''
      const count = counts.get(list.countKey) ?? []
      counts.set(list.countKey, count)
      const startOf = (at: number) => list.startOf(at)
      count[level] = (count[level] ?? startOf(level) - 1) + 1
      for (let below = level + 1; below < count.length; below++)
        if (level < (list.levelAt(below)?.restartsAfter ?? MOST_LEVELS)) count[below] = undefined
      if (own.format === 'bullet' || own.format === 'none') return ''
      return own.text.replaceAll(/%([1-9])/gu, (_, digit: string) => {
        const at = Number(digit) - 1
        const format = own.isLegal ? 'decimal' : (list.levelAt(at)?.format ?? 'decimal')
        return numberWords(count[at] ?? startOf(at), format)
      })
    },
  }
}

function numberWords(number: number, format: ListLevel['format']): string {
  switch (format) {
    case 'upperLetter':
      return number >= 1 && number <= 26 ? String.fromCharCode(64 + number) : String(number)
    case 'lowerLetter':
      return number >= 1 && number <= 26 ? String.fromCharCode(96 + number) : String(number)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : String(number)
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return hanDigits(number)
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'chineseLegalSimplified':
    case 'japaneseCounting':
    case 'japaneseLegal':
    case 'ideographLegalTraditional':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return hanNumber(number)
    default:
      return String(number)
  }
}
