import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangePaper } from '#engine/paper/arrange-paper'
import type { Blueprint, PaperItem } from '#engine/paper/blueprint'
import { orderOfPart } from '#engine/question/option-ids'

const SHUFFLED: Blueprint = { sections: [], shuffleQuestions: true, shuffleOptions: true, floorCents: 0 }

const ITEMS: PaperItem[] = Array.from({ length: 20 }, (_, i) => ({
  section: Math.floor(i / 10),
  questionId: `q${String(i).padStart(2, '0')}`,
  versionId: `v${i}`,
  optionOrder: ['A', 'B', 'C', 'D'],
}))

const canonical = (items: PaperItem[]): PaperItem[] =>
  items
    .map(item => ({ ...item, optionOrder: item.optionOrder.toSorted() }))
    .toSorted((a, b) => (a.questionId < b.questionId ? -1 : 1))

describe('arrangePaper', () => {
  it('keeps sections, questions and options, whatever it shuffles', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), fc.boolean(), (seed, shuffleQuestions, shuffleOptions) => {
        const plan = { ...SHUFFLED, shuffleQuestions, shuffleOptions }
        const arranged = arrangePaper(ITEMS, plan, seed)
        expect(canonical(arranged)).toEqual(ITEMS)
        expect(arranged.map(item => item.section)).toEqual(ITEMS.map(item => item.section))
        expect(arrangePaper(ITEMS, plan, seed)).toEqual(arranged)
      }),
    )
  })

  it('shuffles only what the blueprint says', () => {
    const fixed = { ...SHUFFLED, shuffleQuestions: false, shuffleOptions: false }
    expect(arrangePaper(ITEMS, fixed, 's')).toEqual(ITEMS)
    const onlyOptions = arrangePaper(ITEMS, { ...fixed, shuffleOptions: true }, 's')
    expect(onlyOptions.map(item => item.questionId)).toEqual(ITEMS.map(item => item.questionId))
    expect(onlyOptions).not.toEqual(ITEMS)
  })

  it('keeps the parts of a case apart: each shows its own ids, shuffled, and says the same of the others', () => {
    const order = ['0A', '0B', '0C', '1A', '1B', '1C', '1D', '3A', '3B']
    const [item] = ITEMS
    if (!item) throw new Error('no item')
    const orders = new Set<string>()
    fc.assert(
      fc.property(fc.string(), seed => {
        const [arranged] = arrangePaper([{ ...item, optionOrder: order }], SHUFFLED, seed)
        const shown = arranged?.optionOrder ?? []
        orders.add(orderOfPart(shown, 1).join())
        expect(orderOfPart(shown, 0).toSorted()).toEqual(['A', 'B', 'C'])
        expect(orderOfPart(shown, 1).toSorted()).toEqual(['A', 'B', 'C', 'D'])
        expect(orderOfPart(shown, 2)).toEqual([])
        expect(orderOfPart(shown, 3).toSorted()).toEqual(['A', 'B'])
      }),
    )
    // And they really are shuffled.
    expect(orders.size).toBeGreaterThan(8)
  })

  it('shows neighbours the same questions in different orders', () => {
    const seen = Array.from({ length: 50 }, (_, i) => arrangePaper(ITEMS, SHUFFLED, `paper/member-${i}`))
    expect(new Set(seen.map(items => items.map(item => item.questionId).join())).size).toBe(50)
    const firstOptions = seen.map(items => items.find(item => item.questionId === 'q00')?.optionOrder.join())
    expect(new Set(firstOptions).size).toBeGreaterThan(12)
  })
})
