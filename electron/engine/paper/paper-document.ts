import { assertNever } from '../assert-never.ts'
import { createRandom } from '../chance/random.ts'
import type {
  CasePart,
  Citation,
  Option,
  PartBody,
  QuestionBody,
  QuestionContent,
  QuestionType,
} from '../question/question.ts'

/** What is printed: the questions of a paper as they were drawn, with the marks of each. */
export type PrintedPaper = {
  brigade: string
  title: string
  subtitle: string
  /** What is printed on it so that the same paper can be made again (paper-number.ts). */
  number: string
  /** Minutes allowed, where there is a limit. */
  minutes: number | null
  seed: string
  shuffleQuestions: boolean
  shuffleOptions: boolean
  sections: readonly {
    type: QuestionType
    questions: readonly { content: QuestionContent; markCents: number }[]
  }[]
}

/** One question as it stands on the page. `label` is the letter printed; what it was called in the bank is nobody's business. */
export type PrintedOption = { label: string; text: string }
export type PrintedQuestion = {
  number: number
  type: QuestionType
  stem: string
  markCents: number
  options: PrintedOption[]
  /** The left side of a matching. */
  lefts: PrintedOption[]
  /** Number of blanks to fill, lines to write on. */
  blanks: number
  lines: number
  unit: string
  parts: PrintedQuestion[]
}

/**
 * The answer in the labels of this variant. A case has one for each part; before them comes one without answer where the case as a
 * whole has a reason of its own.
 */
export type PrintedKey = {
  number: number
  part: number | null
  answer: PrintedAnswer | null
  explanation: string
  citations: readonly Citation[]
}
export type PrintedAnswer =
  | { kind: 'labels'; labels: string[] }
  | { kind: 'truth'; value: boolean }
  | { kind: 'forms'; blanks: string[][] }
  | { kind: 'number'; key: string; tolerance: string; unit: string }
  | { kind: 'pairs'; pairs: { left: string; right: string }[] }
  | { kind: 'points'; points: { text: string; markCents: number }[] }

export type PrintedSection = {
  type: QuestionType
  count: number
  /** Marks of each question; null where they differ and stand with the questions. */
  eachCents: number | null
  markCents: number
  questions: PrintedQuestion[]
}

/** One variant of a paper, without words: whoever prints it adds them in the language of the page. */
export type PaperDocument = {
  brigade: string
  title: string
  subtitle: string
  number: string
  variant: string
  minutes: number | null
  questionCount: number
  markCents: number
  sections: PrintedSection[]
  key: PrintedKey[]
}

const LINES_OF_SHORT_ANSWER = 8
const LINES_A_KEY_POINT = 2

/**
 * The paper as variant A, B, …: the same questions, in the order that the seed gives this variant. Sections stay where they are and
 * numbers run through; the key speaks in the letters of the variant.
 */
export function paperDocument(paper: PrintedPaper, variant: string): PaperDocument {
  const key: PrintedKey[] = []
  let number = 0
  const sections = paper.sections.map(({ type, questions }, section): PrintedSection => {
    const random = createRandom(`${paper.seed}/${variant}/order/${section}`)
    const placed = questions.map((question, place) => ({ ...question, place }))
    const ordered = paper.shuffleQuestions ? random.shuffle(placed) : placed
    const printed = ordered.map(({ content, markCents, place }) => {
      number += 1
      const order = paper.shuffleOptions ? `${paper.seed}/${variant}/options/${section}/${place}` : null
      const made = printQuestion(content.body, { number, markCents, order })
      key.push(...keyOf(content, made.answers).map(entry => ({ number, ...entry })))
      return made.question
    })
    const markCents = printed.reduce((sum, question) => sum + question.markCents, 0)
    const [first] = printed
    const isEven = first !== undefined && printed.every(question => question.markCents === first.markCents)
    const eachCents = isEven ? first.markCents : null
    return { type, count: printed.length, eachCents, markCents, questions: printed }
  })
  return {
    brigade: paper.brigade,
    title: paper.title,
    subtitle: paper.subtitle,
    number: paper.number,
    variant,
    minutes: paper.minutes,
    questionCount: number,
    markCents: sections.reduce((sum, section) => sum + section.markCents, 0),
    sections,
    key,
  }
}

type Place = { number: number; markCents: number; order: string | null }
/** `own`: the reasons of a part of a case. Every other answer has those of its question. */
type MadeAnswer = {
  part: number | null
  answer: PrintedAnswer
  own: { explanation: string; citations: readonly Citation[] } | null
}
type Made = { question: PrintedQuestion; answers: MadeAnswer[] }

