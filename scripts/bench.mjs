// npm run bench [-- filters]: the measurements of tests/bench.
import './node-version.mjs'

const { runTool } = await import('./child.mjs')

const { code } = await runTool('vitest', ['bench', '--run', ...process.argv.slice(2)])
process.exit(code)
