import {
  type MarkedPaper,
  handMarkedAfter,
  markedPapersAfter,
  markedPapersOf,
} from '#store/search/question-use'
import type { Reader } from '#store/store'
import { turn } from './turn.ts'

/** 得分率: of the marks a question could give, the share that it gave, over all submitted papers. */
export type QuestionFacilities = {
  /** Questions that were answered and lie between two percents, both included. */
  within(percents: { from: number; to: number }): Promise<string[]>
}

const SLICE = 100

type Given = { questionId: string; gotCents: number; fullCents: number }

/**
 * Counted when somebody first filters by it; later only what was submitted since, and anew what was marked by hand since. An answer
 * that waits for its marker says nothing of its question.
 */
export function createQuestionFacilities(reader: Reader): QuestionFacilities {
  const sums = new Map<string, { gotCents: number; fullCents: number }>()
  /** What was counted of the sittings that a marker may still change. */
  const handMarked = new Map<string, Given[]>()
  let counted = 0
  let markedBefore = 0
  let work: Promise<void> | null = null

  function add(given: readonly Given[], sign: 1 | -1): void {
    for (const { questionId, gotCents, fullCents } of given) {
      const sum = sums.get(questionId) ?? { gotCents: 0, fullCents: 0 }
      sum.gotCents += sign * gotCents
      sum.fullCents += sign * fullCents
      sums.set(questionId, sum)
    }
  }

  function take(paper: MarkedPaper): void {
    add(givenBy(paper), 1)
    const byHand = givenBy(paper, isByHand)
    if (byHand.length > 0 || paper.marks.some(mark => mark.outcome === 'pending'))
      handMarked.set(paper.sittingId, byHand)
  }

  async function count(): Promise<void> {
    for (;;) {
      const papers = await markedPapersAfter(reader, counted, SLICE)
      if (papers.length === 0) break
      for (const paper of papers) {
        take(paper)
        counted = paper.row
      }
      await turn()
    }
    for (;;) {
      const marks = await handMarkedAfter(reader, markedBefore, SLICE)
      if (marks.length === 0) return
      const known = new Set(marks.map(mark => mark.sittingId).filter(id => handMarked.has(id)))
      for (const paper of await markedPapersOf(reader, [...known])) {
        add(handMarked.get(paper.sittingId) ?? [], -1)
        const byHand = givenBy(paper, isByHand)
        add(byHand, 1)
        handMarked.set(paper.sittingId, byHand)
      }
      markedBefore = marks.at(-1)?.row ?? markedBefore
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

type Section = MarkedPaper['blueprint']['sections'][number]

/** A case group may have a short answer among its parts. */
function isByHand({ rule }: Section): boolean {
  return rule.kind === 'manual' || rule.kind === 'parts'
}

function givenBy(
  { items, blueprint, marks }: MarkedPaper,
  isWanted: (section: Section) => boolean = () => true,
): Given[] {
  return items.flatMap(({ questionId, section: place }, index) => {
    const section = blueprint.sections[place]
    const mark = marks[index]
    if (!section || !mark || mark.outcome === 'pending' || !isWanted(section)) return []
    // How hard a question is has nothing to do with how fast it was answered.
    const gotCents = Math.max(0, mark.speed?.beforeCents ?? mark.markCents)
    return [{ questionId, gotCents, fullCents: section.marks.fullCents }]
  })
}
