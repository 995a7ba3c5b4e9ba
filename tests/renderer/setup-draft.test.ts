import { describe, expect, it } from 'vitest'
import { emptyDraft, faultsOf, moveRow, pasteLines } from '../../renderer/features/setup/draft.ts'

const rows = [
  { key: 1, name: '一支部' },
  { key: 2, name: '' },
  { key: 3, name: '三支部' },
]

describe('the first-start wizard', () => {
  it('spreads pasted lines over new rows and leaves out empty ones', () => {
    expect(pasteLines(rows, 2, '甲\r\n\n 乙 \t丙').map(row => row.name)).toEqual([
      '一支部',
      '甲',
      '乙',
      '丙',
      '三支部',
    ])
    const keys = pasteLines(rows, 2, '甲\n乙\n丙').map(row => row.key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('moves a row by one and never over the edge', () => {
    expect(moveRow(rows, 3, -1).map(row => row.key)).toEqual([1, 3, 2])
    expect(moveRow(rows, 1, -1)).toBe(rows)
    expect(moveRow(rows, 3, 1)).toBe(rows)
  })

  it('asks for what the contract will not accept otherwise', () => {
    const draft = emptyDraft()
    expect(faultsOf('brigade', draft)).toEqual(['brigadeName'])
    expect(faultsOf('branches', draft)).toEqual(['branches'])
    expect(faultsOf('branches', { ...draft, branches: [rows[0]!, { key: 9, name: ' 一支部 ' }] })).toEqual([
      'branchRepeated',
    ])
    const administrator = { ...draft, name: '王', policeNumber: '06 12', pin: '123', pinAgain: '123' }
    expect(faultsOf('administrator', administrator)).toEqual(['policeNumber', 'pin'])
    expect(
      faultsOf('administrator', {
        ...administrator,
        policeNumber: '061204',
        pin: '482913',
        pinAgain: '482931',
      }),
    ).toEqual(['pinAgain'])
  })
})
