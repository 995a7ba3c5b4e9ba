// npm run bench [-- [--print] WORD…]: the measurements of tests/bench, on the current build, in a display of their own.
import './node-version.mjs'
import { join } from 'node:path'

const { root, run } = await import('./child.mjs')
const { build } = await import('./build.mjs')
const { prepareMachine } = await import('./prepare-machine.mjs')

if (!(await prepareMachine('tests')) || !(await build())) process.exit(1)
const command = [process.execPath, join(root, 'tests', 'bench', 'bench.ts'), ...process.argv.slice(2)]
const [program, ...args] = process.platform === 'linux' ? ['xvfb-run', '-a', ...command] : command
const { code } = await run(program, args)
process.exit(code)
