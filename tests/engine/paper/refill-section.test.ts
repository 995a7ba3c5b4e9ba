import { describe, expect, it } from 'vitest'
import type { BankEntry } from '#engine/paper/blueprint'
import { refillSection, type Hand } from '#engine/paper/refill-section'
import { sectionMatcher } from '#engine/paper/section-matcher'
import { entry, section } from '../arbitraries.ts'

const ALCOHOL = entry(1, { topic: 'alcohol' })
const SPEED = entry(2, { topic: 'speed' })
const PARKING = entry(3, { topic: 'parking' })

function hand(index: number, topics: string[], bank: BankEntry[], held: BankEntry[]): Hand {
  const matches = sectionMatcher(section('single', 1, { topics }))
  const candidates = bank.filter(matches).map(one => ({ entry: one, lot: 0 }))
  return { section: index, count: 1, matches, candidates, held, cursor: 0 }
}

describe('refillSection', () => {
  it('hands on over two sections: the free entry fits only the last', () => {
    const bank = [ALCOHOL, SPEED, PARKING]
    const short = hand(0, ['alcohol'], bank, [])
    const middle = hand(1, ['alcohol', 'speed'], bank, [ALCOHOL])
    const last = hand(2, ['speed', 'parking'], bank, [SPEED])
    const used = new Set([ALCOHOL.questionId, SPEED.questionId])
    expect(refillSection(short, [short, middle, last], used)).toBe(true)
    expect([short.held, middle.held, last.held]).toEqual([[ALCOHOL], [SPEED], [PARKING]])
    expect(used.has(PARKING.questionId)).toBe(true)
  })

  it('changes nothing where no chain ends at a free entry', () => {
    const bank = [ALCOHOL, SPEED]
    const short = hand(0, ['alcohol'], bank, [])
    const other = hand(1, ['alcohol', 'speed'], bank, [ALCOHOL])
    const last = hand(2, ['speed'], bank, [SPEED])
    const used = new Set([ALCOHOL.questionId, SPEED.questionId])
    expect(refillSection(short, [short, other, last], used)).toBe(false)
    expect([short.held, other.held, last.held]).toEqual([[], [ALCOHOL], [SPEED]])
  })
})
