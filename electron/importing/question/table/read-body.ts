import { assertNever } from '#engine/assert-never'
import {
  BLANK_MARK,
  type Option,
  type Pair,
  type PartBody,
  type QuestionBody,
  type QuestionType,
} from '#engine/question/question'
import { OPTION_LETTERS, truthOf, typeOf } from './column-words.ts'
import { splitEscaped, unescapeSigns } from './escaped-list.ts'
import type { RowView } from './row-view.ts'

type Body = Exclude<QuestionBody, { type: 'caseGroup' }>

/** What one row asks, or null after it has said why not. What the row says wrongly about it, check-question finds. */
export function readBody(view: RowView): Body | null {
  const type = typeFor(view)
  if (type === null || type === 'caseGroup') return null
  const stem = view.text('stem')
  if (view.text('key') === '') {
    view.fault('key', 'import.fault.noAnswer')
    return null
  }
  if (type === 'shortAnswer') return { type, stem, keyPoints: readKeyPoints(view.text('key')) }
  return readPart(view, type, stem)
}

/** By the word of the column; where there is none, by what the row holds. */
function typeFor(view: RowView): QuestionType | null {
  const word = view.text('type')
  if (word !== '') {
    const type = typeOf(word)
    if (type === null) view.fault('type', 'import.fault.typeUnknown', { found: word.slice(0, 40) })
    return type
  }
  const key = view.text('key')
  if (readOptions(view).length >= 2) {
    const letters = lettersOf(key)
    if (letters !== null) return letters.length > 1 ? 'multiple' : 'single'
  }
  if (truthOf(unbracketed(key)) !== null) return 'trueFalse'
  if (blanksIn(view.text('stem')) > 0) return 'fillIn'
  view.fault('type', 'import.fault.typeUnclear')
  return null
}

function readPart(view: RowView, type: PartBody['type'], stem: string): PartBody | null {
  const key = view.text('key')
  switch (type) {
    case 'single': {
      const options = orderedOptions(view)
      if (options === null) return null
      const chosen = chosenFrom(view, key, options)
      if (chosen === null) return null
      if (chosen.length > 1) {
        view.fault('key', 'import.fault.keyCount', { count: chosen.length })
        return null
      }
      return { type, stem, options, key: chosen[0] ?? '' }
    }
    case 'multiple': {
      const options = orderedOptions(view)
      if (options === null) return null
      const chosen = chosenFrom(view, key, options)
      return chosen === null ? null : { type, stem, options, key: chosen }
    }
    case 'trueFalse': {
      const truth =
        truthOf(unbracketed(key)) ??
        truthOf(readOptions(view).find(({ id }) => id === key.toUpperCase())?.text ?? '')
      return truth === null ? unread(view, key) : { type, stem, key: truth }
    }
    case 'fillIn':
      return readFillIn(stem, key)
    case 'numeric':
      return readNumeric(view, stem, key)
    case 'ordering': {
      const order = sequenceOf(key)
      if (order === null) return unread(view, key)
      const items = orderedOptions(view)
      return items === null ? null : { type, stem, items, key: order }
    }
    case 'matching': {
      const pairs = readPairs(key)
      if (pairs === null) return unread(view, key)
      const rights = orderedOptions(view)
      return rights === null ? null : { type, stem, lefts: readLefts(view.text('lefts')), rights, key: pairs }
    }
    default:
      return assertNever(type)
  }
}

function unread(view: RowView, key: string): null {
  view.fault('key', 'import.fault.answerUnread', { found: key.slice(0, 40) })
  return null
}

/** In the order of the columns, or in that of 选项顺序: `C>A>B`. Null after it has said that this names other options. */
function orderedOptions(view: RowView): Option[] | null {
  const options = readOptions(view)
  const written = view.text('order')
  if (written === '') return options
  const order = sequenceOf(written)
  const ordered = (order ?? []).flatMap(id => options.find(option => option.id === id) ?? [])
  if (ordered.length === options.length && new Set(order).size === order?.length) return ordered
  view.fault('order', 'import.fault.orderUnread', { found: written.slice(0, 40) })
  return null
}

/** From the columns of their own, or from one cell that holds them all: a line each, or after A. B. C. */
function readOptions(view: RowView): Option[] {
  const options: Option[] = []
  for (const id of OPTION_LETTERS) {
    const text = view.text(`option${id}`)
    if (text !== '') options.push({ id, text: withoutOwnLetter(text, id) })
  }
  if (options.length > 0) return options
  const together = view.text('options')
  if (together === '') return []
  const marked = Array.from(
    together.matchAll(
      /(?:^|[\s;；|])([A-H])\s*[.、．:：)）]\s*([\s\S]*?)(?=(?:[\s;；|]+[A-H]\s*[.、．:：)）])|$)/gu,
    ),
    ([, id = '', text = '']) => ({ id, text: text.trim().replace(/[;；|]$/u, '') }),
  )
  if (marked.length >= 2) return marked
  return together
    .split(together.includes('\n') ? '\n' : /[|;；]/u)
    .map(text => text.trim())
    .filter(text => text !== '')
    .slice(0, OPTION_LETTERS.length)
    .map((text, index) => ({ id: OPTION_LETTERS[index] ?? '', text }))
}

