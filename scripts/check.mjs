// npm run check: is this change ready? Types, lint, format, layers and the quick tests, in under 90 s on two cores.
import './node-version.mjs'

const { runParts } = await import('./check-parts.mjs')
const { closingLines, sum } = await import('./test-counts.mjs')
const { runVitest } = await import('./vitest-runner.mjs')

const started = performance.now()
const parts = await runParts()
// Rules, store, page and shell. What starts whole backends, hashes PINs or feeds hostile files runs in `npm test`.
const slow = ['reliability', 'services', 'host', 'backend', 'scripts', 'importing/roster']
const excluded = slow.flatMap(folder => ['--exclude', `tests/${folder}/**`])
const tests = await runVitest('check', excluded, { timeoutMs: 15 * 60_000 })
const total = sum([parts, tests])
if (tests.note) console.log(tests.note)
console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`)
console.log(closingLines(total))
process.exit(total.failed === 0 ? 0 : 1)
