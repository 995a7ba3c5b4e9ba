import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

const root = resolve(import.meta.dirname, '../..')

export type LaunchedApp = { app: ElectronApplication; page: Page }

export type LaunchOptions = {
  /** A folder of its own for each test: records, profile and instance lock all live in it. */
  dataDir: string
  args?: string[]
  env?: Record<string, string>
}

/** Starts the built app in a real window. `npm test` has resolved the runtime; a lone `npm run e2e` does it here. */
export async function launchApp({ dataDir, args = [], env = {} }: LaunchOptions): Promise<LaunchedApp> {
  const app = await _electron.launch({
    executablePath: electronPath(),
    // The display of the tests is virtual, whatever graphics the machine has; electron/main/graphics.ts tells what happens else.
    args: [root, '--disable-gpu', '--data', dataDir, ...args],
    cwd: root,
    // Chromium does not start as root with its sandbox on; for anyone else the tests run with it.
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...definedOnly(process.env), ...env },
  })
  return { app, page: await app.firstWindow() }
}

/** For a test that starts the app by itself, without Playwright's hold on it. */
export function electronPath(): string {
  return process.env.WEEKLY_DRILL_ELECTRON ?? resolveRuntime()
}

/** Remembered in the environment, where main also looks for the Node that an old runtime needs beside it. */
function resolveRuntime(): string {
  const script = resolve(root, 'scripts/electron-runtime.mjs')
  const answer: unknown = JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' }))
  if (!isRuntime(answer)) throw new Error(`No Electron: ${JSON.stringify(answer)}`)
  process.env.WEEKLY_DRILL_ELECTRON = answer.executablePath
  if (answer.needsNode) process.env.WEEKLY_DRILL_NODE = process.execPath
  return answer.executablePath
}

function isRuntime(value: unknown): value is { executablePath: string; needsNode: boolean } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'executablePath' in value &&
    typeof value.executablePath === 'string' &&
    'needsNode' in value
  )
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
