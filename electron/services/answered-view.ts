import type { ResultPartView } from '#contract/sitting'
import type { PartAnswer } from '#engine/question/answer'
import { type Shown, labelOf, shownOptions } from './shown-order.ts'

type Answered = Pick<ResultPartView, 'stem' | 'options' | 'pairs' | 'given' | 'key' | 'unit' | 'tolerance'>

/** Words for true and false travel as these; the page prints them in its language. */
const TRUE_FALSE = { true: 'true', false: 'false' }

/** What was given and what is right, of a question or of one part of a case. */
export function answeredView(shown: Shown, answer: PartAnswer | null): Answered {
  const { body } = shown
  return {
    stem: body.stem,
    options: optionsOf(shown, answer),
    pairs: pairsOf(shown, answer),
    given: givenOf(shown, answer),
    key: keyOf(shown),
    unit: body.type === 'numeric' ? body.unit : '',
    tolerance: body.type === 'numeric' ? body.tolerance : '',
  }
}

function optionsOf(shown: Shown, answer: PartAnswer | null): Answered['options'] {
  const { body } = shown
  if (body.type !== 'single' && body.type !== 'multiple') return []
  const isKey = (id: string) => (body.type === 'single' ? body.key === id : body.key.includes(id))
  const chosen = (id: string) =>
    answer?.type === 'single'
      ? answer.option === id
      : answer?.type === 'multiple' && answer.options.includes(id)
  return shownOptions(shown).map(({ id, text }, at) => ({
    label: labelOf(at),
    text,
    isKey: isKey(id),
    chosen: chosen(id),
  }))
}

function pairsOf({ body }: Shown, answer: PartAnswer | null): Answered['pairs'] {
  if (body.type !== 'matching') return []
  const right = (id: string | undefined) => body.rights.find(one => one.id === id)?.text ?? null
  const given = answer?.type === 'matching' ? answer.pairs : []
  return body.lefts.map(({ id, text }) => ({
    left: text,
    given: right(given.find(pair => pair.left === id)?.right),
    right: right(body.key.find(pair => pair.left === id)?.right) ?? '',
  }))
}

function givenOf({ body }: Shown, answer: PartAnswer | null): string[] {
  if (answer?.type === 'fillIn') return answer.texts
  if (answer?.type === 'numeric') return answer.text.trim() === '' ? [] : [answer.text]
  if (answer?.type === 'trueFalse') return answer.value === null ? [] : [TRUE_FALSE[`${answer.value}`]]
  return answer?.type === 'ordering' && body.type === 'ordering' ? textsOf(body.items, answer.items) : []
}

function keyOf({ body }: Shown): string[] {
  if (body.type === 'fillIn') return body.blanks.map(blank => blank.accept[0] ?? '')
  if (body.type === 'numeric') return [body.key]
  if (body.type === 'trueFalse') return [TRUE_FALSE[`${body.key}`]]
  return body.type === 'ordering' ? textsOf(body.items, body.key) : []
}

function textsOf(items: readonly { id: string; text: string }[], ids: readonly string[]): string[] {
  return ids.map(id => items.find(item => item.id === id)?.text ?? '')
}
