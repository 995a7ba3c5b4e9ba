import type { GivenAnswer } from '#contract/answer'
import { assertNever } from '#engine/assert-never'
import type { PaperAnswer } from '#engine/marking/mark-paper'
import type { PaperItem } from '#engine/paper/blueprint'
import type { Answer } from '#engine/question/answer'
import type { Option, QuestionBody, QuestionContent } from '#engine/question/question'
import type { ItemState } from '#engine/sitting/sitting'
import { readVersions } from '#store/questions'
import type { PaperRecord } from '#store/sittings'
import type { Reader } from '#store/store'
import { refuse } from './app-error.ts'

/** One place of a paper with the frozen question that stands there. */
export type PaperPlace = { item: PaperItem; content: QuestionContent }

export async function readPlaces(db: Reader, paper: PaperRecord): Promise<PaperPlace[]> {
  const versions = await readVersions(
    db,
    paper.items.map(item => item.versionId),
  )
  const contents = new Map(versions.map(version => [version.id, version.content]))
  return paper.items.map(item => {
    const content = contents.get(item.versionId)
    if (!content)
      throw new Error(`paper ${paper.id} names version ${item.versionId}, which is not in the file`)
    return { item, content }
  })
}

/** Options in the order in which this paper shows them. */
export function shownOptions({ item, content }: PaperPlace): Option[] {
  const { body } = content
  if (!('options' in body)) return []
  return item.optionOrder.map(id => {
    const option = body.options.find(candidate => candidate.id === id)
    if (!option) throw new Error(`question ${item.questionId} has no option ${id}`)
    return option
  })
}

/** Letter of a shown place: A is the first. The letter says nothing about the option's own id. */
export function labelOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index)
}

/** From letters of shown places to the question's own option ids. Refuses what does not fit the question. */
export function toAnswer(place: PaperPlace, given: GivenAnswer): Answer {
  const { body } = place.content
  if (given.type !== body.type) refuse('sitting.answerDoesNotFit')
  const idAt = (label: string) =>
    place.item.optionOrder[label.charCodeAt(0) - 'A'.charCodeAt(0)] ?? refuse('sitting.answerDoesNotFit')
  switch (given.type) {
    case 'single':
      return { type: 'single', option: given.option === null ? null : idAt(given.option) }
    case 'multiple':
      return { type: 'multiple', options: [...new Set(given.options)].map(idAt).toSorted() }
    case 'trueFalse':
      return given
    case 'fillIn':
      return given.texts.length === blanksOf(body) ? given : refuse('sitting.answerDoesNotFit')
    default:
      return assertNever(given)
  }
}

/** The way back: what the page shows as chosen. */
export function toGiven({ item }: PaperPlace, answer: Answer | null): GivenAnswer | null {
  if (answer === null) return null
  const label = (id: string) => labelOf(item.optionOrder.indexOf(id))
  switch (answer.type) {
    case 'single':
      return { type: 'single', option: answer.option === null ? null : label(answer.option) }
    case 'multiple':
      return { type: 'multiple', options: answer.options.map(label).toSorted() }
    case 'trueFalse':
    case 'fillIn':
      return answer
    default:
      return assertNever(answer)
  }
}

export function blanksOf(body: QuestionBody): number {
  return body.type === 'fillIn' ? body.blanks.length : 0
}

/** What marking needs, in the order of the paper. */
export function paperAnswers(
  paper: PaperRecord,
  places: readonly PaperPlace[],
  items: readonly ItemState[],
): PaperAnswer[] {
  return places.map(({ item, content }, index) => {
    const section = paper.blueprint.sections[item.section]
    if (!section) throw new Error(`paper ${paper.id} has no section ${item.section}`)
    return {
      body: content.body,
      answer: items[index]?.answer ?? null,
      rule: section.rule,
      marks: section.marks,
      section: item.section,
    }
  })
}
