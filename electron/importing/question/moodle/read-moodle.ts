import type { Option, PartBody, QuestionBody } from '#engine/question/question'
import { readCategory } from '../category-path.ts'
import {
  type BodyReading,
  blankForms,
  choiceBody,
  matchingBody,
  optionId,
  withFeedback,
} from '../choice-answers.ts'
import { splitCitationLine } from '../citation-line.ts'
import { decimalText } from '../decimal-text.ts'
import { splitKeyPoints } from '../key-point-lines.ts'
import { readTags } from '../particular-tags.ts'
import type { QuestionReading, ReadPicture } from '../question-reading.ts'
import { READING_LIMITS } from '../reading-limits.ts'
import { type ReadingNotes, readingNotes } from '../reading-notes.ts'
import { readKeyPoints } from '../text/key-points.ts'
import { unreadable } from '../unreadable.ts'
import { type XmlElement, attributeOf, childOf, childrenOf, scanXml } from '../xml/scan-xml.ts'
import { type MoodleFile, type MoodleQuestion, bareText, moodleText } from './moodle-text.ts'
import { readCloze } from './read-cloze.ts'

/**
 * Questions of a Moodle XML file. Every type that the bank has is read; the others are named.
 *
 * Source: Moodle documentation, "Moodle XML format".
 */
export function readMoodle(xml: string, notes: ReadingNotes = readingNotes()): QuestionReading {
  const pictures = new Map<string, ReadPicture>()
  const file: MoodleFile = { notes, pictures }
  let category = ''
  for (const item of scanXml(xml, 'quiz', 'question')) {
    const place = { line: item.line }
    if ('fault' in item) {
      if (item.fault === 'unsafe' || item.fault === 'notTheFormat')
        return unreadable(`import.fault.${item.fault}`)
      notes.fault(
        place,
        '',
        `import.fault.${item.fault}`,
        item.fault === 'tooDeep' ? { max: READING_LIMITS.depth } : undefined,
      )
      continue
    }
    const { element } = item
    if (element.name !== 'question') {
      notes.leftOut(place, 'import.leftOut.type', { type: `<${element.name}>` })
      continue
    }
    const type = attributeOf(element, 'type') ?? ''
    if (type === 'category') category = bareText(childOf(element, 'category'))
    else readQuestion(element, type, { ...file, place, isFaulty: false }, category)
    if (notes.isFull()) {
      notes.fault(place, '', 'import.fault.tooManyQuestions', { max: READING_LIMITS.questions })
      break
    }
  }
  return notes.done([...pictures.values()])
}

function readQuestion(element: XmlElement, type: string, question: MoodleQuestion, category: string): void {
  const { notes, place } = question
  const read = readBody(element, type, question)
  if (question.isFaulty) return
  if (!read.ok) return notes.refuse(place, read)
  for (const { code, values } of read.leftOut) notes.leftOut(place, code, values)
  const general = moodleText(childOf(element, 'generalfeedback'), question)
  const feedback = feedbackOf(element, read.body, question)
  if (question.isFaulty) return
  const { explanation, citations } = splitCitationLine(general)
  const id = bareText(childOf(element, 'idnumber')) || null
  for (const _ of childrenOf(element, 'hint')) notes.countLeftOut(place, 'import.leftOut.hints')
  noteSettings(element, question)
  const name = bareText(childOf(element, 'name'))
  if (name !== '' && name !== id && !read.body.stem.startsWith(name.replace(/\.\.\.$|…$/u, '')))
    notes.countLeftOut(place, 'import.leftOut.titles')
  const tags = childOf(element, 'tags')
  notes.question(place, id, {
    ...readCategory(category),
    ...readTags(
      tags === undefined
        ? []
        : childrenOf(tags, 'tag')
            .map(bareText)
            .filter(tag => tag !== ''),
    ),
    body: read.body,
    explanation: withFeedback(explanation, feedback),
    citations,
  })
}

const OVERALL = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback']

/** What a question says of how it is asked and marked, which here a blueprint decides: counted, as most questions say the same. */
function noteSettings(element: XmlElement, { notes, place }: MoodleQuestion): void {
  const says = (name: string) => bareText(childOf(element, name)).toLowerCase()
  if (OVERALL.some(name => says(name) !== '')) notes.countLeftOut(place, 'import.leftOut.overallFeedback')
  if (says('usecase') === '1') notes.countLeftOut(place, 'import.leftOut.letterCase')
  if (['false', '0'].includes(says('shuffleanswers'))) notes.countLeftOut(place, 'import.leftOut.fixedOrder')
  const grade = says('defaultgrade')
  if (grade !== '' && Number(grade) !== 1) notes.countLeftOut(place, 'import.leftOut.grade')
}

