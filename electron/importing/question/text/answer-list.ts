import type { Block } from './block.ts'
import { typeOfBlock } from './block.ts'
import type { Piece } from './pieces.ts'
import { type SectionType, headingType } from './type-words.ts'

/** One line of the answers at the end of a document. */
export type ListEntry = {
  section: SectionType | null
  number: number
  /** Of a case: its question that is answered. */
  part: number | null
  answer: string
  explanation: string
  citations: string
  line: number
}

const HEADING =
  /^(?:[一二三四五六七八九十附]{1,3}[、.．:：]?\s*)?[【[（(]?\s*(?:参考|标准|正确|试题)?答案(?:及|与|和)?(?:详细|参考)?(?:解析|部分|表|页|汇总)?\s*[】\])）]?\s*[:：]?$/u

/** 「第48周周练（B卷）」 before it says of which paper. */
const OF_PAPER = /^.{1,80}[（(][A-Z]\s?卷[）)]\s*/u

export function isAnswerHeading(text: string): boolean {
  const words = text.length < 120 ? text.replace(OF_PAPER, '') : text
  return words.length < 30 && HEADING.test(words)
}

const ANSWER = String.raw`(?:[A-HＡ-Ｈa-h](?:\s?[,，、]?\s?[A-HＡ-Ｈa-h])*|√|×|✓|✗|对|错|正确|错误|[TF])`
const RANGE = new RegExp(
  String.raw`(\d{1,4})\s*[-~～—–－至到]+\s*(\d{1,4})\s*题?\s*[.．、:：]?\s*((?:${ANSWER}[\s,，、;；/]*)+)`,
  'gu',
)
const SINGLE = new RegExp(String.raw`(\d{1,4})\s*[.．、:：)）]?\s*(${ANSWER})(?=[\s,，;；。、]|\d|$)`, 'gu')
const SEPARATORS = /[\s,，;；。、.|]+/gu

/** Whether lines are a list of answers. One line alone is believed only where it is full of them. */
export function looksLikeList(texts: readonly string[], isAlone = false): boolean {
  const entries = texts.filter(text => headingType(text) === null).join('')
  if (!isAlone && /^\d{1,3}\s*[.、．]\s*(?:[（(]\d{1,2}[）)]\s*)?【?(?:答案|解析】)/u.test(entries))
    return true
  return texts.some(text => {
    if (text.length > 2000 || !/\d/u.test(text)) return false
    const plain = withoutHeading(text)
    if (isFullOf(plain, RANGE, 1)) return true
    return (
      isFullOf(plain, SINGLE, isAlone ? 3 : 1) ||
      (!isAlone && /^\d{1,3}\s*[.、．]?\s*【?答案】?/u.test(plain))
    )
  })
}

function isFullOf(text: string, expression: RegExp, least: number): boolean {
  const count = [...text.matchAll(expression)].length
  return count >= least && text.replaceAll(expression, '').replaceAll(SEPARATORS, '') === ''
}

function withoutHeading(text: string): string {
  return text.replace(
    /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)]?\s*[、.．:：]\s*)?(?:[^\d\s]{2,12}题)?\s*(?:[（(][^）)]*[）)])?\s*[:：]?\s*/u,
    '',
  )
}

/** The entries of one piece. What names no number belongs to the entry before it. */
export function listEntries(
  { text, line, label, mark }: Piece,
  section: SectionType | null,
  last: ListEntry | undefined,
): ListEntry[] {
  if (label) {
    if (last === undefined) return []
    if (label.label === 'answer') last.answer = label.rest
    else if (label.label === 'explanation') last.explanation = label.rest
    else if (label.label === 'citations') last.citations = label.rest
    else last.explanation += `\n${text}`
    return []
  }
  const plain = withoutHeading(text)
  const entry = (number: string | number, answer: string) => ({
    section,
    number: Number(number),
    part: null,
    answer,
    explanation: '',
    citations: '',
    line,
  })
  if (mark?.style === 'paren' && section === 'caseGroup' && isCase(last))
    return [{ ...entry(last.number, mark.rest), part: mark.number }]
  if (isFullOf(plain, RANGE, 1))
    return [...plain.matchAll(RANGE)].flatMap(([, from, to, answers]) =>
      spread(Number(from), Number(to), answers ?? '').map(({ number, answer }) => entry(number, answer)),
    )
  if (isFullOf(plain, SINGLE, 1))
    return [...plain.matchAll(SINGLE)].map(([, number, answer]) => entry(number ?? '', answer ?? ''))
  if (mark && mark.style !== 'hanParen') return [entry(mark.number, mark.rest)]
  if (last) {
    if (last.explanation === '') last.answer += `\n${text}`
    else last.explanation += `\n${text}`
  }
  return []
}

/** 「10．」 with nothing behind it: the answers of its questions follow, each with a number of its own. */
function isCase(last: ListEntry | undefined): last is ListEntry {
  return last?.section === 'caseGroup' && (last.part !== null || last.answer === '')
}

/** 「1-5 ABCDA」 and 「6-8 AB ACD BC」: a letter each, or a group each. Where neither fits, nobody gets one. */
function spread(from: number, to: number, answers: string): { number: number; answer: string }[] {
  const count = to - from + 1
  if (count < 1 || count > 500) return []
  const groups = answers.split(/[\s,，、;；/]+/u).filter(group => group !== '')
  const letters = groups.join('').replaceAll(/正确/gu, '对').replaceAll(/错误/gu, '错')
  const each = groups.length === count ? groups : Array.from(letters)
  if (each.length !== count) return []
  return each.map((answer, index) => ({ number: from + index, answer }))
}

type Found = { block: Block; at: number }

/** Finds the block of each entry: by section and number, from where the last one was found onwards, since numbers may begin anew. */
export function matchEntries(
  blocks: readonly Block[],
  entries: readonly ListEntry[],
): { entry: ListEntry; block: Block | null }[] {
  const places = new Map<string, Found[]>()
  for (const [at, block] of blocks.entries())
    for (const key of [`${block.number}`, `${block.number}/${typeOfBlock(block)}`]) {
      const same = places.get(key)
      if (same) same.push({ block, at })
      else places.set(key, [{ block, at }])
    }
  let from = 0
  return entries.map(entry => {
    const inSection = entry.section === null ? undefined : places.get(`${entry.number}/${entry.section}`)
    const all = inSection ?? places.get(`${entry.number}`) ?? []
    const found = firstFrom(all, from) ?? (all.length === 1 ? all[0] : undefined)
    if (found) from = found.at + 1
    return { entry, block: found?.block ?? null }
  })
}

/** The first that stands at `from` or after it; they are in order. */
function firstFrom(all: readonly Found[], from: number): Found | undefined {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.at ?? 0) < from) low = middle + 1
    else high = middle
  }
  return all[low]
}
