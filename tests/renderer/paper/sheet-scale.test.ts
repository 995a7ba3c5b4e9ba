import { describe, expect, it } from 'vitest'
import { sheetScale } from '../../../renderer/features/paper/use-sheet-scale.ts'

describe('how large a sheet is drawn', () => {
  it('fits the width it has, and is never larger than on paper', () => {
    for (const width of [400, 520, 700, 793]) expect(sheetScale(width) * 793.7).toBeLessThanOrEqual(width)
    expect(sheetScale(2_000)).toBe(1)
  })

  it('stays readable where there is hardly any room', () => {
    expect(sheetScale(0)).toBeGreaterThan(0.4)
  })
})
