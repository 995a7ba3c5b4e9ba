import { parseDecimal } from '#engine/question/decimal'
import { hasArticle } from '#engine/instrument/known-articles'
import { missingPart } from '#engine/instrument/paragraphs'
import type { QuestionFault } from '#engine/question/check-question'
import { checkQuestion } from '#engine/question/check-question'
import type { Instrument } from '../bank-types.ts'
import { type CitedArticles, NO_TEXTS, citedKey } from './cited-articles.ts'
import type { AnswerDraft, CitationDraft, QuestionDraft } from './question-draft.ts'
import { toCitation, toContent } from './to-content.ts'

/** Contract: how long each text may be (contract/question). */
export const MAX = {
  stem: 4000,
  option: 2000,
  form: 100,
  number: 40,
  point: 500,
  explanation: 2000,
  tag: 30,
  tags: 20,
  reason: 200,
}

const ARTICLE = /^[1-9]\d{0,3}(-[1-9]\d?)?$/u

/**
 * What keeps a draft from becoming a version: the engine's checks, what only a draft can lack (a true or false nobody chose), what
 * only the register knows, and lengths, which only the contract knows. Letters are those of the rows of the editor.
 */
export function draftFaults(
  draft: QuestionDraft,
  instruments: readonly Instrument[],
  texts: CitedArticles = NO_TEXTS,
): QuestionFault[] {
  const faults = checkQuestion(toContent(draft, 'inOrder'))
  const add = (fault: QuestionFault) => void faults.push(fault)
  // It stands first in the form.
  if (draft.topic === '') faults.unshift({ field: 'topic', code: 'question.topicMissing' })
  if (draft.isGroup) {
    addLong(add, 'stem', draft.caseText, MAX.stem)
    for (const [index, part] of draft.parts.entries()) {
      const within = (fault: QuestionFault) => add({ ...fault, field: `parts.${index}.${fault.field}` })
      addAnswerFaults(within, part.answer)
      addReasonFaults(within, part, { instruments, texts })
    }
  } else addAnswerFaults(add, draft.answer)
  addReasonFaults(add, draft, { instruments, texts })
  for (const tag of draft.tags) addLong(add, 'tags', tag, MAX.tag)
  return faults
}

type Add = (fault: QuestionFault) => void

function addLong(add: Add, field: string, text: string, max: number): void {
  if (text.trim().length > max) add({ field, code: 'question.tooLong', values: { max } })
}

function addAnswerFaults(add: Add, answer: AnswerDraft): void {
  addLong(add, 'stem', answer.stem, MAX.stem)
  switch (answer.type) {
    case 'single':
    case 'multiple':
      answer.options.forEach(({ text }, at) => addLong(add, `options.${'ABCDEFGH'[at]}`, text, MAX.option))
      break
    case 'trueFalse':
      if (answer.truth === null) add({ field: 'key', code: 'question.noKey' })
      break
    case 'fillIn':
      answer.blanks.forEach((forms, at) =>
        forms.forEach(form => addLong(add, `blanks.${at}`, form, MAX.form)),
      )
      break
    case 'ordering':
      answer.items.forEach(({ text }, at) => addLong(add, `items.${'ABCDEFGH'[at]}`, text, MAX.option))
      break
    case 'matching':
      answer.pairs.forEach(({ left, right }, at) =>
        addLong(add, `lefts.${'ABCDEFGH'[at]}`, left.length > right.length ? left : right, MAX.option),
      )
      break
    case 'shortAnswer':
      answer.points.forEach(({ text }, at) => addLong(add, `keyPoints.${at}`, text, MAX.point))
      break
    case 'numeric':
      if (parseDecimal(answer.number.key) !== null) addLong(add, 'key', answer.number.key, MAX.number)
      break
    default:
      break
  }
}

function addReasonFaults(
  add: Add,
  { explanation, citations }: { explanation: string; citations: readonly CitationDraft[] },
  register: Register,
): void {
  addLong(add, 'explanation', explanation, MAX.explanation)
  for (const [index, draft] of citations.entries()) {
    const code = citationFault(draft, register)
    if (code !== null) add({ field: `citations.${index}`, code, values: { citation: index + 1 } })
  }
}

type Register = { instruments: readonly Instrument[]; texts: CitedArticles }

function citationFault(draft: CitationDraft, { instruments, texts }: Register): string | null {
  const citation = toCitation(draft)
  if (citation.instrument === '') return 'question.citationInstrument'
  const instrument = instruments.find(({ id }) => id === citation.instrument)
  // Until the register is there, nothing is said about what only it knows.
  if (instruments.length === 0) return null
  if (!instrument) return 'question.citationUnknown'
  const edition = instrument.editions.find(({ id }) => id === citation.edition)
  if (!edition) return 'question.citationEdition'
  if (isHistory(instrument)) return citation.entry?.trim() ? null : 'question.citationEntry'
  if (citation.article === undefined) return 'question.citationArticle'
  if (!ARTICLE.test(citation.article)) return 'question.citationPlace'
  const isKnown = hasArticle(edition, citation.article)
  const text = texts.get(citedKey(citation.instrument, citation.edition, citation.article))
  // Not asked for yet, or no text here: the register alone knows.
  if (text === undefined) return isKnown === false ? 'question.citationBeyond' : null
  // The text may be an excerpt; then the register has the last word.
  if (text === null) return isKnown === true ? null : 'question.citationBeyond'
  const missing = missingPart(text.paragraphs, citation)
  if (missing === null) return null
  return missing === 'paragraph' ? 'question.citationParagraph' : 'question.citationItem'
}

/** A chronicle is cited by the date of its record, everything else by article. */
export function isHistory({ kind }: Pick<Instrument, 'kind'>): boolean {
  return kind === 'history'
}

/** Faults of one part, in the words of a question of its own. */
export function faultsOfPart(faults: readonly QuestionFault[], index: number): QuestionFault[] {
  const prefix = `parts.${index}.`
  return faults.flatMap(fault =>
    fault.field.startsWith(prefix) ? [{ ...fault, field: fault.field.slice(prefix.length) }] : [],
  )
}

/** Faults that only say that something is still to come; a question that has just been begun is not scolded for them. */
const UNFINISHED = new Set(
  [
    'stemEmpty',
    'explanationEmpty',
    'citationMissing',
    'optionEmpty',
    'noKey',
    'keyPointEmpty',
    'leftWithoutRight',
    'blankWithoutForm',
    'topicMissing',
    'citationInstrument',
    'citationArticle',
    'citationEntry',
    'sequenceIncomplete',
    'blankCount',
  ].map(code => `question.${code}`),
)

export function isUnfinished({ field, code, values }: QuestionFault): boolean {
  // Right sides come from what is typed, so there are too few of them until all is typed.
  const isRightToCome = /(^|\.)rights$/u.test(field) && Number(values?.['count']) < Number(values?.['min'])
  return UNFINISHED.has(code) || isRightToCome
}
