import type { GivenAnswer } from '#contract/answer'
import type { SittingItemView } from '#contract/sitting'
import { assertNever } from '#engine/assert-never'

export type ShownChoice = { label: string; text: string }

/** The rows to choose from. True is A and false is B, so that letters choose everywhere and F flags everywhere. */
export function shownChoices(item: SittingItemView, words: { yes: string; no: string }): ShownChoice[] {
  if (item.type !== 'trueFalse') return item.options
  return [
    { label: 'A', text: words.yes },
    { label: 'B', text: words.no },
  ]
}

export function choiceCount(item: SittingItemView): number {
  if (item.type === 'fillIn') return 0
  return item.type === 'trueFalse' ? 2 : item.options.length
}

export function chosenIndexes(item: SittingItemView): number[] {
  const { answer } = item
  if (answer === null) return []
  switch (answer.type) {
    case 'single':
      return item.options.flatMap((option, index) => (option.label === answer.option ? [index] : []))
    case 'multiple':
      return item.options.flatMap((option, index) => (answer.options.includes(option.label) ? [index] : []))
    case 'trueFalse':
      return answer.value === null ? [] : [answer.value ? 0 : 1]
    case 'fillIn':
      return []
    default:
      return assertNever(answer)
  }
}

/** What the answer becomes when row `index` is chosen; `null` where there is no such row. */
export function choose(item: SittingItemView, index: number): GivenAnswer | null {
  if (index < 0 || index >= choiceCount(item)) return null
  if (item.type === 'trueFalse') return { type: 'trueFalse', value: index === 0 }
  const label = item.options[index]?.label
  if (label === undefined) return null
  if (item.type === 'single') return { type: 'single', option: label }
  const before = item.answer?.type === 'multiple' ? item.answer.options : []
  const options = before.includes(label) ? before.filter(other => other !== label) : [...before, label]
  return { type: 'multiple', options: options.toSorted() }
}
