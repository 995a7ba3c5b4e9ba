import { assertNever } from '#engine/assert-never'
import type { QuestionBody } from '#engine/question/question'
import { readCategory } from '../category-path.ts'
import {
  type BodyReading,
  type WeighedAnswer,
  blankForms,
  choiceBody,
  matchingBody,
  optionId,
  withFeedback,
} from '../choice-answers.ts'
import { splitCitationLine } from '../citation-line.ts'
import { decimalText, middleOf } from '../decimal-text.ts'
import { htmlText } from '../html-text.ts'
import { splitKeyPoints } from '../key-point-lines.ts'
import { readTags } from '../particular-tags.ts'
import type { QuestionReading } from '../question-reading.ts'
import { READING_LIMITS } from '../reading-limits.ts'
import { type ReadingNotes, readingNotes } from '../reading-notes.ts'
import { type GiftAnswer, type GiftAnswers, readGiftAnswers } from './gift-answers.ts'
import { unescapeGift } from './gift-signs.ts'
import { type GiftItem, scanGift } from './scan-gift.ts'

const FORMAT = /^\s*\[(html|markdown|plain|moodle)\]\s*/u
const BLANK = /_{4,}/gu
/** Beyond this a text is cut off by a fault anyway. */
const LONGEST_ITEM = READING_LIMITS.text * (READING_LIMITS.options + 2)

export function readGift(text: string, notes: ReadingNotes = readingNotes()): QuestionReading {
  for (const item of scanGift(text.includes('\r') ? text.replaceAll(/\r\n?/gu, '\n') : text)) {
    readItem(item, notes)
    if (notes.isFull()) {
      notes.fault({ line: item.line }, '', 'import.fault.tooManyQuestions', { max: READING_LIMITS.questions })
      break
    }
  }
  return notes.done()
}

const FORMATS = ['html', 'markdown', 'plain', 'moodle'] as const
type TextFormat = (typeof FORMATS)[number]

/** Without a name it is Moodle's own. */
function formatNamed(name: string | undefined): TextFormat {
  return FORMATS.find(format => format === name) ?? 'moodle'
}

function readItem(item: GiftItem, notes: ReadingNotes): void {
  const place = { line: item.line }
  if (item.fault === 'unclosed') return notes.fault(place, '', 'import.fault.unclosed', { sign: '{' })
  if (item.fault === 'twoBlocks')
    return notes.fault(place, 'key', 'import.fault.answerUnread', { found: '{' })
  if (item.before.length + (item.answers?.length ?? 0) + item.after.length > LONGEST_ITEM)
    return notes.fault(place, '', 'import.fault.textTooLong', { max: LONGEST_ITEM })
  const format = FORMAT.exec(item.before)
  const own: TextFormat = formatNamed(format?.[1])
  const words = (raw: string, isPlain = false) =>
    isPlain ? unescapeGift(raw) : plainText(raw, own, item, notes)
  const before = toText(
    unescapeGift(format ? item.before.slice(format[0].length) : item.before),
    own,
    item,
    notes,
  )
  if (item.answers === null)
    return notes.leftOut(place, 'import.leftOut.description', { text: before.slice(0, 40) })
  const after = item.after.trim() === '' ? '' : words(item.after)
  const stem =
    after === ''
      ? before
      : `${spaced(item.before, before)}____${after.startsWith('____') ? after.slice(4) : spacedStart(item.after, after)}`
  const { answers, general } = readGiftAnswers(item.answers)
  const generalText = general.trim() === '' ? '' : words(general)
  const read = readBody(answers, stem, words)
  if (!read.ok) return notes.refuse(place, read)
  for (const { code, values } of read.leftOut) notes.leftOut(place, code, values)
  const { explanation: whole, citations } = splitCitationLine(generalText)
  const { rest, keyPoints } =
    read.body.type === 'shortAnswer' ? splitKeyPoints(whole) : { rest: whole, keyPoints: [] }
  const body: QuestionBody = read.body.type === 'shortAnswer' ? { ...read.body, keyPoints } : read.body
  noteTitle(item, before, notes)
  notes.question(place, item.id ?? null, {
    ...readCategory(item.category),
    ...readTags(item.tags),
    body,
    explanation: item.answers.includes('#') ? withFeedback(rest, feedbackOf(answers, words)) : rest,
    citations,
  })
}

/** A space that stood between the words and the gap stays. */
function spaced(raw: string, text: string): string {
  return /[ \t]$/u.test(raw) && /[\w.,;:]$/u.test(text) ? `${text} ` : text
}

function spacedStart(raw: string, text: string): string {
  return /^[ \t]/u.test(raw) && /^\w/u.test(text) ? ` ${text}` : text
}

function noteTitle({ title, id, line }: GiftItem, stem: string, notes: ReadingNotes): void {
  if (title === null) return
  const name = unescapeGift(title)
  if (name !== '' && name !== id && !stem.startsWith(name.replace(/\.\.\.$|…$/u, '')))
    notes.countLeftOut({ line }, 'import.leftOut.titles')
}

/** A text with its escapes and its format undone. */
function plainText(raw: string, own: TextFormat, item: GiftItem, notes: ReadingNotes): string {
  const format = raw.includes('[') ? FORMAT.exec(raw) : null
  if (format) return toText(unescapeGift(raw.slice(format[0].length)), formatNamed(format[1]), item, notes)
  return toText(unescapeGift(raw), own, item, notes)
}