function readBody(element: XmlElement, type: string, question: MoodleQuestion): BodyReading<QuestionBody> {
  if (type === 'cloze' || type === 'multianswer') return clozeBody(element, question)
  const stem = moodleText(childOf(element, 'questiontext'), question)
  switch (type) {
    case 'multichoice':
      return choiceBody(stem, weighedAnswers(element, question), isSingle(element))
    case 'truefalse':
      return trueFalseBody(stem, element)
    case 'shortanswer':
      return shortAnswerBody(stem, element)
    case 'numerical':
      return numericBody(stem, element)
    case 'matching':
    case 'match':
      return pairsBody(stem, element, question)
    case 'ordering':
      return orderingBody(stem, element, question)
    case 'essay':
      return essayBody(stem, element, question)
    case 'gapselect':
    case 'ddwtos':
      return gapBody(stem, element)
    case 'description':
      return { ok: false, field: '', code: 'import.leftOut.description', values: { text: stem.slice(0, 40) } }
    default:
      return { ok: false, field: 'type', code: 'import.leftOut.type', values: { type: type.slice(0, 40) } }
  }
}

function isSingle(element: XmlElement): boolean {
  const single = bareText(childOf(element, 'single')).toLowerCase()
  return single !== 'false' && single !== '0'
}

function fractionOf(answer: XmlElement): number {
  const fraction = Number(attributeOf(answer, 'fraction') ?? '0')
  return Number.isFinite(fraction) ? fraction : 0
}

function weighedAnswers(element: XmlElement, question: MoodleQuestion) {
  return childrenOf(element, 'answer').map(answer => ({
    text: moodleText(answer, question),
    fraction: fractionOf(answer),
    feedback: '',
  }))
}

function trueFalseBody(stem: string, element: XmlElement): BodyReading<QuestionBody> {
  const right = childrenOf(element, 'answer').find(answer => fractionOf(answer) > 0)
  const word = bareText(right).toLowerCase()
  if (word !== 'true' && word !== 'false') return { ok: false, field: 'key', code: 'import.fault.noAnswer' }
  return { ok: true, body: { type: 'trueFalse', stem, key: word === 'true' }, leftOut: [] }
}

function shortAnswerBody(stem: string, element: XmlElement): BodyReading<QuestionBody> {
  const answers = childrenOf(element, 'answer')
  const forms = blankForms(
    answers.map(answer => ({ text: bareText(answer), fraction: fractionOf(answer), feedback: '' })),
  )
  if (!forms.ok) return forms
  const marked = stem.replaceAll(/_{4,}/gu, '____')
  const whole = marked.includes('____') ? marked : `${marked}____`
  return {
    ok: true,
    body: { type: 'fillIn', stem: whole, blanks: [{ accept: forms.body }] },
    leftOut: forms.leftOut,
  }
}

function numericBody(stem: string, element: XmlElement): BodyReading<QuestionBody> {
  const answers = childrenOf(element, 'answer')
  const full = answers.filter(answer => fractionOf(answer) >= 100 && bareText(answer) !== '*')
  const partial = answers.filter(answer => fractionOf(answer) > 0 && fractionOf(answer) < 100).length
  const [only, ...others] = full
  if (only === undefined) return { ok: false, field: 'key', code: 'import.fault.noAnswer' }
  if (others.length > 0)
    return { ok: false, field: 'key', code: 'import.leftOut.severalNumbers', values: { count: full.length } }
  const key = decimalText(bareText(only))
  const tolerance = decimalText(bareText(childOf(only, 'tolerance')) || '0')
  if (key === null || tolerance === null)
    return {
      ok: false,
      field: 'key',
      code: 'import.fault.numberUnread',
      values: { found: bareText(only).slice(0, 40) },
    }
  const units = childrenOf(childOf(element, 'units') ?? only, 'unit').map(unit => ({
    name: bareText(childOf(unit, 'unit_name')),
    multiplier: Number(bareText(childOf(unit, 'multiplier')) || '1'),
  }))
  const own = units.find(({ multiplier }) => multiplier === 1)
  const rest = units.filter(unit => unit !== own).map(({ name }) => name)
  return {
    ok: true,
    body: { type: 'numeric', stem, key, tolerance, unit: own?.name ?? '' },
    leftOut: [
      ...(partial > 0 ? [{ code: 'import.leftOut.numbers' as const, values: { count: partial } }] : []),
      ...(rest.length > 0
        ? [{ code: 'import.leftOut.units' as const, values: { units: rest.slice(0, 10).join(' ') } }]
        : []),
    ],
  }
}

function pairsBody(stem: string, element: XmlElement, question: MoodleQuestion): BodyReading<QuestionBody> {
  const subs = childrenOf(element, 'subquestion')
  const answers = subs.map(sub => childOf(sub, 'answer'))
  const read = matchingBody(
    stem,
    subs.map((sub, index) => ({
      left: moodleText(sub, question),
      right: moodleText(answers[index], question, 'plain_text'),
    })),
  )
  if (!read.ok) return read
  const letters = lettersOf(answers)
  if (letters === null) return read
  // Our own writer says under which letter each right stood.
  const byText = new Map(
    subs.map((_, index) => [moodleText(answers[index], question, 'plain_text'), letters[index] ?? '']),
  )
  const renamed = new Map(read.body.rights.map(({ id, text }) => [id, byText.get(text) ?? '']))
  if (!isPermutation([...renamed.values()])) return read
  const rights = byId(read.body.rights.map(({ id, text }) => ({ id: renamed.get(id) ?? id, text })))
  const key = read.body.key.map(({ left, right }) => ({ left, right: renamed.get(right) ?? right }))
  return { ...read, body: { ...read.body, rights, key } }
}

