// npm run serve -- [--data DIR] [--port N]: the backend and the page under plain Node, for browsers, without Electron.
import './node-version.mjs'
import { join } from 'node:path'

const { root, run } = await import('./child.mjs')
const { build } = await import('./build.mjs')

/** @returns {Promise<number>} the server's exit code */
export async function serve(args) {
  if (!(await build())) return 1
  const { code } = await run(process.execPath, [join(root, 'out', 'main', 'serve.js'), ...args])
  return code
}

if (process.argv[1] === import.meta.filename) process.exit(await serve(process.argv.slice(2)))
