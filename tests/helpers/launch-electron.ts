import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

const root = resolve(import.meta.dirname, '../..')

export type LaunchedApp = { app: ElectronApplication; page: Page }

export type LaunchOptions = {
  /** A folder of its own for each test: records, profile and instance lock all live in it. */
  dataDir: string
  args?: string[]
  env?: Record<string, string>
}

const LAUNCH_LIMIT_MS = 40_000
const TRIES = 3

/**
 * Starts the built app in a real window. `npm test` has resolved the runtime; a lone `npm run e2e` does it here. Now and then the
 * debugger's first talk with a starting Electron is never answered (the benchmark, which does not ask for it, starts hundreds of
 * times without): such a start is ended and made again, before the app has done anything.
 */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  for (let left = TRIES - 1; ; left--) {
    const launched = await Promise.race([launchOnce(options), wait(LAUNCH_LIMIT_MS, null)])
    if (launched !== null) return launched
    endProcessesOf(options.dataDir)
    if (left === 0)
      throw new Error(`Electron did not start within ${LAUNCH_LIMIT_MS / 1000} s, ${TRIES} times`)
  }
}

async function launchOnce({ dataDir, args = [], env = {} }: LaunchOptions): Promise<LaunchedApp> {
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

/** The data folder is a test's own, so whatever names it is what that test has started. */
function endProcessesOf(dataDir: string): void {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name) || Number(name) === process.pid) continue
    try {
      if (readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(dataDir))
        process.kill(Number(name), 'SIGKILL')
    } catch {
      // Gone meanwhile.
    }
  }
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
