import type { GivenAnswer, GivenPart } from '#contract/answer'
import { assertNever } from '#engine/assert-never'
import { fitsQuestion, type Answer, type PartAnswer } from '#engine/question/answer'
import { refuse } from './app-error.ts'
import type { PaperPlace } from './paper-content.ts'
import { type Shown, labelOf, shownParts, shownQuestion } from './shown-order.ts'

/** From letters of shown places to the question's own ids. Refuses what does not fit the question. */
export function toAnswer(place: PaperPlace, given: GivenAnswer): Answer {
  const answer = translate(place, given)
  return fitsQuestion(place.content.body, answer) ? answer : misfit()
}

function misfit(): never {
  return refuse('sitting.answerDoesNotFit')
}

function translate(place: PaperPlace, given: GivenAnswer): Answer {
  if (given.type === 'shortAnswer') return given
  if (given.type === 'caseGroup') {
    const parts = shownParts(place)
    return {
      type: 'caseGroup',
      parts: given.parts.map((part, index) => toPart(parts[index] ?? misfit(), part)),
    }
  }
  return toPart(shownQuestion(place) ?? misfit(), given)
}

function toPart({ body, order }: Shown, given: GivenPart): PartAnswer {
  const idAt = (label: string) => order[label.charCodeAt(0) - 'A'.charCodeAt(0)] ?? misfit()
  switch (given.type) {
    case 'single':
      return { type: 'single', option: given.option === null ? null : idAt(given.option) }
    case 'multiple':
      return { type: 'multiple', options: [...new Set(given.options)].map(idAt).toSorted() }
    case 'ordering':
      return { type: 'ordering', items: given.items.map(idAt) }
    case 'matching': {
      const lefts = body.type === 'matching' ? body.lefts : misfit()
      const pairs = given.pairs.map(pair => ({
        left: lefts[Number(pair.left) - 1]?.id ?? misfit(),
        right: idAt(pair.right),
      }))
      return { type: 'matching', pairs }
    }
    case 'trueFalse':
    case 'fillIn':
    case 'numeric':
      return given
    default:
      return assertNever(given)
  }
}

/** The way back: what the page shows as chosen. */
export function toGiven(place: PaperPlace, answer: Answer | null): GivenAnswer | null {
  if (answer === null || answer.type === 'shortAnswer') return answer
  if (answer.type === 'caseGroup') {
    const parts = shownParts(place)
    return {
      type: 'caseGroup',
      parts: answer.parts.map((part, index) => fromPart(parts[index], part)),
    }
  }
  return fromPart(shownQuestion(place) ?? undefined, answer)
}

function fromPart(shown: Shown | undefined, answer: PartAnswer): GivenPart {
  if (!shown) throw new Error('an answer that belongs to no question of the paper')
  const { body, order } = shown
  const label = (id: string) => labelOf(order.indexOf(id))
  switch (answer.type) {
    case 'single':
      return { type: 'single', option: answer.option === null ? null : label(answer.option) }
    case 'multiple':
      return { type: 'multiple', options: answer.options.map(label).toSorted() }
    case 'ordering':
      return { type: 'ordering', items: answer.items.map(label) }
    case 'matching': {
      const number = (id: string) =>
        body.type === 'matching' ? String(body.lefts.findIndex(left => left.id === id) + 1) : ''
      return {
        type: 'matching',
        pairs: answer.pairs.map(({ left, right }) => ({ left: number(left), right: label(right) })),
      }
    }
    case 'trueFalse':
    case 'fillIn':
    case 'numeric':
      return answer
    default:
      return assertNever(answer)
  }
}
