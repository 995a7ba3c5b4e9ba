import { assertNever } from '#engine/assert-never'
import type { Random } from '#engine/chance/random'
import { type Answer, type PartAnswer, blankAnswer } from '#engine/question/answer'
import type { PartBody, QuestionBody } from '#engine/question/question'
import type { SittingEvent } from '#engine/sitting/sitting'
import type { PaperPlace } from './paper-content.ts'

/** A plausible sitting: at `skill` (0 to 1) each question is right, else plainly wrong; 12 to 57 seconds a question. */
export function sampleAnswers(
  places: readonly PaperPlace[],
  limitMs: number | null,
  skill: number,
  random: Random,
): SittingEvent[] {
  let spentMs = 0
  const events: SittingEvent[] = [{ kind: 'started', spentMs, itemCount: places.length, limitMs }]
  for (const [item, place] of places.entries()) {
    spentMs += 12_000 + random.below(45_000)
    const answer =
      random.next() < skill ? rightAnswer(place.content.body) : wrongAnswer(place.content.body, random)
    events.push({ kind: 'answered', item, rev: 1, answer, spentMs })
  }
  events.push({ kind: 'submitted', by: 'member', spentMs: spentMs + 5_000 })
  return events
}

function rightAnswer(body: QuestionBody): Answer {
  if (body.type === 'shortAnswer')
    return { type: 'shortAnswer', text: body.keyPoints.map(point => point.text).join('；') }
  if (body.type === 'caseGroup')
    return { type: 'caseGroup', parts: body.parts.map(part => rightPart(part.body)) }
  return rightPart(body)
}

function rightPart(body: PartBody): PartAnswer {
  switch (body.type) {
    case 'single':
      return { type: 'single', option: body.key }
    case 'multiple':
      return { type: 'multiple', options: body.key }
    case 'trueFalse':
      return { type: 'trueFalse', value: body.key }
    case 'fillIn':
      return { type: 'fillIn', texts: body.blanks.map(blank => blank.accept[0] ?? '') }
    case 'numeric':
      return { type: 'numeric', text: body.key }
    case 'ordering':
      return { type: 'ordering', items: body.key }
    case 'matching':
      return { type: 'matching', pairs: body.key }
    default:
      return assertNever(body)
  }
}

function wrongAnswer(body: QuestionBody, random: Random): Answer {
  if (body.type === 'single') {
    const others = body.options.filter(option => option.id !== body.key)
    return { type: 'single', option: others[random.below(others.length)]?.id ?? null }
  }
  if (body.type === 'multiple') return { type: 'multiple', options: body.key.slice(1) }
  if (body.type === 'trueFalse') return { type: 'trueFalse', value: !body.key }
  if (body.type === 'ordering') return { type: 'ordering', items: body.key.toReversed() }
  return blankAnswer(body)
}
