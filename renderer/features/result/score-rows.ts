import type { ResultView } from '#contract/sitting'
import { QUESTION_TYPES, type QuestionType } from '#engine/question/question'

export type ScoreRow = {
  type: QuestionType
  right: number
  count: number
  sumCents: number
  scoreCents: number
  fullCents: number
}

/** The score sheet, sections of one type together. `scoreCents` is `sumCents` with the floors of its sections. */
export function scoreRows({ sections, items }: Pick<ResultView, 'sections' | 'items'>): ScoreRow[] {
  return QUESTION_TYPES.flatMap(type => {
    const ofType = items.filter(item => item.type === type)
    if (ofType.length === 0) return []
    const own = sections.filter(section => section.type === type)
    const sum = (of: (section: (typeof own)[number]) => number) =>
      own.reduce((total, section) => total + of(section), 0)
    return [
      {
        type,
        right: ofType.filter(item => item.outcome === 'right').length,
        count: ofType.length,
        sumCents: sum(section => section.sumCents),
        scoreCents: sum(section => section.scoreCents),
        fullCents: sum(section => section.fullCents),
      },
    ]
  })
}
