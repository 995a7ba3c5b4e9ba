import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangePaper } from '#engine/paper/arrange-paper'
import type { Blueprint, PaperItem } from '#engine/paper/blueprint'

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

  it('shows neighbours the same questions in different orders', () => {
    const seen = Array.from({ length: 50 }, (_, i) => arrangePaper(ITEMS, SHUFFLED, `paper/member-${i}`))
    expect(new Set(seen.map(items => items.map(item => item.questionId).join())).size).toBe(50)
    const firstOptions = seen.map(items => items.find(item => item.questionId === 'q00')?.optionOrder.join())
    expect(new Set(firstOptions).size).toBeGreaterThan(12)
  })
})
