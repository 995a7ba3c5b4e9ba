import type { ResultItemView } from '#contract/sitting'
import type { Mark } from '#engine/marking/rule'
import type { Answer } from '#engine/question/answer'
import type { PaperRecord } from '#store/sittings'
import type { InstrumentRecord } from '#store/subjects'
import { citationViews } from './citation-view.ts'
import { type PaperPlace, labelOf, shownOptions } from './paper-content.ts'

/** Words for true and false travel as these; the page prints them in its language. */
const TRUE_FALSE = { true: 'true', false: 'false' }

type Source = {
  paper: PaperRecord
  place: PaperPlace
  index: number
  answer: Answer | null
  marks: readonly Mark[]
  instruments: readonly InstrumentRecord[]
}

/** One question of a submitted paper: what was given, what is right, why. */
export function resultItem({ paper, place, index, answer, marks, instruments }: Source): ResultItemView {
  const { content, item } = place
  const mark = marks[index]
  const section = paper.blueprint.sections[item.section]
  if (!mark || !section) throw new Error(`result of paper ${paper.id} has no mark ${index}`)
  return {
    item: index,
    type: content.body.type,
    stem: content.body.stem,
    isCase: content.isCase,
    options: optionsOf(place, answer),
    given: givenOf(answer),
    key: keyOf(place),
    ...mark,
    fullCents: section.marks.fullCents,
    explanation: content.explanation,
    citations: citationViews(content.citations, instruments),
    subject: content.subject,
  }
}

function optionsOf(place: PaperPlace, answer: Answer | null): ResultItemView['options'] {
  const { body } = place.content
  const isKey = (id: string) =>
    body.type === 'single' ? body.key === id : body.type === 'multiple' && body.key.includes(id)
  const chosen = (id: string) =>
    answer?.type === 'single'
      ? answer.option === id
      : answer?.type === 'multiple' && answer.options.includes(id)
  return shownOptions(place).map((option, at) => ({
    label: labelOf(at),
    text: option.text,
    isKey: isKey(option.id),
    chosen: chosen(option.id),
  }))
}

function givenOf(answer: Answer | null): string[] {
  if (answer?.type === 'fillIn') return answer.texts
  if (answer?.type === 'trueFalse' && answer.value !== null) return [TRUE_FALSE[`${answer.value}`]]
  return []
}

function keyOf({ content: { body } }: PaperPlace): string[] {
  if (body.type === 'fillIn') return body.blanks.map(blank => blank.accept[0] ?? '')
  return body.type === 'trueFalse' ? [TRUE_FALSE[`${body.key}`]] : []
}
