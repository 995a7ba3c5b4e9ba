import type { ResultItemView } from '#contract/sitting'
import { judgeOfGroup, partShare } from '#engine/marking/judge'
import type { HandMark, Mark, MarkingRule } from '#engine/marking/rule'
import { type Answer, isBlank } from '#engine/question/answer'
import type { PaperRecord } from '#store/sittings'
import { answeredView } from './answered-view.ts'
import { type CitationRegister, citationViews } from './citation-view.ts'
import type { PaperPlace } from './paper-content.ts'
import { shownParts, shownQuestion } from './shown-order.ts'

type Source = {
  paper: PaperRecord
  place: PaperPlace
  index: number
  answer: Answer | null
  hand: (HandMark & { note: string }) | null
  marks: readonly Mark[]
  register: CitationRegister
  /** Versions that rest on a law as it was. */
  superseded: ReadonlySet<string>
}

/** One question of a submitted paper: what was given, what is right, why. */
export function resultItem(source: Source): ResultItemView {
  const { paper, place, index, answer, hand, marks, register, superseded } = source
  const { content, item } = place
  const mark = marks[index]
  const section = paper.blueprint.sections[item.section]
  if (!mark || !section) throw new Error(`result of paper ${paper.id} has no mark ${index}`)
  const { fullCents } = section.marks
  return {
    item: index,
    type: content.body.type,
    isCase: content.isCase,
    ...answeredOf(place, answer),
    ...mark,
    speed: mark.speed ?? null,
    fullCents,
    parts: partsOf(source, section.rule, fullCents),
    keyPoints: keyPointsOf(place, hand),
    markerNote: hand?.note ?? '',
    explanation: content.explanation,
    citations: citationViews(content.citations, register),
    subject: content.subject,
    superseded: superseded.has(item.versionId),
  }
}

function answeredOf(place: PaperPlace, answer: Answer | null) {
  const shown = shownQuestion(place)
  if (shown !== null)
    return answeredView(shown, answer?.type === 'shortAnswer' || answer?.type === 'caseGroup' ? null : answer)
  const given = answer?.type === 'shortAnswer' && !isBlank(answer) ? [answer.text] : []
  return { stem: place.content.body.stem, options: [], pairs: [], given, key: [], unit: '', tolerance: '' }
}

/** The parts of a case with what each earned of its share. */
function partsOf(
  { place, answer, register }: Source,
  rule: MarkingRule,
  fullCents: number,
): ResultItemView['parts'] {
  const { body } = place.content
  if (body.type !== 'caseGroup' || rule.kind !== 'parts') return []
  const given = answer?.type === 'caseGroup' ? answer.parts : []
  return shownParts(place).flatMap((shown, index) => {
    const part = body.parts[index]
    if (!part) return []
    const own = given[index] ?? null
    const share = partShare(fullCents, index, body.parts.length)
    const verdict = own === null ? null : judgeOfGroup(part.body, own, rule, share)
    const isLeft = own === null || isBlank(own)
    return [
      {
        type: part.body.type,
        ...answeredView(shown, own),
        outcome: isLeft ? 'blank' : OUTCOME[verdict?.earned ?? 'none'],
        markCents: verdict?.earned === 'all' ? share : verdict?.earned === 'part' ? verdict.partCents : 0,
        fullCents: share,
        hits: verdict?.hits ?? 0,
        of: verdict?.of ?? 1,
        explanation: part.explanation,
        citations: citationViews(part.citations, register),
      },
    ]
  })
}

const OUTCOME = { all: 'right', part: 'partial', none: 'wrong' } as const

function keyPointsOf({ content: { body } }: PaperPlace, hand: HandMark | null): ResultItemView['keyPoints'] {
  if (body.type !== 'shortAnswer') return []
  return body.keyPoints.map((point, index) => ({
    ...point,
    found: hand === null ? null : hand.points.includes(index),
  }))
}
