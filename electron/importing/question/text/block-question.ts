import { assertNever } from '#engine/assert-never'
import { parseDecimal } from '#engine/question/decimal'
import type { Citation, PartBody, QuestionBody, QuestionType } from '#engine/question/question'
import { readCitationLine } from '../citation-line.ts'
import { readDifficulty } from '../particular-tags.ts'
import type { ReadContent, ReadingFault } from '../question-reading.ts'
import type { ReadingFaultCode } from '../reading-codes.ts'
import { READING_LIMITS } from '../reading-limits.ts'
import { bracketAnswer, readLetters, readPairs, readSequence, readTruth } from './answer-words.ts'
import { countBlanks, readBlankAnswers, withBlankMarks } from './blank-answers.ts'
import { type Block, fieldText, typeOfBlock } from './block.ts'
import { readKeyPoints } from './key-points.ts'
import { GUARD, withoutGuards } from './text-lines.ts'

type Fault = {
  field: string
  code: ReadingFaultCode
  values?: Record<string, string | number>
  line?: number
}
type Outcome<T> = { ok: true; value: T } | { ok: false; fault: Fault }

/** What the text under one number means, or why it cannot be understood. `difficultyUnread` is a word that says nothing to us. */
export type BlockQuestion =
  | { ok: true; id: string | null; content: ReadContent; difficultyUnread: string | null }
  | { ok: false; fault: Fault }

export function blockQuestion(block: Block): BlockQuestion {
  if (block.misplaced) {
    const { found, expected, line } = block.misplaced
    return failed({ field: 'options', code: 'import.fault.optionOrder', values: { found, expected }, line })
  }
  const body = readBody(block)
  if (!body.ok) return body
  const reasons = readReasons(block)
  const difficulty = fieldText(block, 'difficulty')
  const level = difficulty === null ? null : readDifficulty(difficulty)
  const tags = fieldText(block, 'tags')?.split(/[,，、;；\n]/u)
  const from = readDay(fieldText(block, 'from'))
  const until = readDay(fieldText(block, 'until'))
  const plain = (label: 'subject' | 'topic' | 'id') => {
    const text = fieldText(block, label)
    return text === null ? null : withoutGuards(text)
  }
  return {
    ok: true,
    id: plain('id'),
    difficultyUnread: level === null ? difficulty : null,
    content: {
      subject: plain('subject'),
      topic: plain('topic'),
      difficulty: level,
      isCase: fieldText(block, 'case') !== null && readTruth(fieldText(block, 'case') ?? '') !== false,
      body: body.value,
      ...reasons,
      ...(tags && { tags: tags.map(tag => withoutGuards(tag).trim()).filter(tag => tag !== '') }),
      ...(from !== null && { effectiveFrom: from }),
      ...(until !== null && { expiresOn: until }),
    },
  }
}

function failed(fault: Fault): { ok: false; fault: Fault } {
  return { ok: false, fault }
}

function fail(field: string, code: ReadingFaultCode, values?: Fault['values']): { ok: false; fault: Fault } {
  return failed({ field, code, ...(values && { values }) })
}

function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

