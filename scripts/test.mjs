// npm test: everything, from a bare machine. The last line is the sum over all runners.
import './node-version.mjs'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const { childEnv, root, run, toolFile } = await import('./child.mjs')
const { build } = await import('./build.mjs')
const { runParts } = await import('./check-parts.mjs')
const { hasDisplay } = await import('./display.mjs')
const { environmentFor, resolveElectron } = await import('./electron-runtime.mjs')
const { prepareMachine } = await import('./prepare-machine.mjs')
const { closingLines, countReport, readPlaywright, sum } = await import('./test-counts.mjs')
const { runVitest } = await import('./vitest-runner.mjs')

const failure = note => ({ passed: 0, failed: 1, skipped: 0, note })
const results = []

try {
  if (!(await prepareMachine('tests'))) results.push(failure('the machine lacks system packages'))
  if (await build()) {
    results.push(
      await runParts(),
      // Threads are tested as they were built just now: the source of each would be read anew for every test.
      await runVitest('unit', [], { timeoutMs: 30 * 60_000, env: { WEEKLY_DRILL_BUILT: '1' } }),
      await runWindowTests(),
    )
  } else {
    results.push(failure('the build failed'))
  }
} catch (error) {
  results.push(failure(error.stack))
}

for (const { note } of results) if (note) console.log(note)
const total = sum(results)
console.log(closingLines(total))
process.exit(total.failed === 0 ? 0 : 1)

/** The app in a real window and in a browser. The runtime is resolved once, here, and named to the tests. */
async function runWindowTests() {
  if (!existsSync(join(root, 'playwright.config.ts'))) return failure('there is no playwright.config.ts')
  const runtime = await resolveElectron()
  const report = join(root, '.cache', 'reports', 'window.json')
  rmSync(report, { force: true })
  const env = childEnv({
    ...environmentFor(runtime),
    WEEKLY_DRILL_ELECTRON: runtime.executablePath,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  })
  const command = [process.execPath, toolFile('playwright'), 'test', '--reporter=list,json']
  // Always a display of its own on Linux, so that the tests do not depend on what is on the developer's screen.
  const [program, ...args] = process.platform === 'linux' ? ['xvfb-run', '-a', ...command] : command
  if (process.platform !== 'linux' && !hasDisplay()) return failure('there is no display')
  const { code } = await run(program, args, { env })
  const counts = countReport('playwright', report, readPlaywright)
  return code !== 0 && counts.failed === 0
    ? { ...counts, failed: 1, note: `playwright ended with ${code}` }
    : counts
}
