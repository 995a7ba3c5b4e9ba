import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { runBankCheck } from '#importing/bank/bank-check'

it('the shipped bank passes its own check', async () => {
  const { exitCode, text } = await runBankCheck(
    fileURLToPath(new URL('../../../question-bank', import.meta.url)),
  )
  expect(text).toContain('题库检查通过：1200 题')
  expect(exitCode).toBe(0)
})
