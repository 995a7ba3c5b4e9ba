import { describe, expect, it } from 'vitest'
import type { BranchBoardRow, RankReasonView } from '#contract/board'
import { branchReasonWords, reasonWords } from '../../../renderer/features/board/reason-words.ts'
import { placeWords } from '../../../renderer/features/result/place-words.ts'
import { LANGUAGES } from '../sources.ts'
import { speakIn } from '../words.ts'

type Key = Extract<RankReasonView, { kind: 'behind' }>['key']
const behind = (key: Key, mine: number, above: number, of = 1): RankReasonView => ({
  kind: 'behind',
  key,
  mine: { amount: mine, of },
  above: { amount: above, of },
})

/** Every way to stand where one stands, with a gap that is shown and one that is smaller than what is shown. */
const REASONS: RankReasonView[] = [
  { kind: 'first' },
  { kind: 'shared', keys: ['score', 'timeMs'] },
  { kind: 'shared', keys: ['meanScore', 'participation'] },
  { kind: 'shared', keys: ['attempts', 'finishedAt'] },
  behind('score', 9_150, 9_300),
  behind('score', 27_451, 27_452, 3),
  behind('meanScore', 27_450, 27_460, 3),
  behind('meanScore', 27_451, 27_452, 3),
  behind('timeMs', 61_000, 60_000),
  behind('timeMs', 60_300, 60_000),
  behind('timeMs', 7_560_000, 60_000),
  behind('attempts', 2, 1),
  behind('attempts', 4, 1),
  behind('finishedAt', 90_000, 0),
  behind('finishedAt', 400, 0),
  behind('participation', 5, 6, 8),
  behind('participation', 4_998, 4_999, 9_000),
]
const UNRANKED = ['tooFewParticipants', 'emptyRoster'] as const

describe.each(LANGUAGES)('%s', language => {
  const board = speakIn(language, 'board')
  const result = speakIn(language, 'result')
  const rowOf = (row: Partial<BranchBoardRow>) =>
    branchReasonWords({ unrankedBecause: null, reason: null, ...row } as BranchBoardRow, board)

  it('has a sentence for every place on the board, and none says that a gap is nought', () => {
    const said = REASONS.map(reason => reasonWords(reason, board))
    expect(said.map(sentence => sentence.trim()).filter(sentence => sentence === '')).toEqual([])
    expect(said.filter(sentence => /(^|\s)0 ?(分|秒|次|个|個|marks|s|points)/u.test(sentence))).toEqual([])
    // A trifle of score and a trifle of mean are told in the same words.
    expect(new Set(said).size).toBe(said.length - 1)
  })

  it('has one for every branch, ranked or not', () => {
    const said = [
      ...REASONS.map(reason => rowOf({ reason })),
      ...UNRANKED.map(because => rowOf({ unrankedBecause: because })),
    ]
    expect(said.filter(sentence => sentence.trim() === '')).toEqual([])
    expect(new Set(said).size).toBe(REASONS.length - 1 + UNRANKED.length)
    // Control: a row without a reason has no words, and would be among them.
    expect(rowOf({})).toBe('')
  })

  it('has one for the place under a result, and none says that a gap is nought', () => {
    const said = REASONS.map(reason => placeWords(reason, result.t, result.format))
    expect(said.filter(sentence => sentence.trim() === '')).toEqual([])
    expect(said.filter(sentence => /(^|[\s少多低])(0 |0%|00:00)/u.test(sentence))).toEqual([])
  })
})

it('says the figures', () => {
  const { t, format, language } = speakIn('zh-CN', 'board')
  const say = (reason: RankReasonView) => reasonWords(reason, { t, format, language })
  expect(REASONS.map(say)).toEqual([
    '首位',
    '并列：得分和用时均相同',
    '并列：名单平均分和参训率均相同',
    '并列：作答次数和完成时间均相同',
    '比上一名少 1.5 分',
    '比上一名少不到 0.01 分',
    '比上一名少 0.03 分',
    '比上一名少不到 0.01 分',
    '得分相同，用时多 1 秒',
    '得分相同，用时多不到 1 秒',
    '得分相同，用时多 2 时 5 分',
    '前项相同，多作答 1 次',
    '前项相同，多作答 3 次',
    '前项相同，晚完成 1 分 30 秒',
    '前项相同，晚完成不到 1 秒',
    '名单平均分相同，参训率低 12.5 个百分点',
    '名单平均分相同，参训率低不到 0.1 个百分点',
  ])
})

it('the control: a reason without words is an error in every language', () => {
  for (const language of LANGUAGES) {
    const { t, format } = speakIn(language, 'board')
    const unknown = { kind: 'shared', keys: ['luck'] } as unknown as RankReasonView
    expect(() => reasonWords(unknown, { t, format, language })).toThrow('reason.key.luck')
  }
})
