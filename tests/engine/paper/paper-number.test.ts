import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paperNumber, readPaperNumber, seedFrom } from '#engine/paper/paper-number'

describe('卷号', () => {
  it('is the same for the same contents, and another when one of them changes', () => {
    const number = paperNumber('ABC234', ['v1', 'v2', '200'])
    expect(paperNumber('ABC234', ['v1', 'v2', '200'])).toBe(number)
    for (const contents of [
      ['v2', 'v1', '200'],
      ['v1', 'v2', '300'],
      ['v1', 'v2'],
      ['v1v2', '200'],
    ])
      expect(paperNumber('ABC234', contents)).not.toBe(number)
    expect(paperNumber('ABC235', ['v1', 'v2', '200'])).not.toBe(number)
  })

  it('is read back from what is printed, however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), fc.array(fc.string()), (bytes, contents) => {
        const seed = seedFrom(bytes)
        const number = paperNumber(seed, contents)
        const [, check] = number.split('-')
        expect(readPaperNumber(number)).toEqual({ seed, check })
        expect(readPaperNumber(` ${number.toLowerCase().replace('-', ' － ')} `)).toEqual({ seed, check })
        expect(readPaperNumber(seed)).toEqual({ seed, check: null })
      }),
    )
    for (const text of ['', 'AB', 'ABC234-', 'ABC234-WXY', 'ABC_234', '甲乙丙丁'])
      expect(readPaperNumber(text)).toBeNull()
  })

  it('has no sign that is taken for another', () => {
    const all = Array.from({ length: 256 }, (_, index) =>
      seedFrom(Uint8Array.from({ length: 6 }, () => index)),
    )
    expect(all.join('')).not.toMatch(/[01IO]/u)
    expect(new Set(all).size).toBe(32)
  })
})
