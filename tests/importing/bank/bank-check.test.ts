import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runBankCheck } from '#importing/bank/bank-check'
import { BANK_FAULT_CODES } from '#importing/bank/bank-fault'
import type { BankLimits } from '#importing/bank/bank-limits'
import { describeFault, hasSentence } from '#importing/bank/describe-fault'
import { ALCOHOL, bankFolder } from './bank-folder.ts'

const ANY = { least: 0, most: 1 }
const NO_LIMITS: BankLimits = {
  subjects: {},
  topicLeast: 0,
  types: [],
  difficulties: { 1: ANY, 2: ANY, 3: ANY, 4: ANY, 5: ANY },
  casesLeast: 0,
  keyPosition: ANY,
  trueShare: ANY,
  keySizes: { 1: ANY, 2: ANY, 3: ANY, 4: ANY, 5: ANY },
  longestKeyMost: 1,
  oddKeyMost: 1,
  explanation: { least: 0, most: 1_000 },
  articleNamed: [],
  withheld: { rows: [], instruments: [], words: [] },
  nearDuplicate: 1.1,
  nearStem: 1.1,
}

describe('the command line check', () => {
  it('prints how the bank is spread', async () => {
    const { exitCode, text } = await runBankCheck(await bankFolder(), NO_LIMITS)
    expect(exitCode).toBe(0)
    expect(text).toMatch(/traffic-law\/alcohol +1 +1 +1 +1 +0 +0 +0 +0 +0 +4/)
    expect(text).toMatch(/项目 +题数 +占比 +应为/)
    expect(text).toMatch(/案例题 +1 +25% +0–100%/)
    expect(text).toMatch(/单选答案：C +1 +100% +0–100%/)
    expect(text).not.toContain('超限')
    expect(text).toMatch(/道路交通安全法 \(rtsl\) +3/)
    expect(text).toMatch(/难度：很易 +2 +50% +0–100%/)
    expect(text).toMatch(/难度：难 +0 +0% +0–100%/)
  })

  it('fails where the spread breaks a limit, and still prints it', async () => {
    const { exitCode, text } = await runBankCheck(await bankFolder())
    expect(exitCode).toBe(1)
    expect(text).toMatch(/traffic-law\/alcohol +1/)
    expect(text).toContain('科目 traffic-law 有 4 题，应为 700 题')
    expect(text).toContain('单选答案为 A 的有 0 题（0%），应为 20%–30%')
    expect(text).toMatch(/单选答案：A +0 +0% +20–30% +超限/)
    expect(text).toMatch(/题型：填空、数值 +1 +25% +6–10% +超限/)
    expect(text).toContain('TL-ALCOHOL-001 的解析有 5 字，应为 40–160 字')
    expect(text).toMatch(/题库检查未通过：\d+ 处问题$/)
  })

  it('fails with a sentence a fault', async () => {
    const dir = await bankFolder({ 'traffic-law/alcohol.yaml': ALCOHOL.replace('answer: C', 'answer: E') })
    const { exitCode, text } = await runBankCheck(dir)
    expect(exitCode).toBe(1)
    expect(text).toContain('traffic-law/alcohol.yaml:11 TL-ALCOHOL-001 answer: 答案 E 不在选项之内')
  })

  it('fails on an empty bank', async () => {
    const text = 'subject: traffic-law\ntopic: alcohol\nquestions: []\n'
    expect(await runBankCheck(await bankFolder({ 'traffic-law/alcohol.yaml': text }))).toEqual({
      exitCode: 1,
      text: '题库检查未通过：没有题目',
    })
  })
})

describe('sentences', () => {
  it('stand for every code of ours and of the engine', () => {
    const engine = readFileSync(
      new URL('../../../electron/engine/question/check-question.ts', import.meta.url),
      'utf8',
    )
    const codes = [...BANK_FAULT_CODES, ...(engine.match(/(?<=')question\.\w+(?=')/g) ?? [])]
    expect(codes.length).toBeGreaterThan(BANK_FAULT_CODES.length)
    expect(codes.filter(code => !hasSentence(code))).toEqual([])
  })

  it('leave nothing unsaid for a code that is new', () => {
    const fault = { file: 'a/b.yaml', line: 3, field: 'stem', code: 'question.new' }
    expect(describeFault(fault)).toBe('a/b.yaml:3 stem: 未说明的问题（question.new）')
  })
})
