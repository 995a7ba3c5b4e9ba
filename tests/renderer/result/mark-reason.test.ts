import { describe, expect, it } from 'vitest'
import type { Answered } from '../../../renderer/features/result/answered.ts'
import { markReason, speedReason } from '../../../renderer/features/result/mark-reason.ts'
import type { Format } from '../../../renderer/i18n/format.ts'
import { LANGUAGES, textsOf } from '../sources.ts'

const base: Answered = {
  type: 'single',
  stem: '题干',
  options: [],
  pairs: [],
  given: [],
  key: [],
  unit: '',
  tolerance: '',
  outcome: 'right',
  markCents: 0,
  fullCents: 600,
  hits: 0,
  of: 1,
  explanation: '',
  citations: [],
}
const wrongTick = [{ label: 'A', text: '', isKey: false, chosen: true }]

const texts = textsOf('zh-CN')
const format = { marks: (cents: number) => String(cents / 100) } as Format
/** The sentence as the page says it in zh-CN, and the key it was found under. */
function say(changes: Partial<Answered>) {
  let asked = ''
  const t = (key: string, values: Record<string, unknown>) => {
    asked = key
    return (texts.get(`result:${key}`) ?? key).replaceAll(/\{\{(\w+)\}\}/gu, (_, name) =>
      String(values[name]),
    )
  }
  const sentence = markReason(
    { ...base, ...changes },
    t as unknown as Parameters<typeof markReason>[1],
    format,
  )
  return { sentence, key: asked }
}

describe('what the time of the answer cost', () => {
  const speed = { tookMs: 60_000, allowedMs: 120_000, beforeCents: 400 }
  const told = (markCents: number) =>
    speedReason(
      { markCents, speed },
      ((asked: string, { marks }: { marks: string }) => `${asked} ${marks}`) as unknown as Parameters<
        typeof speedReason
      >[1],
      { ...format, duration: ms => `${ms}` },
    )

  it('is said with its amount, or that it cost nothing', () => {
    expect(told(300)).toBe('speed.less 1')
    expect(told(400)).toBe('speed.free 0')
  })

  it('does not pass for a wrong pair: all that were right were paid, then the time was weighed', () => {
    const pairs = { type: 'matching', outcome: 'partial', hits: 2, of: 3, fullCents: 600 } as const
    expect(say({ ...pairs, markCents: 300, speed } as Partial<Answered>).key).toBe('reason.somePairs')
    expect(say({ ...pairs, markCents: 300 }).key).toBe('reason.pairsMinus')
  })
})

describe('why this mark', () => {
  it.each<[Partial<Answered>, string]>([
    [{ markCents: 600 }, '答对，得 6 分。'],
    [{ outcome: 'wrong' }, '答错，得 0 分。'],
    [{ outcome: 'wrong', markCents: -100 }, '答错，扣 1 分。'],
    [{ outcome: 'blank' }, '未作答，得 0 分。'],
    [{ outcome: 'blank', markCents: -50 }, '未作答，扣 0.5 分。'],
    [{ type: 'multiple', outcome: 'wrong', options: wrongTick }, '选入错误选项，得 0 分。'],
    [
      { type: 'multiple', outcome: 'partial', markCents: 300, hits: 1, of: 2 },
      '少选：正确项选中 1 / 2，得 3 分。',
    ],
    [
      { type: 'multiple', outcome: 'partial', markCents: 300, hits: 1, of: 2, options: wrongTick },
      '部分正确（1 / 2），得 3 分。',
    ],
    [{ type: 'fillIn', outcome: 'partial', markCents: 300, hits: 1, of: 2 }, '填对 1 / 2 空，得 3 分。'],
    [{ type: 'numeric', markCents: 600, given: [' 30 '], key: ['30'] }, '答对，得 6 分。'],
    [{ type: 'numeric', markCents: 600, given: ['30.0'], key: ['30'] }, '答对，得 6 分。'],
    [{ type: 'numeric', markCents: 600, given: ['30.1'], key: ['30'] }, '在允许误差内，得 6 分。'],
    [{ type: 'numeric', outcome: 'wrong', given: ['40'], key: ['30'] }, '答错，得 0 分。'],
    [{ type: 'numeric', outcome: 'wrong', given: ['三十'], key: ['30'] }, '所填不是数值，得 0 分。'],
    [
      { type: 'ordering', outcome: 'partial', markCents: 400, hits: 2, of: 3 },
      '相邻顺序正确 2 / 3 处，得 4 分。',
    ],
    [{ type: 'matching', outcome: 'partial', markCents: 400, hits: 2, of: 3 }, '配对 2 / 3，得 4 分。'],
    [
      { type: 'matching', outcome: 'partial', markCents: 200, hits: 2, of: 3 },
      '配对 2 / 3，配错抵扣后得 2 分。',
    ],
    [{ type: 'matching', outcome: 'wrong', hits: 1, of: 3 }, '配对 1 / 3，被配错抵扣，得 0 分。'],
    [{ type: 'matching', outcome: 'wrong', hits: 0, of: 3 }, '答错，得 0 分。'],
    [{ type: 'shortAnswer', outcome: 'pending', of: 4 }, '已提交，待人工评阅，暂不计分。'],
    [
      { type: 'shortAnswer', outcome: 'partial', markCents: 300, hits: 2, of: 4 },
      '答到要点 2 / 4，得 3 分。',
    ],
    [{ type: 'shortAnswer', outcome: 'wrong', of: 4 }, '未答到要点，得 0 分。'],
    [
      { type: 'caseGroup', outcome: 'partial', markCents: 450, hits: 2, of: 4 },
      '全对的小题 2 / 4，合计得 4.5 分。',
    ],
    [{ type: 'caseGroup', outcome: 'wrong', of: 4 }, '答错，得 0 分。'],
  ])('%j', (changes, sentence) => {
    const said = say(changes)
    expect(said.sentence).toBe(sentence)
    for (const language of LANGUAGES) expect(textsOf(language).has(`result:${said.key}`)).toBe(true)
  })
})