function readDay(text: string | null): string | null {
  const match = text === null ? null : /(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/u.exec(text)
  return match ? `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}` : null
}

function readReasons(block: Block): { explanation: string; citations: Citation[] } {
  const explanation = withoutGuards(fieldText(block, 'explanation') ?? '')
  const written = fieldText(block, 'citations')
  const citations = written === null ? [] : readCitationLine(withoutGuards(written))
  if (citations !== null) return { explanation, citations }
  // What cannot be taken apart stays readable.
  const line = `依据：${withoutGuards(written ?? '')}`
  return { explanation: explanation === '' ? line : `${explanation}\n${line}`, citations: [] }
}

function readBody(block: Block): Outcome<QuestionBody> {
  if (block.parts.length > 0) return readCase(block)
  const type = decideType(block)
  if (type === null) {
    const hasAnswer = fieldText(block, 'answer') !== null || bracketAnswer(block.stem.join('\n')) !== null
    return fail(hasAnswer ? 'type' : 'key', hasAnswer ? 'import.fault.typeUnclear' : 'import.fault.noAnswer')
  }
  if (type === 'caseGroup') {
    // A case that asks nothing by number is asked as a whole.
    return fieldText(block, 'answer') === null
      ? fail('parts', 'import.fault.caseWithoutParts')
      : readOpen(block)
  }
  return type === 'shortAnswer' ? readOpen(block) : readPart(block, type)
}

/** The type that the file gives, or what options and answer leave as the only one. */
function decideType(block: Block): QuestionType | null {
  const given = typeOfBlock(block)
  if (given !== null && given !== 'choice' && given !== 'calculation') return given
  const answer = answerOf(block)
  if (given === 'calculation')
    return answer !== null && readNumberAndUnit(answer) !== null ? 'numeric' : 'shortAnswer'
  if (block.options.length > 0 || given === 'choice') {
    const letters = answer === null ? null : readLetters(answer)
    if (letters === null)
      return given === 'choice'
        ? 'single'
        : truthOfOptions(block, answer) !== null
          ? 'trueFalse'
          : answer === null
            ? null
            : 'single'
    if (letters.length === 1 && truthOfOptions(block, answer) !== null) return 'trueFalse'
    return letters.length > 1 ? 'multiple' : 'single'
  }
  if (answer === null) return null
  if (readTruth(answer) !== null) return 'trueFalse'
  const stem = block.stem.join('\n')
  if (/[_＿]{2,}/u.test(stem)) return 'fillIn'
  const below = fieldText(block, 'answer')
  if (below === null) return null
  const count = countBlanks(withBlankMarks(stem))
  return count > 0 && readBlankAnswers(below, count) !== null && below.length < 200 ? 'fillIn' : 'shortAnswer'
}

/** The answer below the question, or else the one in the brackets of its stem. */
function answerOf(block: Block): string | null {
  return fieldText(block, 'answer') ?? bracketAnswer(block.stem.join('\n'))?.text ?? null
}

type Keyed = { stem: string; answer: string }

/** Stem and answer of a question whose answer may stand in its brackets; there it is taken out, or it would be printed. */
function keyed(block: Block, toSame: (text: string) => string): Outcome<Keyed> {
  const whole = block.stem.join('\n').trim()
  const below = fieldText(block, 'answer')
  const inStem = bracketAnswer(whole)
  if (whole === '') return fail('stem', 'import.fault.orphanLines', { count: 1 })
  if (inStem === null)
    return below === null ? fail('key', 'import.fault.noAnswer') : done({ stem: whole, answer: below })
  if (below !== null && toSame(below) !== toSame(inStem.text)) {
    // 「使用（A）类灭火器」 is part of the sentence, unless a blank is meant: then nobody can tell which answer is right.
    const isAtEnd = whole.slice(inStem.to).replaceAll(/[\s。.？?！!；;]/gu, '') === ''
    if (isAtEnd) return fail('key', 'import.fault.answersDiffer', { inStem: inStem.text, below })
    return done({ stem: whole, answer: below })
  }
  const stem = `${whole.slice(0, inStem.from)}（\u3000）${whole.slice(inStem.to)}`
  return done({ stem: stem.trim(), answer: below ?? inStem.text })
}

function optionsOfBlock(block: Block): { id: string; text: string }[] {
  return block.options.map(({ id, text }) => ({ id, text: withoutGuards(text).trim() }))
}

function readPart(block: Block, type: PartBody['type']): Outcome<PartBody> {
  if (block.options.length > READING_LIMITS.options)
    return fail('options', 'import.fault.tooManyOptions', { max: READING_LIMITS.options })
  switch (type) {
    case 'single':
    case 'multiple':
      return readChoice(block, type)
    case 'trueFalse':
      return readTrueFalse(block)
    case 'fillIn':
      return readFillIn(block)
    case 'numeric':
      return readNumeric(block)
    case 'ordering':
      return readOrdering(block)
    case 'matching':
      return readMatching(block)
    default:
      return assertNever(type)
  }
}

function readChoice(block: Block, type: 'single' | 'multiple'): Outcome<PartBody> {
  if (block.options.length === 0) return fail('options', 'import.fault.choiceWithoutOptions')
  const read = keyed(block, text => readLetters(text)?.join('') ?? text)
  if (!read.ok) return read
  const stem = withoutGuards(read.value.stem)
  const options = optionsOfBlock(block)
  const { answer } = read.value
  const key = lettersWithTexts(options, answer) ?? readLetters(answer) ?? lettersOfText(options, answer)
  if (key === null) return fail('key', 'import.fault.answerUnread', { found: read.value.answer.slice(0, 80) })
  if (type === 'multiple') return done({ type, stem, options, key })
  const [only, ...others] = key
  if (only === undefined || others.length > 0)
    return fail('key', 'import.fault.keyCount', { count: key.length })
  return done({ type, stem, options, key: only })
}

type Options = readonly { id: string; text: string }[]

/** Letters each with its own option's text: 「A. 甲」, 「B 乙」, 「A. 甲 C. 丙」. */
function lettersWithTexts(options: Options, answer: string): string[] | null {
  const plain = (text: string) => text.replaceAll(/[\s。.；;，,、]+/gu, '')
  const pieces = answer.split(/(?<=[\s；;，,、])(?=[A-HＡ-Ｈ]\s*[.．、:：\s])/u).map(piece => piece.trim())
  const letters = pieces.map(piece => {
    const [, letter = '', text = ''] = /^([A-HＡ-Ｈ])\s*[.．、:：\s]\s*(.+)$/su.exec(piece) ?? []
    const id = letter.normalize('NFKC')
    const option = options.find(one => one.id === id)
    return option !== undefined && plain(option.text) === plain(text) ? id : null
  })
  return letters.every(letter => letter !== null) && letters.length > 0 ? letters : null
}

/** The answer may be an option's letter with words behind it, 「A. 甲等」, or the option's text alone. Another letter there is another answer. */
function lettersOfText(options: Options, answer: string): string[] | null {
  const plain = answer.trim().replace(/[。.]$/u, '')
  const [, letter, words = ''] = /^([A-ZＡ-Ｚ])\s*[.．、:：](.*)$/su.exec(plain) ?? []
  if (letter !== undefined) return /[A-HＡ-Ｈ]/u.test(words) ? null : [letter.normalize('NFKC')]
  const same = options.find(({ text }) => text === plain)
  return same ? [same.id] : null
}

/** Options 对 and 错, and which of them the letter means. */
function truthOfOptions(block: Block, answer: string | null): boolean | null {
  if (block.options.length !== 2 || answer === null) return null
  const truths = block.options.map(({ text }) => readTruth(text))
  if (truths[0] === null || truths[1] === null || truths[0] === truths[1]) return null
  const letters = readLetters(answer)
  if (letters?.length !== 1) return readTruth(answer)
  const chosen = block.options.findIndex(({ id }) => id === letters[0])
  return truths[chosen] ?? null
}

function readTrueFalse(block: Block): Outcome<PartBody> {
  const read = keyed(block, text => String(readTruth(text) ?? text))
  if (!read.ok) return read
  const key = truthOfOptions(block, read.value.answer) ?? readTruth(read.value.answer)
  if (key === null) return fail('key', 'import.fault.answerUnread', { found: read.value.answer.slice(0, 80) })
  // 「…。（\u3000）」: where the mark was to be put.
  const asked = read.value.stem.replace(/^[（(][\s\u3000]*[）)]\s*/u, '')
  const stem = withoutGuards(asked.replace(/\s*[（(][\s\u3000]*[）)]\s*([。.]?)$/u, '$1').trim())
  return done({ type: 'trueFalse', stem, key })
}

function readFillIn(block: Block): Outcome<PartBody> {
  const whole = block.stem.join('\n')
  const stem = withBlankMarks(whole.trim())
  const answer = fieldText(block, 'answer')
  if (answer === null) return fail('key', 'import.fault.noAnswer')
  const count = countBlanks(stem)
  const blanks = count === 0 ? null : readBlankAnswers(answer, Math.min(count, READING_LIMITS.options * 2))
  if (blanks === null) return fail('blanks', 'import.fault.answerUnread', { found: answer.slice(0, 80) })
  const clean = blanks.map(({ accept }) => ({ accept: accept.map(withoutGuards) }))
  return done({ type: 'fillIn', stem: withoutGuards(stem), blanks: clean })
}

/** 「0.8 mg/mL」 → number and unit. */
function readNumberAndUnit(text: string): { number: string; unit: string } | null {
  const match = /^\s*([+\-−]?[\d０-９][\d０-９,，.．]*)\s*(.{0,40})$/u.exec(text)
  if (!match) return null
  const number = (match[1] ?? '').normalize('NFKC').replaceAll('−', '-').replace(/[.,]$/u, '')
  return parseDecimal(number) === null
    ? null
    : { number, unit: (match[2] ?? '').trim().replace(/[。；;]$/u, '') }
}

/** 「…？ ____ 米」: where the number was to be written, with the unit of the answer behind it. A blank in a sentence stays. */
function withoutNumberLine(stem: string, unit: string): string {
  const [, asked, behind = ''] = /^(.*?)\u3000[_＿]{4,}\s*([^_＿]{0,40})$/su.exec(stem.trim()) ?? []
  return (asked !== undefined && behind.trim() === unit ? asked : stem).trim()
}

function readNumeric(block: Block): Outcome<PartBody> {
  const answer = fieldText(block, 'answer')
  if (answer === null) return fail('key', 'import.fault.noAnswer')
  const [main = '', within] = withoutGuards(answer).split(/\s*(?:±|\+\/-)\s*/u)
  const read = readNumberAndUnit(main)
  const tolerance = readNumberAndUnit(withoutGuards(fieldText(block, 'tolerance') ?? within ?? '0'))
  if (read === null || tolerance === null)
    return fail(read === null ? 'key' : 'tolerance', 'import.fault.numberUnread', {
      found: answer.slice(0, 80),
    })
  const unit = withoutGuards(fieldText(block, 'unit') ?? '') || read.unit || tolerance.unit
  const stem = withoutGuards(withoutNumberLine(block.stem.join('\n'), unit))
  return done({ type: 'numeric', stem, key: read.number, tolerance: tolerance.number, unit })
}

function readOrdering(block: Block): Outcome<PartBody> {
  if (block.options.length === 0) return fail('items', 'import.fault.choiceWithoutOptions')
  const answer = fieldText(block, 'answer')
  if (answer === null) return fail('key', 'import.fault.noAnswer')
  const key = readSequence(answer)
  if (key === null) return fail('key', 'import.fault.answerUnread', { found: answer.slice(0, 80) })
  // 「顺序：____」: where the order was to be written.
  const asked = block.stem.join('\n').replace(/[\s\u3000]*顺序[:：][\s_＿]*$/u, '')
  const stem = withoutGuards(asked.trim())
  return done({ type: 'ordering', stem, items: optionsOfBlock(block), key })
}

function readMatching(block: Block): Outcome<PartBody> {
  if (block.options.length === 0 || block.lefts.length === 0)
    return fail('lefts', 'import.fault.choiceWithoutOptions')
  if (block.lefts.length > READING_LIMITS.options)
    return fail('lefts', 'import.fault.tooManyOptions', { max: READING_LIMITS.options })
  const answer = fieldText(block, 'answer')
  if (answer === null) return fail('key', 'import.fault.noAnswer')
  const pairs = readPairs(answer)
  if (pairs === null) return fail('key', 'import.fault.answerUnread', { found: answer.slice(0, 80) })
  return done({
    type: 'matching',
    stem: withoutGuards(block.stem.join('\n').trim()),
    lefts: block.lefts.map((text, index) => ({ id: letterOf(index + 1), text: withoutField(text) })),
    rights: optionsOfBlock(block),
    key: pairs.map(({ left, right }) => ({ left: letterOf(left), right })),
  })
}

/** 「甲 [ ]」: where the letter was to be written. */
function withoutField(left: string): string {
  return withoutGuards(left.replace(/[\s\u3000]*\[[\s\u3000]*\]$/u, '')).trim()
}

function letterOf(number: number): string {
  return String.fromCharCode(64 + number)
}

function readOpen(block: Block): Outcome<QuestionBody> {
  const lines = block.fields.get('answer')?.lines ?? []
  const keyPoints = readKeyPoints(lines).map(({ text, weight }) => ({ text: withoutGuards(text), weight }))
  if (keyPoints.length === 0) return fail('key', 'import.fault.noAnswer')
  const stem = [...block.stem, ...block.options.map(({ id, text }) => `${id}. ${text}`)].join('\n')
  return done({ type: 'shortAnswer', stem: withoutGuards(stem.trim()), keyPoints })
}

/**
 * A case with its questions. Where all of them are answered in words, the whole is one short answer: marked by hand, against the
 * points of all. A mixture of both has no place in the bank.
 */
function readCase(block: Block): Outcome<QuestionBody> {
  const types = block.parts.map(decideType)
  const isOpen = (type: QuestionType | null) => type === 'shortAnswer' || type === 'caseGroup'
  if (types.every(isOpen)) return readOpenCase(block)
  const parts: { body: PartBody; explanation: string; citations: Citation[] }[] = []
  for (const [index, part] of block.parts.entries()) {
    const field = (inner: string) => (inner === '' ? `parts.${index}` : `parts.${index}.${inner}`)
    const type = types[index] ?? null
    if (part.misplaced) {
      const { found, expected, line } = part.misplaced
      return failed({
        field: field('options'),
        code: 'import.fault.optionOrder',
        values: { found, expected },
        line,
      })
    }
    if (type === null) {
      const code = answerOf(part) === null ? 'import.fault.noAnswer' : 'import.fault.typeUnclear'
      return failed({ field: field('key'), code, line: part.line })
    }
    if (type === 'shortAnswer' || type === 'caseGroup')
      return failed({ field: field('type'), code: 'import.fault.openPart', line: part.line })
    const body = readPart(part, type)
    if (!body.ok) return failed({ line: part.line, ...body.fault, field: field(body.fault.field) })
    parts.push({ body: body.value, ...readReasons(part) })
  }
  const stem = withoutGuards(block.stem.join('\n').trim())
  return done({ type: 'caseGroup', stem, parts })
}

function readOpenCase(block: Block): Outcome<QuestionBody> {
  const lines = block.parts.flatMap(part => part.fields.get('answer')?.lines ?? [])
  const keyPoints = readKeyPoints(lines).map(({ text, weight }) => ({ text: withoutGuards(text), weight }))
  if (keyPoints.length === 0) return fail('key', 'import.fault.noAnswer')
  const asked = block.parts.map(part => `（${part.number}）${part.stem.join('\n')}`)
  const stem = [...block.stem, ...asked].filter(text => text !== GUARD).join('\n')
  return done({ type: 'shortAnswer', stem: withoutGuards(stem.trim()), keyPoints })
}

/** Faults in the words of the reading, with the line where the question begins unless a better one is known. */
export function faultOf(block: Block, { line, ...fault }: Fault): ReadingFault {
  return { place: { line: line ?? block.line }, ...fault }
}
