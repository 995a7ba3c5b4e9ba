import { describe, expect, it } from 'vitest'
import type { QuestionMarks } from '#engine/marking/rule'
import type { Blueprint, BlueprintSection } from '#engine/paper/blueprint'
import { checkBlueprint } from '#engine/paper/check-blueprint'
import { section } from '../arbitraries.ts'

function check(sections: BlueprintSection[], over: Partial<Blueprint> = {}): string[] {
  const plan = { sections, shuffleQuestions: true, shuffleOptions: true, floorCents: 0, ...over }
  return checkBlueprint(plan).map(fault => `${fault.section ?? '-'} ${fault.code.replace('blueprint.', '')}`)
}

function withMarks(marks: Partial<QuestionMarks>): BlueprintSection[] {
  const one = section('single', 10)
  return [{ ...one, marks: { ...one.marks, ...marks } }]
}

describe('checkBlueprint', () => {
  it('finds nothing wrong with a sound blueprint', () => {
    expect(
      check([
        section('single', 40),
        section('multiple', 20),
        section('trueFalse', 30),
        section('fillIn', 10),
      ]),
    ).toEqual([])
    expect(
      check(withMarks({ wrongCents: -100, blankCents: -50, floorCents: -100 }), { floorCents: -500 }),
    ).toEqual([])
    expect(check([section('single', 200)])).toEqual([])
  })

  it.each<[string, BlueprintSection[], string[]]>([
    ['no section', [], ['- noSections']],
    ['no question', [section('single', 0)], ['0 sectionCount']],
    ['half a question', [section('single', 1.5)], ['0 sectionCount']],
    ['too many in one section', [section('single', 201)], ['- totalCount', '0 sectionCount']],
    ['too many in all', [section('single', 150), section('multiple', 51)], ['- totalCount']],
    ['nothing to win', withMarks({ fullCents: 0 }), ['0 fullNotPositive']],
    ['marks for a wrong answer', withMarks({ wrongCents: 1 }), ['0 wrongPositive']],
    ['wrong better than right', withMarks({ wrongCents: 300 }), ['0 wrongPositive', '0 wrongAboveFull']],
    ['marks for a blank', withMarks({ blankCents: 1 }), ['0 blankPositive']],
    ['blank better than right', withMarks({ blankCents: 300 }), ['0 blankPositive', '0 blankAboveFull']],
    ['a floor that pays', withMarks({ floorCents: 1 }), ['0 floorPositive']],
    ['a floor of the section that pays', [{ ...section('single', 1), floorCents: 1 }], ['0 floorPositive']],
    ['half a hundredth for a floor', [{ ...section('single', 1), floorCents: -0.5 }], ['0 notInteger']],
    ['a floor of the section', [{ ...section('single', 1), floorCents: -100 }], []],
    ['parts of a hundredth', withMarks({ fullCents: 0.5 }), ['0 notInteger']],
    ['no number', withMarks({ fullCents: Number.NaN }), ['0 notInteger', '0 fullNotPositive']],
    ['a rule of another type', [{ ...section('single', 1), rule: { kind: 'weights' } }], ['0 ruleMisfit']],
    [
      'more for one option than for all',
      [
        {
          ...section('multiple', 1),
          rule: { kind: 'partialIfNoWrong', credit: 'perOption', perOptionCents: 201 },
        },
      ],
      ['0 perOption'],
    ],
    [
      'more for one option of a part than for the whole case',
      [
        {
          ...section('single', 1),
          type: 'caseGroup',
          rule: {
            kind: 'parts',
            multiple: { kind: 'partialIfNoWrong', credit: 'perOption', perOptionCents: 201 },
          },
        },
      ],
      ['0 perOption'],
    ],
  ])('names %s', (_, sections, expected) => {
    expect(check(sections)).toEqual(expected)
  })

  it('names the section, and a floor of the paper that pays', () => {
    expect(check([section('single', 1), section('fillIn', 0)], { floorCents: 100 })).toEqual([
      '- floorPositive',
      '1 sectionCount',
    ])
  })
})
