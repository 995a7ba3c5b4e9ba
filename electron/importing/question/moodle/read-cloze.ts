import type { Blank, PartBody } from '#engine/question/question'
import { type BodyReading, blankForms } from '../choice-answers.ts'
import { decodeEntities } from '../html-text.ts'
import { READING_LIMITS } from '../reading-limits.ts'
import type { LeftOutCode } from '../reading-codes.ts'

const FIELD = /\{(\d{0,3}):([A-Z_]{2,20}):/gu
const TEXT_FIELDS = new Set(['SHORTANSWER', 'SA', 'MW', 'SHORTANSWER_C', 'SAC', 'MWC'])
/** Moodle's `_C`: 「abc」 is not 「ABC」, which they are in every blank here. */
const CASE_FIELDS = new Set(['SHORTANSWER_C', 'SAC', 'MWC'])
const NUMBER_FIELDS = new Set(['NUMERICAL', 'NM'])
const CHOICE_FIELDS = /^(?:MULTICHOICE|MC)(?:_?[VHS]{1,2})?$/u

type FillIn = Extract<PartBody, { type: 'fillIn' }>

/**
 * Moodle's embedded answers, `建党于{1:SHORTANSWER:=1921~=一九二一}年`, as a fill-in. A choice among words becomes a blank whose right
 * words are accepted. `toText` turns what stands around the fields into Markdown.
 */
export function readCloze(
  source: string,
  toText: (around: string) => string,
  isHtml: boolean,
): BodyReading<FillIn> {
  const pieces: string[] = []
  const blanks: Blank[] = []
  const leftOut: { code: LeftOutCode; values?: Record<string, string | number> }[] = []
  const weights = new Set<string>()
  let from = 0
  for (const field of source.matchAll(FIELD)) {
    if (field.index < from) continue
    const end = closingBrace(source, field.index + field[0].length)
    if (end === -1)
      return {
        ok: false,
        field: 'stem',
        code: 'import.fault.unclosed',
        values: { sign: field[0].slice(0, 40) },
      }
    const type = field[2] ?? ''
    const isChoice = CHOICE_FIELDS.test(type)
    const isNumber = NUMBER_FIELDS.has(type)
    if (!isChoice && !isNumber && !TEXT_FIELDS.has(type))
      return { ok: false, field: 'type', code: 'import.leftOut.type', values: { type: `cloze ${type}` } }
    const answers = readField(source.slice(field.index + field[0].length, end), isHtml, isNumber)
    weights.add(field[1] === '' ? '1' : (field[1] ?? '1'))
    if (CASE_FIELDS.has(type)) leftOut.push({ code: 'import.leftOut.letterCase', values: { count: 1 } })
    for (const { within } of answers)
      if (within !== '') leftOut.push({ code: 'import.leftOut.toleranceOfBlank', values: { found: within } })
    const feedback = answers.filter(answer => answer.feedback !== '').length
    if (feedback > 0) leftOut.push({ code: 'import.leftOut.feedback', values: { count: feedback } })
    const forms = blankForms(
      isChoice
        ? answers.map(answer => ({ ...answer, text: answer.text.replaceAll('*', String.raw`\*`) }))
        : answers,
    )
    if (!forms.ok) return forms
    blanks.push({ accept: forms.body })
    leftOut.push(...forms.leftOut)
    if (isChoice) leftOut.push({ code: 'import.leftOut.choicesOfBlank' })
    pieces.push(source.slice(from, field.index).replaceAll(/_{4,}/gu, '___'))
    from = end + 1
    if (blanks.length > READING_LIMITS.options * 2)
      return {
        ok: false,
        field: 'blanks',
        code: 'import.fault.tooManyOptions',
        values: { max: READING_LIMITS.options * 2 },
      }
  }
  if (blanks.length === 0) return { ok: false, field: 'blanks', code: 'import.fault.noAnswer' }
  if (weights.size > 1) leftOut.push({ code: 'import.leftOut.weightsOfBlanks' })
  pieces.push(source.slice(from).replaceAll(/_{4,}/gu, '___'))
  return { ok: true, body: { type: 'fillIn', stem: toText(pieces.join('____')), blanks }, leftOut }
}

function closingBrace(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    const sign = source.charCodeAt(at)
    if (sign === 92) at += 1
    else if (sign === 125) return at
  }
  return -1
}

function readField(
  raw: string,
  isHtml: boolean,
  isNumber: boolean,
): { text: string; fraction: number; feedback: string; within: string }[] {
  return raw.split(/(?<!(?<!\\)(?:\\\\)*\\)~/u).map(answer => {
    const [, sign = '', percent, rest = ''] = /^\s*(=?)(?:%(-?\d{1,3}(?:\.\d+)?)%)?(.*)$/su.exec(answer) ?? []
    const [withoutFeedback = '', ...feedback] = rest.split(/(?<!(?<!\\)(?:\\\\)*\\)#/u)
    const text = withoutFeedback.replaceAll(/\\([}~#/"\\])/gu, '$1').trim()
    // 「23.8:0.1」: a blank has no tolerance.
    const [number = '', within = ''] = isNumber ? text.split(':').map(piece => piece.trim()) : [text]
    return {
      text: isHtml ? decodeEntities(number) : number,
      within: /^[0.]*$/u.test(within) ? '' : within,
      fraction: percent === undefined ? (sign === '=' ? 100 : 0) : Number(percent),
      feedback: feedback.join('#').trim(),
    }
  })
}

/** The field that `readCloze` takes for the same forms. */
export function writeClozeField(accept: readonly string[]): string {
  const answers = accept.map(
    form => `=${form.replaceAll(/[}~#/"\\]/gu, String.raw`\$&`).replaceAll('*', String.raw`\\*`)}`,
  )
  return `{1:SHORTANSWER:${answers.join('~')}}`
}
