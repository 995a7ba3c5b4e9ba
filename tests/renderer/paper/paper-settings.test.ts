import { describe, expect, it } from 'vitest'
import { PAPER_QUESTIONS, paperChoice, paperHead } from '#contract/paper'
import { MOST_PRINTED } from '../../../renderer/features/bank/list/selection.ts'
import {
  MOST_QUESTIONS,
  isOtherPaper,
  newSettings,
  toChoice,
  toHead,
} from '../../../renderer/features/paper/paper-settings.ts'
import { sourceFrom } from '../../../renderer/features/paper/source-from.ts'

const SUGGESTED = { brigade: '直属大队', title: '第48周周练', minutes: 30 }

describe('what is printed', () => {
  it('has the same bounds in the page as in the contract', () => {
    expect([MOST_QUESTIONS, MOST_PRINTED]).toEqual([PAPER_QUESTIONS, PAPER_QUESTIONS])
  })

  it('is what was suggested until somebody says something else', () => {
    const settings = newSettings('ABC234')
    expect(toHead(settings, SUGGESTED, '测试')).toEqual({ ...SUGGESTED, subtitle: '' })
    expect(toHead({ ...settings, brigade: '', title: ' 期末 ', minutes: null }, SUGGESTED, '测试')).toEqual({
      brigade: '',
      title: '期末',
      subtitle: '',
      minutes: null,
    })
    expect(toHead({ ...settings, title: '  ' }, SUGGESTED, '测试').title).toBe('测试')
    expect(paperHead.safeParse(toHead(settings, SUGGESTED, '测试')).success).toBe(true)
  })

  it('is asked for in the words of the contract', () => {
    const settings = {
      ...newSettings('ABC234'),
      sectionCents: new Map([[1, 350]]),
      questionCents: new Map([['Q-1', 500]]),
    }
    const choice = toChoice({ kind: 'questions', questionIds: ['Q-1'] }, settings)
    expect(paperChoice.safeParse(choice).success).toBe(true)
    expect(choice).toMatchObject({
      marks: [{ section: 1, cents: 350 }],
      questionMarks: [{ questionId: 'Q-1', cents: 500 }],
    })
  })

  it('is another paper where the check of a typed number does not fit', () => {
    const settings = { ...newSettings('ABC234'), expectedCheck: 'WXYZ' }
    expect(isOtherPaper(settings, 'ABC234-WXYZ')).toBe(false)
    expect(isOtherPaper(settings, 'ABC234-9999')).toBe(true)
    expect(isOtherPaper(newSettings('ABC234'), 'ABC234-9999')).toBe(false)
  })
})

describe('where the questions come from', () => {
  const ids = ['Q-1', 'Q-2']

  it('is the drill of the address, or what the list sent along', () => {
    const drill = new URLSearchParams({ drill: 'd' })
    expect(sourceFrom(drill, { questionIds: ids })).toEqual({ kind: 'drill', drillId: 'd' })
    expect(sourceFrom(new URLSearchParams(), { questionIds: ids })).toEqual({
      kind: 'questions',
      questionIds: ids,
    })
  })

  it.each([
    null,
    undefined,
    'text',
    {},
    { questionIds: 'Q-1' },
    { questionIds: [] },
    { questionIds: [1, null] },
  ])('is nowhere for %j', state => expect(sourceFrom(new URLSearchParams(), state)).toBeNull())
})
