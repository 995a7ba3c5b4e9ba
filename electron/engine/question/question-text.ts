import { assertNever } from '../assert-never.ts'
import type { Option, QuestionBody, QuestionContent } from './question.ts'

/** An option is anything that is chosen from or given as the answer. */
export type PassageKind = 'stem' | 'option' | 'explanation'

/** One text of a question, and where it stands, in the words of the bank format: `stem`, `options.B`, `parts.0.explanation`. */
export type Passage = { place: string; kind: PassageKind; text: string }

/** Every text a person wrote into a question, in reading order. The one list of what is searched, compared and highlighted. */
export function questionText({ body, explanation }: QuestionContent): Passage[] {
  return [...bodyText(body, ''), ...written('explanation', 'explanation', explanation)]
}

/** @param at what comes before every place, for a part of a case group */
function bodyText(body: QuestionBody, at: string): Passage[] {
  const stem = written(`${at}stem`, 'stem', body.stem)
  switch (body.type) {
    case 'single':
    case 'multiple':
      return [...stem, ...optionText(`${at}options`, body.options)]
    case 'trueFalse':
      return stem
    case 'fillIn':
      return [
        ...stem,
        ...body.blanks.flatMap(({ accept }, index) =>
          accept.flatMap(form => written(`${at}blanks.${index}`, 'option', form)),
        ),
      ]
    case 'numeric':
      return [...stem, ...written(`${at}key`, 'option', `${body.key}${body.unit}`)]
    case 'ordering':
      return [...stem, ...optionText(`${at}items`, body.items)]
    case 'matching':
      return [...stem, ...optionText(`${at}lefts`, body.lefts), ...optionText(`${at}rights`, body.rights)]
    case 'shortAnswer':
      return [
        ...stem,
        ...body.keyPoints.flatMap(({ text }, index) => written(`${at}keyPoints.${index}`, 'option', text)),
      ]
    case 'caseGroup':
      return [
        ...stem,
        ...body.parts.flatMap((part, index) => [
          ...bodyText(part.body, `${at}parts.${index}.`),
          ...written(`${at}parts.${index}.explanation`, 'explanation', part.explanation),
        ]),
      ]
    default:
      return assertNever(body)
  }
}

function optionText(at: string, options: readonly Option[]): Passage[] {
  return options.flatMap(({ id, text }) => written(`${at}.${id}`, 'option', text))
}

function written(place: string, kind: PassageKind, text: string): Passage[] {
  return text === '' ? [] : [{ place, kind, text }]
}
