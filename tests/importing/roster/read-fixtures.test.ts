import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseRoster } from '#importing/roster/parse-roster'

/** Written by LibreOffice 7.4, see tests/fixtures/importing/README.md. */
const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/importing/${name}.xlsx`, import.meta.url))

describe('workbooks of an office program', () => {
  it('reads a register with a title, a hidden sheet, a drop-down, merged branches and padded numbers', async () => {
    const reading = await parseRoster(fixture('roster-merged'))
    expect(reading).toEqual({
      ok: true,
      sheet: '名册',
      refused: [],
      rows: [
        member(4, '061204', '张三', { branchName: '第一党支部（机关）', isPartyMember: true }),
        member(5, '061205', '欧阳静怡', { branchName: '第一党支部（机关）' }),
        member(6, '061206', '李四', { branchName: '第一党支部（机关）', isPartyMember: true }),
        member(7, '190031', '王五', { branchName: '第二党支部', category: 'auxiliary' }),
        member(8, '190032', '阿卜杜拉·买买提', { branchName: '第二党支部', category: 'auxiliary' }),
      ],
    })
  })

  it('takes numbers stored as numbers as text without decimals', async () => {
    const reading = await parseRoster(fixture('roster-plain'))
    expect(reading).toMatchObject({
      ok: true,
      rows: [
        { row: 2, policeNumber: '61204' },
        { row: 3, policeNumber: '61205' },
        { row: 4, policeNumber: '190031', branchName: '二支部' },
      ],
    })
  })

  it('reads cached values of formulas and names every bad cell of a row', async () => {
    const reading = await parseRoster(fixture('roster-faults'))
    expect(reading).toMatchObject({
      ok: true,
      rows: [
        { row: 2, policeNumber: '61204', isPartyMember: true },
        { row: 3, policeNumber: '061205', category: 'auxiliary' },
        { row: 9, policeNumber: '61210', category: 'officer', isPartyMember: false },
      ],
      refused: [
        { row: 4, column: 'A 警号', value: '61204', reason: 'repeatedNumber' },
        { row: 6, column: 'A 警号', value: '61207.5', reason: 'notANumber' },
        { row: 7, column: 'B 姓名', value: '', reason: 'missing' },
        { row: 8, column: 'C 支部', value: '', reason: 'missing' },
        { row: 8, column: 'D 类别', value: '保安', reason: 'unknownCategory' },
        { row: 8, column: 'E 是否党员', value: '大概', reason: 'unknownYesNo' },
      ],
    })
  })
})

function member(row: number, policeNumber: string, name: string, rest: object) {
  return { row, policeNumber, name, category: 'officer', isPartyMember: false, ...rest }
}
