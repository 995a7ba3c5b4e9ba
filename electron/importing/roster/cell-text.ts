import type { CellValue } from './sheet-rows.ts'

/** What Excel shows where a formula failed; as a name or a branch it would be nonsense that looks like content. */
const CELL_ERROR = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/

/** A cell as text, without spaces at its ends. A number stands as digits: 61204, never 61204.0 or 6.1204e4. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return trimInvisible(value)
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value + 0) : String(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
}

export function isCellError(text: string): boolean {
  return CELL_ERROR.test(text)
}

/** Zero-width and control characters come along when a list is copied out of a chat or a web page. */
function trimInvisible(text: string): string {
  return text.replace(/[\p{Cf}\p{Cc}]+/gu, ' ').trim()
}

/** NFKC, no space anywhere, upper case: how headers and fixed words are compared. */
export function foldWord(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase()
}

/** 「０６１２０４」 and 「061204.0」 are 061204: the one typed with an input method, the other written by a program. */
export function foldNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^(\d+)\.0+$/, '$1')
}

/**
 * A name of a person or a branch. Spaces go where they carry nothing: 「张 三」 is typed so to line up with three characters. Only
 * letters, digits and spaces lose their width, since 「（」 and 「·」 are the right signs in a Chinese name.
 */
export function foldName(text: string): string {
  return text
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, sign => sign.normalize('NFKC'))
    .replace(/[\s\u3000]+/gu, ' ')
    .replace(/(?<=\P{ASCII}) | (?=\P{ASCII})/gu, '')
    .trim()
}
