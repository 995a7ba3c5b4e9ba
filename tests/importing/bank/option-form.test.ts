import { describe, expect, it } from 'vitest'
import { isAboutOthers, isTurnedStem, oddOption } from '#importing/bank/option-form'
import { WITHHELD } from '#importing/bank/withheld'

const single = (...texts: string[]) => ({
  type: 'single' as const,
  stem: '',
  options: texts.map((text, index) => ({ id: 'ABCD'[index] ?? '', text })),
  key: 'A',
})

describe('the option of the opposite polarity', () => {
  it.each([
    [['罚款', '拘留', '不予处罚', '警告'], 'C'],
    [['不得收缴', '未经批准不得收缴', '可以收缴', '无需收缴'], 'C'],
    [['不予处罚', '不得收缴', '警告', '罚款'], null],
    [['罚款', '拘留', '吊销', '警告'], null],
    // 不同, 不足 and their like deny nothing.
    [['不足五日', '十日', '十五日', '二十日'], null],
  ])('%j: %s', (texts, expected) => {
    expect(oddOption(single(...texts))).toBe(expected)
  })
})

describe('options about other options', () => {
  it.each(['以上都对', '以上说法都不对', '以上各项均正确', '都不正确', '上述情形都不是', '全部正确'])(
    '%s',
    text => {
      expect(isAboutOthers(text)).toBe(true)
    },
  )

  it.each(['处三年以上七年以下有期徒刑', '双方均无事故责任', '三条车道都可以使用', '上述两个部门验收合格'])(
    'not %s',
    text => {
      expect(isAboutOthers(text)).toBe(false)
    },
  )
})

describe('stems that ask for what is wrong', () => {
  it.each([
    '下列说法不正确的是？',
    '以下不属于道路的是哪一处？',
    '下列做法中，错误的是？',
    '民警不得不停车。',
  ])('%s', stem => {
    expect(isTurnedStem(stem)).toBe(true)
  })

  it.each(['下列哪些车辆不得进入高速公路？', '下列做法中，符合规定的是？'])('not %s', stem => {
    expect(isTurnedStem(stem)).toBe(false)
  })
})

describe('words of what is not asked', () => {
  const named = (text: string) =>
    WITHHELD.words.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name)

  it.each([
    ['持C1驾驶证', '准驾车型代码'],
    ['准驾车型A2的驾驶人', '准驾车型代码'],
    ['依照校车安全管理条例', '校车安全管理条例'],
    ['依照校车条例', '校车安全管理条例'],
    ['道路交通安全法修订草案规定', '道路交通安全法修订草案'],
  ])('%s', (text, name) => {
    expect(named(text)).toContain(name)
  })

  it.each(['GB 17761', '《农业税条例》', '校车载有师生', '宪法草案', 'PH143'])('not %s', text => {
    expect(named(text)).toEqual([])
  })
})
