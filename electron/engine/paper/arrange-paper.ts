import { createRandom } from '../chance/random.ts'
import type { Blueprint, PaperItem } from './blueprint.ts'

/**
 * The order one member sees: questions shuffled inside their section, options inside their question, as far as the blueprint
 * says. With a seed a member, neighbours see the same questions in different orders. Sections keep their order, and an option
 * order is a permutation of canonical ids, so marking does not change.
 */
export function arrangePaper(items: readonly PaperItem[], blueprint: Blueprint, seed: string): PaperItem[] {
  const sections = [...new Set(items.map(item => item.section))].sort((a, b) => a - b)
  return sections.flatMap(section => {
    const own = items.filter(item => item.section === section)
    const ordered = blueprint.shuffleQuestions ? createRandom(`${seed}/order/${section}`).shuffle(own) : own
    return ordered.map(item => ({
      ...item,
      optionOrder: blueprint.shuffleOptions
        ? // A stream of its own for each question: its option order does not depend on where it stands.
          createRandom(`${seed}/options/${item.questionId}`).shuffle(item.optionOrder)
        : [...item.optionOrder],
    }))
  })
}
