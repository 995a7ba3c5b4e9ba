import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { treeCpuMs } from './tree-cpu.ts'

export type Launch = {
  program: string
  args: readonly string[]
  env: Record<string, string>
  control: string
}

/** Wall and processor time until the window could be used. */
export type StartTime = { wallMs: number; cpuMs: number | null }

const LIMIT_MS = 30_000
const TRIES = 3

/** A launch that never shows its window (Chromium's software GPU process can die on a crowded machine) is made again. */
export async function timeToInteractive(launch: Launch): Promise<StartTime> {
  for (let left = TRIES - 1; ; left--) {
    const time = await launchOnce(launch)
    if (time !== null) return time
    console.log(`no window within ${LIMIT_MS / 1000} s: ${launch.args.join(' ')}`)
    if (left === 0) throw new Error('the window never came')
  }
}

/**
 * Starts an Electron and gives the milliseconds from there until its first window shows `control` (a CSS selector), enabled and
 * painted. Asked through the debugging port, for the bare window as for the app; the page's own clock says when.
 */
async function launchOnce({ program, args, env, control }: Launch): Promise<StartTime | null> {
  const startedAtMs = performance.timeOrigin + performance.now()
  const child = spawn(program, ['--remote-debugging-port=0', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  })
  let isOver = false
  const exited = new Promise<void>(resolve => {
    child.once('exit', () => {
      isOver = true
      resolve()
    })
  })
  // Ends everything that is being waited for: a dead Electron closes its sockets.
  const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS)
  try {
    const port = await debuggingPort(child)
    const shownAtMs = await whenShown(port, control, () => isOver)
    if (shownAtMs === null) return null
    const cpuMs = child.pid === undefined ? null : treeCpuMs(child.pid)
    await askToClose(port)
    return { wallMs: shownAtMs - startedAtMs, cpuMs }
  } finally {
    await exited
    clearTimeout(limit)
  }
}

function debuggingPort(child: ChildProcess): Promise<string> {
  let output = ''
  return new Promise((resolve, reject) => {
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk
      const found = /DevTools listening on ws:\/\/(127\.0\.0\.1:\d+)/u.exec(output)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once('exit', code =>
      reject(new Error(`Electron ended with ${String(code)}:\n${output.slice(-2000)}`)),
    )
  })
}

/** In the page: the instant of the first frame after the control was there. */
const lookFor = (control: string) => `new Promise(done => {
  const look = () => {
    const found = document.querySelector(${JSON.stringify(control)})
    const box = found?.getBoundingClientRect()
    if (!found || found.disabled || box.width === 0 || document.visibilityState !== 'visible') return setTimeout(look, 4)
    requestAnimationFrame(() => setTimeout(() => done(performance.timeOrigin + performance.now())))
  }
  look()
})`

async function whenShown(port: string, control: string, isOver: () => boolean): Promise<number | null> {
  while (!isOver()) {
    const page = (await targets(port)).find(target => target.type === 'page')
    if (page) {
      const shownAtMs = await evaluate(page.webSocketDebuggerUrl, lookFor(control))
      if (shownAtMs !== null) return shownAtMs
    }
    await wait(5)
  }
  return null
}

type Target = { type: string; webSocketDebuggerUrl: string }

async function targets(port: string): Promise<Target[]> {
  try {
    const listed: unknown = await (await fetch(`http://${port}/json/list`)).json()
    return Array.isArray(listed) ? listed.filter(isTarget) : []
  } catch {
    return []
  }
}

function isTarget(value: unknown): value is Target {
  return typeof value === 'object' && value !== null && 'type' in value && 'webSocketDebuggerUrl' in value
}

/** The number the expression promises; null when the page went elsewhere meanwhile, as from about:blank to the app. */
function evaluate(url: string, expression: string): Promise<number | null> {
  return command(url, 'Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, answer => {
    const value: unknown = answer.result?.result?.value
    return typeof value === 'number' ? value : null
  })
}

async function askToClose(port: string): Promise<void> {
  const version: unknown = await (await fetch(`http://${port}/json/version`)).json()
  if (typeof version !== 'object' || version === null || !('webSocketDebuggerUrl' in version)) return
  await command(String(version.webSocketDebuggerUrl), 'Browser.close', {}, () => null)
}

type Answer = { id?: number; result?: { result?: { value?: unknown } } }

function command<T>(
  url: string,
  method: string,
  params: Record<string, unknown>,
  read: (answer: Answer) => T,
): Promise<T | null> {
  const socket = new WebSocket(url)
  return new Promise(resolve => {
    socket.on('open', () => socket.send(JSON.stringify({ id: 1, method, params })))
    socket.on('message', (data: Buffer) => {
      const answer: Answer = JSON.parse(data.toString('utf8'))
      if (answer.id !== 1) return
      resolve(read(answer))
      socket.close()
    })
    socket.on('error', () => resolve(null))
    socket.on('close', () => resolve(null))
  })
}