/** In this type the file gives the right order; shown like this the question would answer itself, so items go by their words. */
function orderingBody(stem: string, element: XmlElement, question: MoodleQuestion): BodyReading<PartBody> {
  const answers = childrenOf(element, 'answer')
  if (answers.length > READING_LIMITS.options)
    return {
      ok: false,
      field: 'items',
      code: 'import.fault.tooManyOptions',
      values: { max: READING_LIMITS.options },
    }
  if (answers.length === 0) return { ok: false, field: 'items', code: 'import.fault.choiceWithoutOptions' }
  const texts = answers.map(answer => moodleText(answer, question))
  const letters = lettersOf(answers)
  const order = texts
    .map((_, index) => index)
    .toSorted((a, b) => ((texts[a] ?? '') < (texts[b] ?? '') ? -1 : 1))
  const key =
    letters !== null && isPermutation(letters)
      ? letters
      : texts.map((_, index) => optionId(order.indexOf(index)))
  const items = byId(texts.map((text, index) => ({ id: key[index] ?? '', text })))
  return { ok: true, body: { type: 'ordering', stem, items, key }, leftOut: [] }
}

function lettersOf(answers: readonly (XmlElement | undefined)[]): string[] | null {
  const letters = answers.map(answer => (answer === undefined ? null : attributeOf(answer, 'letter')))
  return letters.every(letter => letter !== null) ? letters : null
}

function isPermutation(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length && ids.every((_, index) => ids.includes(optionId(index)))
}

function byId(options: Option[]): Option[] {
  return options.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function essayBody(stem: string, element: XmlElement, question: MoodleQuestion): BodyReading<QuestionBody> {
  const info = moodleText(childOf(element, 'graderinfo'), question)
  const { rest, keyPoints } = splitKeyPoints(info)
  const points = keyPoints.length > 0 && rest.trim() === '' ? keyPoints : readKeyPoints(info.split('\n'))
  return { ok: true, body: { type: 'shortAnswer', stem, keyPoints: points }, leftOut: [] }
}

function clozeBody(element: XmlElement, question: MoodleQuestion): BodyReading<QuestionBody> {
  const source = childOf(element, 'questiontext')
  if (source === undefined) return { ok: false, field: 'stem', code: 'import.fault.noAnswer' }
  const format = attributeOf(source, 'format') ?? 'html'
  const text = childOf(source, 'text')?.text ?? source.text
  const max = READING_LIMITS.text * 5
  if (text.length > max)
    return { ok: false, field: 'stem', code: 'import.fault.textTooLong', values: { max } }
  const isHtml = format !== 'markdown' && format !== 'plain_text'
  const toText = (around: string) =>
    moodleText({ ...source, children: [...childrenOf(source, 'file')], text: around }, question)
  return readCloze(text, toText, isHtml)
}

/** `[[2]]` in the text is the second choice of the list. */
function gapBody(stem: string, element: XmlElement): BodyReading<QuestionBody> {
  const choices = [...childrenOf(element, 'selectoption'), ...childrenOf(element, 'dragbox')].map(bareText)
  const blanks: { accept: string[] }[] = []
  const plain = stem.replaceAll(/_{4,}/gu, '___')
  const marked = plain.replaceAll(/\[\[(\d{1,3})\]\]/gu, (_, number: string) => {
    blanks.push({ accept: [choices[Number(number) - 1] ?? ''] })
    return '____'
  })
  if (blanks.length === 0) return { ok: false, field: 'blanks', code: 'import.fault.noAnswer' }
  const leftOut = [{ code: 'import.leftOut.choicesOfBlank' as const }]
  return { ok: true, body: { type: 'fillIn', stem: marked, blanks }, leftOut }
}

function feedbackOf(
  element: XmlElement,
  body: QuestionBody,
  question: MoodleQuestion,
): { of: string; text: string }[] {
  return childrenOf(element, 'answer').flatMap((answer, index) => {
    const text = moodleText(childOf(answer, 'feedback'), question)
    return text === '' ? [] : [{ of: nameOf(answer, index, body), text }]
  })
}

function nameOf(answer: XmlElement, index: number, body: QuestionBody): string {
  if (body.type === 'single' || body.type === 'multiple') return optionId(index)
  const text = bareText(answer)
  if (body.type === 'trueFalse') return text.toLowerCase() === 'true' ? '对' : '错'
  return text === '*' ? '其他' : text
}