/** 「A.罚款」 in the column of A. Whoever writes an option that begins so writes the letter twice (write-rows.ts). */
function withoutOwnLetter(text: string, id: string): string {
  return text.startsWith(id) ? text.slice(OWN_LETTER.exec(text)?.[0].length ?? 0) : text
}
export const OWN_LETTER = /^[A-H]\s*[.、．:：]\s*/u

/** 「（B）」, 「【√】」 */
function unbracketed(key: string): string {
  return /^[（(【[「](.*)[）)】\]」]$/su.exec(key)?.[1]?.trim() ?? key
}

/** `ABD`, `A,B,D`, `A、B`, full-width letters; null where it is anything else. */
function lettersOf(key: string): string[] | null {
  const plain = unbracketed(key)
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s,、;|/.和及&+]+/gu, '')
  return /^[A-Z]{1,26}$/u.test(plain) ? Array.from(plain) : null
}

/** `C>A>B`, `C→A→B`, `CAB`. */
function sequenceOf(text: string): string[] | null {
  return lettersOf(text.replaceAll(/[>＞→]|->/gu, ','))
}

function chosenFrom(view: RowView, key: string, options: readonly Option[]): string[] | null {
  if (options.length === 0) {
    view.fault('options', 'import.fault.choiceWithoutOptions')
    return null
  }
  const asText = options.find(({ text }) => text === key)
  if (asText !== undefined) return [asText.id]
  const letters = lettersOf(key)
  return letters ?? unread(view, key)
}

function blanksIn(stem: string): number {
  return stem.split(BLANK_MARK).length - 1
}

/** Blanks by | or ；, forms by /. With one blank there is nothing to divide by ；, which then belongs to the form. */
function readFillIn(stem: string, key: string): PartBody {
  const marked = markBlanks(stem)
  const blanks = splitEscaped(key, blanksIn(marked) === 1 ? '|' : '|;；')
  return {
    type: 'fillIn',
    stem: marked,
    blanks: blanks.map(blank => ({
      accept: splitEscaped(blank, '/').map(form => unescapeSigns(form.trim()).trim()),
    })),
  }
}

/** 「（  ）」 and lines of any length become our mark, unless the stem has it already. */
function markBlanks(stem: string): string {
  if (blanksIn(stem) > 0 && !/_{5}/u.test(stem)) return stem
  if (/_{2,}/u.test(stem)) return stem.replaceAll(/_{2,}/gu, BLANK_MARK)
  return stem.replaceAll(/[（(][\s\u3000]*[）)]/gu, BLANK_MARK)
}

const NUMBER = String.raw`[+\-−＋－]?[\d０-９][\d０-９,，.．]*`
const NUMERIC = new RegExp(
  String.raw`^(${NUMBER})\s*(?:(?:±|\+\/-|\+-)\s*(${NUMBER}))?\s*([^\d\s±].{0,39})?$`,
  'u',
)

/** 「0.8±0.1」, 「80 毫克」; columns of their own for tolerance and unit win. */
function readNumeric(view: RowView, stem: string, key: string): PartBody | null {
  const match = NUMERIC.exec(key)
  if (match === null) {
    view.fault('key', 'import.fault.numberUnread', { found: key.slice(0, 40) })
    return null
  }
  const [, number = '', spread = '', tail = ''] = match
  const tolerance = view.text('tolerance').replace(/^±\s*/u, '')
  return {
    type: 'numeric',
    stem,
    key: number,
    tolerance: spread !== '' ? spread : tolerance === '' ? '0' : tolerance,
    unit: view.text('unit') === '' ? tail.trim() : view.text('unit'),
  }
}

/** A line each, 「1. 饮酒」; the number is the name that the answer uses. */
function readLefts(text: string): Option[] {
  return splitEscaped(text, '\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map((line, index) => {
      const match = /^([1-8])\s*[.、．:：)）]\s*/u.exec(line)
      const id = OPTION_LETTERS[match === null ? index : Number(match[1]) - 1] ?? '?'
      return { id, text: unescapeSigns(line.slice(match?.[0].length ?? 0)).trim() }
    })
}

/** `1-B;2-A`, `1B 2A`, `1→B，2→A`. */
function readPairs(key: string): Pair[] | null {
  const plain = key.normalize('NFKC').toUpperCase().replaceAll('→', '-')
  const pairs = Array.from(plain.matchAll(/([1-8])\s*[-–—:=]*\s*([A-H])/gu), ([, left = '', right = '']) => ({
    left: OPTION_LETTERS[Number(left) - 1] ?? '',
    right,
  }))
  const rest = plain.replaceAll(/([1-8])\s*[-–—:=]*\s*([A-H])/gu, '').replaceAll(/[\s,;、|]/gu, '')
  return pairs.length > 0 && rest === '' ? pairs : null
}

/** A line a point, its share behind it: 「先期处置（2分）」. */
function readKeyPoints(text: string): { text: string; weight: number }[] {
  return splitEscaped(text, '\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => {
      const match = /\s*[（(]\s*(\d{1,3})\s*分\s*[）)]$/u.exec(line)
      return {
        text: unescapeSigns(match === null ? line : line.slice(0, match.index)).trim(),
        weight: match === null ? 1 : Number(match[1]),
      }
    })
}
