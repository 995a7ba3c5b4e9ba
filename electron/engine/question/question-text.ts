import { assertNever } from '../assert-never.ts'
import type { QuestionBody, QuestionContent } from './question.ts'

/** An option is anything that is chosen from or given as the answer. */
export type PassageKind = 'stem' | 'option' | 'explanation'

/** One text of a question, and where it stands, in the words of the bank format: `stem`, `options.B`, `parts.0.explanation`. */
export type Passage = { place: string; kind: PassageKind; text: string }

/** @param id which of the texts of that field, where it has several */
type Visit = (kind: PassageKind, text: string, field: string, id?: string | number) => void

/** Every text a person wrote into a question, in reading order. The one list of what is searched, compared and highlighted. */
export function questionText(content: QuestionContent): Passage[] {
  const passages: Passage[] = []
  visitTexts(content, (kind, text, field, id) => {
    passages.push({ place: id === undefined ? field : `${field}.${id}`, kind, text })
  })
  return passages
}

/** The texts of `questionText` one by one; field and id come apart, since not everybody wants one name for both. */
export function visitTexts({ body, explanation }: QuestionContent, visit: Visit): void {
  const written: Visit = (kind, text, field, id) => {
    if (text !== '') visit(kind, text, field, id)
  }
  visitBody(body, '', written)
  written('explanation', explanation, 'explanation')
}

/** @param at what comes before each field, for a part of a case group: `parts.0.` */
function visitBody(body: QuestionBody, at: string, visit: Visit): void {
  visit('stem', body.stem, `${at}stem`)
  switch (body.type) {
    case 'single':
    case 'multiple':
      for (const { id, text } of body.options) visit('option', text, `${at}options`, id)
      return
    case 'trueFalse':
      return
    case 'fillIn':
      for (const [index, { accept }] of body.blanks.entries())
        for (const form of accept) visit('option', form, `${at}blanks`, index)
      return
    case 'numeric':
      visit('option', `${body.key}${body.unit}`, `${at}key`)
      return
    case 'ordering':
      for (const { id, text } of body.items) visit('option', text, `${at}items`, id)
      return
    case 'matching':
      for (const { id, text } of body.lefts) visit('option', text, `${at}lefts`, id)
      for (const { id, text } of body.rights) visit('option', text, `${at}rights`, id)
      return
    case 'shortAnswer':
      for (const [index, { text }] of body.keyPoints.entries()) visit('option', text, `${at}keyPoints`, index)
      return
    case 'caseGroup':
      for (const [index, part] of body.parts.entries()) {
        const inPart = `${at}parts.${index}.`
        visitBody(part.body, inPart, visit)
        visit('explanation', part.explanation, `${inPart}explanation`)
      }
      return
    default:
      assertNever(body)
  }
}
