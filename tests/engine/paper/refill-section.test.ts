import { describe, expect, it } from 'vitest'
import { createRandom } from '#engine/chance/random'
import { refillSection, type Hand } from '#engine/paper/refill-section'
import { sectionMatcher } from '#engine/paper/section-matcher'
import { createTopicPool, type Held } from '#engine/paper/topic-pool'
import { type Entry, entry, section, strataOf } from '../arbitraries.ts'

const ALCOHOL = entry(1, { topic: 'alcohol' })
const SPEED = entry(2, { topic: 'speed' })
const PARKING = entry(3, { topic: 'parking' })

function held(one: Entry): Held {
  const [stratum] = strataOf([one])
  if (!stratum) throw new Error('no stratum')
  return { questionId: one.questionId, stratum }
}

function hand(index: number, topics: string[], bank: Entry[], holds: Entry[]): Hand {
  const matches = sectionMatcher(section('single', 1, { topics }))
  const pools = strataOf(bank)
    .filter(matches)
    .map(stratum => createTopicPool([stratum], createRandom(stratum.topic)))
  return { section: index, count: 1, matches, topics: pools, held: holds.map(held) }
}

const idsOf = (...hands: Hand[]) => hands.map(one => one.held.map(({ questionId }) => questionId))
const ids = (...entries: Entry[]) => entries.map(one => [one.questionId])

describe('refillSection', () => {
  it('hands on over two sections: the free entry fits only the last', () => {
    const bank = [ALCOHOL, SPEED, PARKING]
    const short = hand(0, ['alcohol'], bank, [])
    const middle = hand(1, ['alcohol', 'speed'], bank, [ALCOHOL])
    const last = hand(2, ['speed', 'parking'], bank, [SPEED])
    const used = new Set([ALCOHOL.questionId, SPEED.questionId])
    expect(refillSection(short, [short, middle, last], used)).toBe(true)
    expect(idsOf(short, middle, last)).toEqual(ids(ALCOHOL, SPEED, PARKING))
    expect(used.has(PARKING.questionId)).toBe(true)
  })

  it('changes nothing where no chain ends at a free entry', () => {
    const bank = [ALCOHOL, SPEED]
    const short = hand(0, ['alcohol'], bank, [])
    const other = hand(1, ['alcohol', 'speed'], bank, [ALCOHOL])
    const last = hand(2, ['speed'], bank, [SPEED])
    const used = new Set([ALCOHOL.questionId, SPEED.questionId])
    expect(refillSection(short, [short, other, last], used)).toBe(false)
    expect(idsOf(short, other, last)).toEqual([[], ...ids(ALCOHOL, SPEED)])
  })
})
