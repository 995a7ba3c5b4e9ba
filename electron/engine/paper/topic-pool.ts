import type { Random } from '../chance/random.ts'
import type { Stratum } from './stratum.ts'

/** A question that a section holds, and what it is of: whether it also fits another section. */
export type Held = { questionId: string; stratum: Stratum }

/** The questions of one topic that one section may take, in a random order that is only worked out as far as somebody asks. */
export type TopicPool = {
  readonly size: number
  /** The next question that is not in `used`; null when there is none. What was passed over never comes again. */
  next(used: ReadonlySet<string>): Held | null
}

/** Fisher–Yates in Durstenfeld's form (CACM algorithm 235) over places instead of things: a place that nothing was moved to holds its own number. */
export function createTopicPool(strata: readonly Stratum[], random: Random): TopicPool {
  const size = strata.reduce((sum, { ids }) => sum + ids.length, 0)
  const moved = new Map<number, number>()
  let left = size

  function drawPlace(): number {
    const at = random.below(left)
    const place = moved.get(at) ?? at
    left -= 1
    moved.set(at, moved.get(left) ?? left)
    return place
  }

  return {
    size,
    next(used) {
      while (left > 0) {
        const held = atPlace(strata, drawPlace())
        if (!used.has(held.questionId)) return held
      }
      return null
    },
  }
}

function atPlace(strata: readonly Stratum[], place: number): Held {
  let from = 0
  for (const stratum of strata) {
    const questionId = stratum.ids[place - from]
    if (questionId !== undefined) return { questionId, stratum }
    from += stratum.ids.length
  }
  throw new RangeError(`place ${place} of ${from}`)
}
