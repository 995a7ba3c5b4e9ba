import { describeFault } from './describe-fault.ts'
import { describeDistribution } from './distribution.ts'
import { readBank } from './read-bank.ts'

/** `npm run bank:check`: every fault with its place, or how the bank is spread. An empty bank fails: nothing was checked. */
export async function runBankCheck(dir: string): Promise<{ exitCode: number; text: string }> {
  const reading = await readBank(dir)
  if (!reading.ok) {
    const lines = reading.faults.map(describeFault)
    return { exitCode: 1, text: [...lines, '', `题库检查未通过：${lines.length} 处问题`].join('\n') }
  }
  const { bank } = reading
  if (bank.questions.length === 0) return { exitCode: 1, text: '题库检查未通过：没有题目' }
  const summary = `题库检查通过：${bank.questions.length} 题，指纹 ${bank.fingerprint.slice(0, 12)}`
  return { exitCode: 0, text: [describeDistribution(bank), '', summary].join('\n') }
}
