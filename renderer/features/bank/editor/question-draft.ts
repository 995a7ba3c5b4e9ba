import { assertNever } from '#engine/assert-never'
import { BLANK_MARK } from '#engine/question/question'
import type { Difficulty } from '#engine/question/question'
import type { Body, Content } from './bank-types.ts'

/**
 * A question while it is edited. Options carry whether they are right and a key of their own instead of a letter: letters follow
 * the order, so that moving an option never moves the answer to another one.
 */
export type OptionDraft = { key: number; text: string; right: boolean }
export type QuestionDraft = {
  stem: string
  options: OptionDraft[]
  truth: boolean
  blanks: string[][]
  difficulty: Difficulty
  explanation: string
}

const LETTERS = 'ABCDEFGH'
export const MAX_OPTIONS = LETTERS.length
export const letterAt = (index: number): string => LETTERS.charAt(index)

export function toDraft({ body, difficulty, explanation }: Content): QuestionDraft {
  const isRight = (id: string) =>
    (body.type === 'single' && body.key === id) || (body.type === 'multiple' && body.key.includes(id))
  return {
    stem: body.stem,
    options:
      'options' in body ? body.options.map(({ id, text }, key) => ({ key, text, right: isRight(id) })) : [],
    truth: body.type === 'trueFalse' && body.key,
    blanks: body.type === 'fillIn' ? body.blanks.map(({ accept }) => [...accept]) : [],
    difficulty,
    explanation,
  }
}

/** Everything the editor does not touch stays as it was. */
export function toContent(draft: QuestionDraft, before: Content): Content {
  return {
    ...before,
    difficulty: draft.difficulty,
    explanation: draft.explanation,
    body: toBody(draft, before.body.type),
  }
}

function toBody({ stem, options, truth, blanks }: QuestionDraft, type: Body['type']): Body {
  const lettered = options.map(({ text }, index) => ({ id: letterAt(index), text }))
  const key = options.flatMap(({ right }, index) => (right ? [letterAt(index)] : []))
  switch (type) {
    case 'single':
      return { type, stem, options: lettered, key: key[0] ?? '' }
    case 'multiple':
      return { type, stem, options: lettered, key }
    case 'trueFalse':
      return { type, stem, key: truth }
    case 'fillIn':
      return { type, stem, blanks: blanks.map(accept => ({ accept })) }
    default:
      return assertNever(type)
  }
}

export function addOption(options: readonly OptionDraft[]): OptionDraft[] {
  const key = Math.max(-1, ...options.map(option => option.key)) + 1
  return [...options, { key, text: '', right: false }]
}

export function moveOption(options: readonly OptionDraft[], index: number, by: -1 | 1): OptionDraft[] {
  const next = [...options]
  const [moved] = next.splice(index, 1)
  if (moved) next.splice(index + by, 0, moved)
  return next
}

/** A blank always means both: a gap in the stem and the forms that fill it. */
export function addBlank(draft: QuestionDraft): QuestionDraft {
  return { ...draft, stem: `${draft.stem}${BLANK_MARK}`, blanks: [...draft.blanks, []] }
}
