import { compareText } from '../compare-text.ts'
import { type FilterField, FILTER_FIELDS, filterFieldOf, readFilterValues } from './filter-fields.ts'

/** A word to find. `exact` finds it as it stands: no pinyin, no other way of writing an article number. */
export type Word = { text: string; exact: boolean; without: boolean }
/** Any of the values, or none of them. */
export type Filter = { field: FilterField; values: string[]; without: boolean }
/** What is asked of the bank: all words and all filters. At most one filter for a field and a sign. */
export type SearchQuery = { words: Word[]; filters: Filter[] }

/** A filter whose value means nothing: `difficulty:9`. */
export type QueryFault = { field: FilterField; value: string }

/**
 * The query language. Blank space separates; everything must hold.
 *
 * ```
 * 醉驾 处罚                  both words
 * "血液酒精含量 80"           as it stands; "" inside stands for one quote
 * jjcf                       also by the first letters of pinyin
 * type:single,multiple       either; difficulty:3-5; cites:rtsl/91; tag:"夜查 行动"
 * -status:retired -驾校       not
 * ```
 *
 * Chinese names of fields and values are understood (题型:单选), full-width colons and quotes too. A name nobody knows makes a word.
 */
export function parseQuery(text: string): { query: SearchQuery; faults: QueryFault[] } {
  const words: Word[] = []
  const filters: Filter[] = []
  const faults: QueryFault[] = []
  for (const { without, field, values } of pieces(text)) {
    if (field === null) {
      for (const { text: word, exact } of values) words.push({ text: word, exact, without })
      continue
    }
    const { read, unread } = readFilterValues(
      field,
      values.map(value => value.text),
    )
    for (const value of unread) faults.push({ field, value })
    if (read.length > 0) filters.push({ field, values: read, without })
  }
  return { query: tidyQuery({ words, filters }), faults }
}

/** One form for what means the same: filters of one field joined and in order, repeated words gone. */
export function tidyQuery({ words, filters }: SearchQuery): SearchQuery {
  const tidied: Filter[] = []
  for (const field of FILTER_FIELDS)
    for (const without of [false, true]) {
      const same = filters.filter(filter => filter.field === field && filter.without === without)
      const values = [...new Set(same.flatMap(filter => filter.values))].toSorted(compareText)
      // A range and a day cannot be joined: the last one counts.
      const last = same.at(-1)?.values.at(-1)
      if (last !== undefined && isSingle(field)) tidied.push({ field, values: [last], without })
      else if (values.length > 0) tidied.push({ field, values, without })
    }
  const kept = new Map(
    words
      .filter(word => word.text.trim() !== '')
      .map(word => [JSON.stringify([word.text, word.exact, word.without]), word]),
  )
  return { words: [...kept.values()], filters: tidied }
}

function isSingle(field: FilterField): boolean {
  return field === 'usedSince' || field === 'facility'
}

/** The text of a query: parsing it gives the same query. */
export function printQuery({ words, filters }: SearchQuery): string {
  return [
    ...words.map(({ text, exact, without }) => {
      const isPlain = !exact && isPlainWord(text)
      return `${without ? '-' : ''}${isPlain ? text : quote(text)}${exact || isPlain ? '' : '~'}`
    }),
    ...filters.map(
      ({ field, values, without }) =>
        `${without ? '-' : ''}${field}:${values.map(value => (isPlainValue(value) ? value : quote(value))).join(',')}`,
    ),
  ].join(' ')
}

/** A word that the reader would take for itself: no sign, no field, nothing that separates. */
function isPlainWord(text: string): boolean {
  const [piece, ...more] = pieces(text)
  return (
    more.length === 0 &&
    piece !== undefined &&
    piece.field === null &&
    !piece.without &&
    piece.values.length === 1 &&
    piece.values[0]?.text === text &&
    !piece.values[0].exact
  )
}

function isPlainValue(value: string): boolean {
  return value !== '' && !/[\s,，"“”]/u.test(value)
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

type Piece = { without: boolean; field: FilterField | null; values: { text: string; exact: boolean }[] }

const STRAIGHT = /^"((?:[^"]|"")*)"?/u
const CURLY = /^“([^”]*)”?/u

function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let rest = text.trimStart()
  while (rest !== '') {
    const without = /^-[^\s]/u.test(rest)
    if (without) rest = rest.slice(1)
    const name = /^([^\s:：,，"“”]{1,20})[:：](?=[^\s])/u.exec(rest)
    const field = name ? filterFieldOf(name[1] ?? '') : null
    if (name && field !== null) {
      const taken = takeValues(rest.slice(name[0].length))
      found.push({ without, field, values: taken.values })
      rest = taken.rest
    } else {
      const taken = takeWord(rest)
      found.push({ without, field: null, values: [taken] })
      rest = taken.rest
    }
    rest = rest.trimStart()
  }
  return found
}

/** `"…"~` is a word that only needed quotes to be written: it is not exact. */
function takeWord(from: string): { text: string; exact: boolean; rest: string } {
  const quoted = takeQuoted(from)
  if (!quoted) {
    const [text = ''] = /^[^\s]+/u.exec(from) ?? []
    return { text, exact: false, rest: from.slice(text.length) }
  }
  const isLoose = quoted.rest.startsWith('~')
  return { text: quoted.text, exact: !isLoose, rest: isLoose ? quoted.rest.slice(1) : quoted.rest }
}

function takeValues(from: string): { values: { text: string; exact: boolean }[]; rest: string } {
  const values: { text: string; exact: boolean }[] = []
  let rest = from
  for (;;) {
    const quoted = takeQuoted(rest)
    const text = quoted?.text ?? /^[^\s,，]*/u.exec(rest)?.[0] ?? ''
    rest = quoted?.rest ?? rest.slice(text.length)
    if (text !== '') values.push({ text, exact: quoted !== null })
    if (!/^[,，]/u.test(rest)) return { values, rest }
    rest = rest.slice(1)
  }
}

/** A quote without an end reaches to the end of the text, as while somebody types. */
function takeQuoted(from: string): { text: string; rest: string } | null {
  const straight = STRAIGHT.exec(from)
  if (straight)
    return { text: (straight[1] ?? '').replaceAll('""', '"'), rest: from.slice(straight[0].length) }
  const curly = CURLY.exec(from)
  return curly ? { text: curly[1] ?? '', rest: from.slice(curly[0].length) } : null
}
