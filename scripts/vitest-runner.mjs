import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { root, runTool } from './child.mjs'
import { countReport, readVitest } from './test-counts.mjs'

/**
 * Runs vitest, shows what it says, and counts what it wrote down. The time limit is for a test that turns in circles: no limit
 * of vitest's own can interrupt it, and without one the run would never end.
 */
export async function runVitest(name, args = [], { env, timeoutMs } = {}) {
  const report = join(root, '.cache', 'reports', `${name}.json`)
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await runTool('vitest', ['run', ...reporters, ...args], { env, timeoutMs })
  const counts = countReport(name, report, readVitest)
  return code !== 0 && counts.failed === 0
    ? { ...counts, failed: 1, note: `${name} ended with ${code}` }
    : counts
}