function toText(text: string, format: TextFormat, { line }: GiftItem, notes: ReadingNotes): string {
  if (format === 'markdown' || format === 'plain' || !/[<&]/u.test(text)) return text
  const pictureMark = (source: string) => {
    notes.leftOut({ line }, 'import.leftOut.picture', { name: source.slice(0, 80) })
    return null
  }
  const read = htmlText(text, pictureMark, format === 'moodle')
  if (read.isActive) notes.leftOut({ line }, 'import.leftOut.activeContent')
  if (read.lost.size > 0)
    notes.leftOut({ line }, 'import.leftOut.html', { tags: [...read.lost].slice(0, 10).join(' ') })
  return read.text
}

type Words = (raw: string, isPlain?: boolean) => string

function readBody(answers: GiftAnswers, stem: string, words: Words): BodyReading<QuestionBody> {
  switch (answers.kind) {
    case 'essay':
      return { ok: true, body: { type: 'shortAnswer', stem, keyPoints: [] }, leftOut: [] }
    case 'trueFalse':
      return { ok: true, body: { type: 'trueFalse', stem, key: answers.key }, leftOut: [] }
    case 'numeric':
      return numericBody(stem, answers.answers)
    case 'matching':
      return matchingBody(
        stem,
        answers.pairs.map(({ left, right }) => ({ left: words(left), right: words(right) })),
      )
    case 'list':
      return listBody(stem, answers.answers, words)
    case 'unknown':
      return { ok: false, field: 'key', code: 'import.fault.answerUnread', values: { found: '{…}' } }
    default:
      return assertNever(answers)
  }
}

function listBody(stem: string, answers: readonly GiftAnswer[], words: Words): BodyReading<QuestionBody> {
  const hasTilde = answers.some(({ sign }) => sign === '~')
  const weighed = (isPlain: boolean): WeighedAnswer[] =>
    answers.map(({ sign, weight, text }) => ({
      text: words(text, isPlain),
      fraction: weight ?? (sign === '=' ? 100 : 0),
      feedback: '',
    }))
  if (hasTilde)
    return choiceBody(
      stem,
      weighed(false),
      answers.some(({ sign }) => sign === '='),
    )
  const forms = blankForms(weighed(true))
  if (!forms.ok) return forms
  // Moodle shows the field below; here a stem says where its blank is.
  const marked = stem.replaceAll(BLANK, '____')
  const whole = marked.includes('____') ? marked : `${marked}____`
  return {
    ok: true,
    body: { type: 'fillIn', stem: whole, blanks: [{ accept: forms.body }] },
    leftOut: forms.leftOut,
  }
}

function numericBody(stem: string, answers: readonly GiftAnswer[]): BodyReading<QuestionBody> {
  const shares = answers.map(({ sign, weight }) => weight ?? (sign === '=' ? 100 : 0))
  const full = answers.filter(({ text }, index) => (shares[index] ?? 0) >= 100 && text.trim() !== '*')
  const partial = shares.filter(share => share > 0 && share < 100).length
  const [only, ...others] = full
  if (only === undefined) return { ok: false, field: 'key', code: 'import.fault.noAnswer' }
  if (others.length > 0)
    return { ok: false, field: 'key', code: 'import.leftOut.severalNumbers', values: { count: full.length } }
  const text = unescapeGift(only.text)
  const range = /^(.*[\d.])\.\.(.+)$/su.exec(text)
  const [value = '', within = '0', ...more] = text.split(':')
  const read = range
    ? middleOf(decimalText(range[1] ?? '') ?? '', decimalText(range[2] ?? '') ?? '')
    : { key: decimalText(value), tolerance: decimalText(within) }
  if (read === null || read.key === null || read.tolerance === null || more.length > 0)
    return {
      ok: false,
      field: 'key',
      code: 'import.fault.numberUnread',
      values: { found: text.slice(0, 40) },
    }
  const body = { type: 'numeric' as const, stem, key: read.key, tolerance: read.tolerance, unit: '' }
  return {
    ok: true,
    body,
    leftOut: partial > 0 ? [{ code: 'import.leftOut.numbers', values: { count: partial } }] : [],
  }
}

function feedbackOf(answers: GiftAnswers, words: Words): { of: string; text: string }[] {
  switch (answers.kind) {
    case 'trueFalse': {
      const [wrong = '', right = ''] = answers.feedback
      const [ofWrong, ofRight] = answers.key ? ['错', '对'] : ['对', '错']
      return [
        { of: ofRight, text: words(right) },
        { of: ofWrong, text: words(wrong) },
      ]
    }
    case 'list': {
      const isChoice = answers.answers.some(({ sign }) => sign === '~')
      return answers.answers.map(({ text, feedback }, index) => ({
        of: isChoice ? optionId(index) : words(text, true),
        text: feedback === '' ? '' : words(feedback),
      }))
    }
    case 'numeric':
      return answers.answers.map(({ text, feedback }) => ({
        of: text.trim() === '' ? '其他' : unescapeGift(text),
        text: feedback === '' ? '' : words(feedback),
      }))
    case 'essay':
    case 'matching':
    case 'unknown':
      return []
    default:
      return assertNever(answers)
  }
}
