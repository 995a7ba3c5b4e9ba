import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { root, runTool } from './child.mjs'
import { countReport, readVitest } from './test-counts.mjs'

/** Runs vitest, shows what it says, and counts what it wrote down. */
export async function runVitest(name, args = [], { env } = {}) {
  const report = join(root, '.cache', 'reports', `${name}.json`)
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await runTool('vitest', ['run', ...reporters, ...args], { env })
  const counts = countReport(name, report, readVitest)
  return code !== 0 && counts.failed === 0
    ? { ...counts, failed: 1, note: `${name} ended with ${code}` }
    : counts
}
