import { markedPapersAfter } from '#store/search/question-use'
import type { Reader } from '#store/store'
import { turn } from './turn.ts'

/** 得分率: of the marks a question could give, the share that it gave, over all submitted papers. */
export type QuestionFacilities = {
  /** Questions that were answered and lie between two percents, both included. */
  within(percents: { from: number; to: number }): Promise<string[]>
}

const SLICE = 100

/** Counted when somebody first filters by it; later only what was submitted since. */
export function createQuestionFacilities(reader: Reader): QuestionFacilities {
  const sums = new Map<string, { gotCents: number; fullCents: number }>()
  let counted = 0
  let work: Promise<void> | null = null

  async function count(): Promise<void> {
    for (;;) {
      const papers = await markedPapersAfter(reader, counted, SLICE)
      if (papers.length === 0) return
      for (const { row, items, blueprint, marks } of papers) {
        for (const [index, { questionId, section }] of items.entries()) {
          const fullCents = blueprint.sections[section]?.marks.fullCents ?? 0
          const sum = sums.get(questionId) ?? { gotCents: 0, fullCents: 0 }
          sum.gotCents += Math.max(0, marks[index]?.markCents ?? 0)
          sum.fullCents += fullCents
          sums.set(questionId, sum)
        }
        counted = row
      }
      await turn()
    }
  }

  return {
    async within({ from, to }) {
      await work
      work ??= count().finally(() => (work = null))
      await work
      return [...sums]
        .filter(([, { gotCents, fullCents }]) => {
          const percent = (100 * gotCents) / fullCents
          return percent >= from && percent <= to
        })
        .map(([id]) => id)
    },
  }
}
