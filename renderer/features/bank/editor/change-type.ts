import { assertNever } from '#engine/assert-never'
import { parseDecimal } from '#engine/question/decimal'
import type { QuestionType } from '#engine/question/question'
import type { AnswerDraft, PartDraft, QuestionDraft, RowDraft, SoloType } from './question-draft.ts'
import { MAX_ROWS, emptyAnswer, emptyPart, freeKey } from './question-draft.ts'

/** The same question as another type. What fits is carried over, what does not stays in the draft for the way back. */
export function withQuestionType(draft: QuestionDraft, type: QuestionType): QuestionDraft {
  if (type === 'caseGroup') return draft.isGroup ? draft : toGroup(draft)
  const answer = draft.isGroup && isUntouched(draft.answer) ? fromGroup(draft) : draft.answer
  return { ...draft, isGroup: false, answer: withAnswerType(answer, type) }
}

/** The question becomes the first part of a case whose story is still to be told; its reasons go with it. */
function toGroup(draft: QuestionDraft): QuestionDraft {
  if (draft.parts.length > 0) return { ...draft, isGroup: true }
  const { answer, explanation, citations } = draft
  const first: PartDraft = {
    key: 0,
    answer: answer.type === 'shortAnswer' ? withAnswerType(answer, 'single') : answer,
    explanation,
    citations,
  }
  return { ...draft, isGroup: true, parts: [first, emptyPart(1)], explanation: '', citations: [] }
}

function fromGroup({ caseText, parts: [first] }: QuestionDraft): AnswerDraft {
  const answer = first?.answer ?? emptyAnswer('single')
  return { ...answer, stem: [caseText, answer.stem].filter(text => text.trim() !== '').join('\n') }
}

function isUntouched(answer: AnswerDraft): boolean {
  return answer.stem.trim() === '' && textsOf(answer).length === 0
}

export function withAnswerType(answer: AnswerDraft, type: SoloType): AnswerDraft {
  if (answer.type === type) return answer
  return { ...answer, ...carried(answer, type), type }
}

/** The texts that answer the question now, wherever the type keeps them. */
function textsOf(answer: AnswerDraft): string[] {
  const filled = (texts: readonly string[]) => texts.filter(text => text.trim() !== '')
  switch (answer.type) {
    case 'single':
    case 'multiple':
      return filled(answer.options.map(({ text }) => text))
    case 'ordering':
      return filled(answer.items.map(({ text }) => text))
    case 'matching':
      return filled(answer.pairs.map(({ left }) => left))
    case 'shortAnswer':
      return filled(answer.points.map(({ text }) => text))
    case 'fillIn':
      return filled(answer.blanks.map(([first = '']) => first))
    case 'numeric':
      return filled([answer.number.key])
    case 'trueFalse':
      return []
    default:
      return assertNever(answer.type)
  }
}

function rightTexts(answer: AnswerDraft): string[] {
  return answer.type === 'single' || answer.type === 'multiple'
    ? answer.options.filter(({ right }) => right).map(({ text }) => text)
    : textsOf(answer)
}

/** Only into fields that are still empty: coming back finds what one left. */
function carried(answer: AnswerDraft, type: SoloType): Partial<AnswerDraft> {
  const isFree = isUntouched({ ...answer, type, stem: '' })
  const texts = textsOf(answer).slice(0, MAX_ROWS)
  switch (type) {
    case 'single':
      // From several right answers only the first stays one.
      return isFree ? { options: filledRows(answer.options, texts) } : { options: oneRight(answer.options) }
    case 'multiple':
      return isFree ? { options: filledRows(answer.options, texts) } : {}
    case 'ordering':
      return isFree ? { items: filledRows(answer.items, texts) } : {}
    case 'matching':
      return isFree && texts.length > 0 ? { pairs: texts.map((left, key) => ({ key, left, right: '' })) } : {}
    case 'shortAnswer':
      return isFree && texts.length > 0
        ? { points: texts.map((text, key) => ({ key, text, weight: 1 })) }
        : {}
    case 'fillIn':
      return isFree && rightTexts(answer).length > 0 ? { blanks: [rightTexts(answer).slice(0, 1)] } : {}
    case 'numeric': {
      const number = rightTexts(answer).find(text => parseDecimal(text) !== null)
      return isFree && number !== undefined ? { number: { ...answer.number, key: number } } : {}
    }
    case 'trueFalse':
      return {}
    default:
      return assertNever(type)
  }
}

/** No fewer rows than a choice among several needs. */
const FEWEST = 3

function filledRows(rows: RowDraft[], texts: readonly string[]): RowDraft[] {
  if (texts.length === 0) return rows
  const next = texts.map((text, key) => ({ key, text, right: false }))
  while (next.length < FEWEST) next.push({ key: freeKey(next), text: '', right: false })
  return next
}

function oneRight(options: RowDraft[]): RowDraft[] {
  const first = options.findIndex(({ right }) => right)
  return options.map((option, index) => ({ ...option, right: index === first }))
}
