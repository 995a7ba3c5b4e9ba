import type { GivenPart } from '#contract/answer'
import type { Asked } from './asked.ts'

export type ShownChoice = { label: string; text: string }

/** The rows to choose from. True is A and false is B, so that letters choose everywhere and F flags everywhere. */
export function shownChoices(asked: Asked, words: { yes: string; no: string }): ShownChoice[] {
  if (asked.type !== 'trueFalse') return asked.options
  return [
    { label: 'A', text: words.yes },
    { label: 'B', text: words.no },
  ]
}

export function choiceCount({ type, options }: Asked): number {
  if (type === 'trueFalse') return 2
  return type === 'single' || type === 'multiple' ? options.length : 0
}

export function chosenIndexes({ answer, options }: Asked): number[] {
  if (answer?.type === 'trueFalse') return answer.value === null ? [] : [answer.value ? 0 : 1]
  const chosen =
    answer?.type === 'single' ? [answer.option] : answer?.type === 'multiple' ? answer.options : []
  return options.flatMap((option, index) => (chosen.includes(option.label) ? [index] : []))
}

/** What the answer becomes when row `index` is chosen; `null` where there is no such row. */
export function choose(asked: Asked, index: number): GivenPart | null {
  if (index < 0 || index >= choiceCount(asked)) return null
  if (asked.type === 'trueFalse') return { type: 'trueFalse', value: index === 0 }
  const label = asked.options[index]?.label
  if (label === undefined) return null
  if (asked.type === 'single') return { type: 'single', option: label }
  const before = asked.answer?.type === 'multiple' ? asked.answer.options : []
  const options = before.includes(label) ? before.filter(other => other !== label) : [...before, label]
  return { type: 'multiple', options: options.toSorted() }
}
