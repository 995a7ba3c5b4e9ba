import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runBankCheck } from '#importing/bank/bank-check'
import { BANK_FAULT_CODES } from '#importing/bank/bank-fault'
import { describeFault, hasSentence } from '#importing/bank/describe-fault'
import { ALCOHOL, bankFolder } from './bank-folder.ts'

describe('the command line check', () => {
  it('prints how the bank is spread', async () => {
    const { exitCode, text } = await runBankCheck(await bankFolder())
    expect(exitCode).toBe(0)
    expect(text).toMatch(/traffic-law\/alcohol +1 +1 +1 +1 +0 +0 +0 +0 +0 +4/)
    expect(text).toContain('案例题：1 (25%)')
    expect(text).toContain('单选答案：A 0 (0%)，B 0 (0%)，C 1 (100%)，D 0 (0%)')
    expect(text).toMatch(/道路交通安全法 \(rtsl\) +3/)
    expect(text).toContain('解析不在 40–160 字之内 4 题')
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
