import type { BalanceCode, BalanceFault } from './bank-balance.ts'

type Words = (value: (name: string) => string) => string

const share = (value: (name: string) => string) =>
  `${value('count')} 题（${value('percent')}%），应为 ${value('least')}%–${value('most')}%`

/** One sentence a code, for writers at the command line. */
const SENTENCES: Readonly<Record<BalanceCode, Words>> = {
  'balance.subject': v => `科目 ${v('of')} 有 ${v('count')} 题，应为 ${v('least')} 题`,
  'balance.topic': v => `专题 ${v('of')} 有 ${v('count')} 题，至少应有 ${v('least')} 题`,
  'balance.type': v => `题型 ${v('of')} 有 ${share(v)}`,
  'balance.difficulty': v => `难度 ${v('of')} 有 ${share(v)}`,
  'balance.cases': v => `案例题 ${share(v)}`,
  'balance.keyPosition': v => `单选答案为 ${v('of')} 的有 ${share(v)}`,
  'balance.trueShare': v => `判断为正确的有 ${share(v)}`,
  'balance.keySize': v => `多选答案为 ${v('of')} 项的有 ${share(v)}`,
  'balance.longestKey': v => `单选答案是最长选项的有 ${share(v)}`,
  'balance.oddKey': v => `单选中有一项肯否与众不同的，答案恰为该项的有 ${share(v)}`,
  'balance.optionAboutOthers': v =>
    `${v('question')} 的选项 ${v('option')}「${v('text')}」是对其他选项的判断`,
  'balance.turnedStem': v =>
    `${v('question')} 的题干「…${v('text')}」问的是错误的一项或者双重否定，请改为正面提问`,
  'balance.articleUnnamed': v => `${v('question')} 的解析没有写明第几条`,
  'balance.withheldRow': v => `${v('question')} 引用了不得出题的 ${v('row')}`,
  'balance.withheldInstrument': v => `${v('question')} 以正在修订、不得出题的「${v('instrument')}」为依据`,
  'balance.withheldWord': v => `${v('question')} 涉及不得出题的${v('name')}`,
  'balance.explanation': v =>
    `${v('question')} 的解析有 ${v('count')} 字，应为 ${v('least')}–${v('most')} 字`,
  'balance.nearDuplicate': v => `${v('question')} 与 ${v('other')} 近似 ${v('percent')}%`,
  'balance.nearStem': v => `${v('question')} 与 ${v('other')} 的题干近似 ${v('percent')}%`,
}

export function describeBalanceFault({ code, values }: BalanceFault): string {
  return SENTENCES[code](name => String(values[name] ?? ''))
}
