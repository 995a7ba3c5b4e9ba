import { checkBalance } from './bank-balance.ts'
import { BANK_LIMITS, type BankLimits } from './bank-limits.ts'
import { describeBalanceFault } from './describe-balance.ts'
import { describeFault } from './describe-fault.ts'
import { describeDistribution } from './distribution.ts'
import { readBank } from './read-bank.ts'

/**
 * `npm run bank:check`: every fault with its place; of a bank without such, how it is spread and where that breaks a limit. An
 * empty bank fails: nothing was checked.
 */
export async function runBankCheck(
  dir: string,
  limits: BankLimits = BANK_LIMITS,
): Promise<{ exitCode: number; text: string }> {
  const reading = await readBank(dir)
  if (!reading.ok) return fail(reading.faults.map(describeFault))
  const { bank } = reading
  if (bank.questions.length === 0) return { exitCode: 1, text: '题库检查未通过：没有题目' }
  const table = describeDistribution(bank, limits)
  const faults = checkBalance(bank, limits)
  if (faults.length > 0) return fail([table, '', ...faults.map(describeBalanceFault)], faults.length)
  const summary = `题库检查通过：${bank.questions.length} 题，指纹 ${bank.fingerprint.slice(0, 12)}`
  return { exitCode: 0, text: [table, '', summary].join('\n') }
}

function fail(lines: readonly string[], faults = lines.length): { exitCode: number; text: string } {
  return { exitCode: 1, text: [...lines, '', `题库检查未通过：${faults} 处问题`].join('\n') }
}
