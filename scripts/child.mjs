import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'

/** The folder of package.json. */
export const root = resolve(import.meta.dirname, '..')

/** Where a tool's command is not named after its package. */
const packageOfTool = { playwright: '@playwright/test', tsc: 'typescript', depcruise: 'dependency-cruiser' }

/**
 * The JavaScript file behind `node_modules/.bin/<tool>`. The .bin entries themselves are links on one system and .cmd shims on
 * another, and they start whichever Node comes first in PATH; the file can be run under this Node everywhere.
 */
export function toolFile(tool) {
  const folder = join(root, 'node_modules', packageOfTool[tool] ?? tool)
  const manifest = join(folder, 'package.json')
  if (!existsSync(manifest)) throw new Error(`${tool} is not installed: run "npm install" first.`)
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  const file = typeof bin === 'string' ? bin : bin?.[tool]
  if (!file) throw new Error(`The package of ${tool} has no command of that name.`)
  return join(folder, file)
}

/** The environment of a child: this very Node comes first, also for the grandchildren that look for `node` in PATH. */
export function childEnv(extra = {}) {
  const pathName = Object.keys(process.env).find(name => name.toUpperCase() === 'PATH') ?? 'PATH'
  const path = [dirname(process.execPath), process.env[pathName]].filter(Boolean).join(delimiter)
  return { ...process.env, [pathName]: path, ...extra }
}

/**
 * Runs a program to its end. `output: 'inherit'` shows it, `'collect'` returns it in `text`.
 * Ctrl-C reaches the child by itself (same terminal); a TERM to us is handed on.
 */
export function run(command, args, { env, output = 'inherit', timeoutMs, cwd = root } = {}) {
  return new Promise(done => {
    const child = spawn(command, args, {
      cwd,
      env: childEnv(env),
      stdio: output === 'collect' ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      timeout: timeoutMs,
    })
    let text = ''
    let out = ''
    child.stdout?.setEncoding('utf8').on('data', chunk => ((text += chunk), (out += chunk)))
    child.stderr?.setEncoding('utf8').on('data', chunk => (text += chunk))
    const handOn = signal => child.kill(signal)
    const ignoreInterrupt = () => {}
    process.on('SIGTERM', handOn).on('SIGINT', ignoreInterrupt)
    const end = code => {
      process.off('SIGTERM', handOn).off('SIGINT', ignoreInterrupt)
      done({ code, text, out })
    }
    child.on('error', error => ((text += error.message), end(127)))
    child.on('close', (code, signal) => end(code ?? (signal ? 1 : 0)))
  })
}

/** Runs one of the tools in node_modules under this Node. */
export function runTool(tool, args, options) {
  return run(process.execPath, [toolFile(tool), ...args], options)
}