function keyOf(
  { explanation, citations }: QuestionContent,
  answers: readonly MadeAnswer[],
): Omit<PrintedKey, 'number'>[] {
  const whole = { explanation, citations }
  const entries = answers.map(({ part, answer, own }) => ({ part, answer, ...(own ?? whole) }))
  const isCase = answers.some(({ own }) => own !== null)
  const hasReason = explanation !== '' || citations.length > 0
  return isCase && hasReason ? [{ part: null, answer: null, ...whole }, ...entries] : entries
}

function printQuestion(body: QuestionBody, place: Place): Made {
  if (body.type === 'shortAnswer') {
    const total = body.keyPoints.reduce((sum, { weight }) => sum + weight, 0)
    const points = body.keyPoints.map(({ text, weight }) => ({
      text,
      markCents: total === 0 ? 0 : Math.round((place.markCents * weight) / total),
    }))
    const lines = Math.max(LINES_OF_SHORT_ANSWER, body.keyPoints.length * LINES_A_KEY_POINT)
    return {
      question: { ...plain(body, place), lines },
      answers: [{ part: null, answer: { kind: 'points', points }, own: null }],
    }
  }
  if (body.type !== 'caseGroup') {
    const { question, answer } = printPart(body, place)
    return { question, answers: [{ part: null, answer, own: null }] }
  }
  const share = Math.floor(place.markCents / Math.max(1, body.parts.length))
  const parts = body.parts.map((part, index) => {
    // What does not divide falls to the last part.
    const markCents = index === body.parts.length - 1 ? place.markCents - share * index : share
    const order = place.order === null ? null : `${place.order}/${index}`
    return { ...printPart(part.body, { number: index + 1, markCents, order }), own: reasonsOf(part) }
  })
  return {
    question: { ...plain(body, place), parts: parts.map(({ question }) => question) },
    answers: parts.map(({ answer, own }, index) => ({ part: index + 1, answer, own })),
  }
}

function reasonsOf({ explanation, citations }: CasePart): MadeAnswer['own'] {
  return { explanation, citations }
}

function plain(body: { type: QuestionType; stem: string }, { number, markCents }: Place): PrintedQuestion {
  const empty = { options: [], lefts: [], blanks: 0, lines: 0, unit: '', parts: [] }
  return { number, type: body.type, stem: body.stem, markCents, ...empty }
}

function printPart(body: PartBody, place: Place): { question: PrintedQuestion; answer: PrintedAnswer } {
  const question = plain(body, place)
  switch (body.type) {
    case 'single':
    case 'multiple': {
      const { options, labelOf } = labelled(body.options, place.order)
      const labels = [body.key].flat().map(labelOf).toSorted()
      return { question: { ...question, options }, answer: { kind: 'labels', labels } }
    }
    case 'ordering': {
      const { options, labelOf } = labelled(body.items, place.order)
      return { question: { ...question, options }, answer: { kind: 'labels', labels: body.key.map(labelOf) } }
    }
    case 'matching': {
      const { options, labelOf } = labelled(body.rights, place.order)
      const lefts = body.lefts.map(({ text }, index) => ({ label: String(index + 1), text }))
      const pairs = body.lefts.map(({ id }, index) => ({
        left: String(index + 1),
        right: labelOf(body.key.find(({ left }) => left === id)?.right ?? ''),
      }))
      return { question: { ...question, options, lefts }, answer: { kind: 'pairs', pairs } }
    }
    case 'trueFalse':
      return { question, answer: { kind: 'truth', value: body.key } }
    case 'fillIn':
      return {
        question: { ...question, blanks: body.blanks.length },
        answer: { kind: 'forms', blanks: body.blanks.map(({ accept }) => accept) },
      }
    case 'numeric': {
      const { key, tolerance, unit } = body
      return { question: { ...question, blanks: 1, unit }, answer: { kind: 'number', key, tolerance, unit } }
    }
    default:
      return assertNever(body)
  }
}

function labelled(
  options: readonly Option[],
  order: string | null,
): { options: PrintedOption[]; labelOf: (id: string) => string } {
  const shown = order === null ? options : createRandom(order).shuffle(options)
  const labels = new Map(shown.map(({ id }, index) => [id, String.fromCharCode(65 + index)]))
  return {
    options: shown.map(({ id, text }) => ({ label: labels.get(id) ?? '', text })),
    labelOf: id => labels.get(id) ?? '',
  }
}
