import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { WebSocket } from 'ws'
import { type Backend, createBackend } from '#backend/backend'
import { systemChance } from '#backend/system-ports'
import type { Contract } from '#contract/contract'
import { type RefusalView, refusalView } from '#contract/refusal'
import { type HttpDoor, openHttpDoor } from '#host/http-door'
import { createPortDoor } from '#host/port-door'
import { createPageFiles } from '#page/page-files'
import { type PinHasher, createPinHasher } from '#services/pin-hasher'
import type { Chance, Clock, Connection, Log } from '#services/ports'
import { workerFile } from './worker-file.ts'

export const ROOT = resolve(import.meta.dirname, '../..')

export type Client = ContractRouterClient<Contract>

/** The machine's clocks with hands that a test may move. */
export type TestClock = Clock & { shiftWall(ms: number): void; shiftMonotonic(ms: number): void }

export function createTestClock(startMs = Date.now()): TestClock {
  const beganAt = performance.now()
  let wall = startMs
  let monotonic = 0
  const passed = () => performance.now() - beganAt
  return {
    nowMs: () => Math.round(wall + passed()),
    monotonicMs: () => monotonic + passed(),
    shiftWall: ms => void (wall += ms),
    shiftMonotonic: ms => void (monotonic += ms),
  }
}

/** Clocks that stand still until a test moves them. */
export function createFrozenClock(nowMs: number): TestClock {
  let wall = nowMs
  let monotonic = 0
  return {
    nowMs: () => wall,
    monotonicMs: () => monotonic,
    shiftWall: ms => void (wall += ms),
    shiftMonotonic: ms => void (monotonic += ms),
  }
}

/** The same ids, seeds and PINs each time. */
export function createCountingChance(): Chance {
  let count = 0
  const next = () => String(++count).padStart(12, '0')
  return {
    id: () => `019e0000-0000-7000-8000-${next()}`,
    seed: () => `seed-${next()}`,
    pin: digits => String((++count * 7_919_317) % 10 ** digits).padStart(digits, '3'),
  }
}

export type TestBackend = {
  backend: Backend
  clock: TestClock
  dataFolder: string
  errors: unknown[]
  /** A new page in a window: its own connection. */
  windowClient(): { client: Client; close(): void }
  /** A new page in a browser that came with a sign-in link. */
  browserClient(): Promise<{ client: Client; close(): void }>
  /** Another tab of the browser that came last. */
  sameBrowserClient(): Promise<{ client: Client; close(): void }>
  door(): Promise<HttpDoor>
  /** Of the browser that came last. */
  cookie(): string
  /** Closes everything, as at the end of the process; the folder stays. */
  stop(): Promise<void>
  /** stop and remove the folder. */
  dispose(): Promise<void>
}

/** Sixteenths of a millisecond: tests sign in a thousand times. The cost travels with the hash, everything else is as it is. */
export const CHEAP_PIN_ALG = 'scrypt-4-8-1'

export type TestBackendOptions = {
  dataFolder?: string
  bankFolder?: string
  clock?: TestClock
  chance?: Chance
  /** With the real cost where the test is about it. */
  pins?: PinHasher
  /** The reader of questions as it is shipped, instead of its source. */
  questionWorkerFile?: URL
}

/** The real backend in this process: real file, real doors. Only the clock can be moved. */
export async function startTestBackend(options: TestBackendOptions = {}): Promise<TestBackend> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'weekly-drill-test-'))
  const clock = options.clock ?? createTestClock()
  const errors: unknown[] = []
  const log: Log = { info: () => {}, error: (_, error) => void errors.push(error) }
  const backend = createBackend({
    dataFolder,
    bankFolder: options.bankFolder ?? join(ROOT, 'question-bank'),
    compiledBankFile: join(ROOT, 'out', 'main', 'bank.json'),
    version: '0.0.0-test',
    rosterWorkerFile: workerFile('roster-worker'),
    questionWorkerFile: options.questionWorkerFile ?? workerFile('question-worker'),
    statuteWorkerFile: workerFile('statute-worker'),
    clock,
    chance: options.chance ?? systemChance,
    log,
    pins: options.pins ?? createPinHasher(CHEAP_PIN_ALG),
  })
  await backend.start()
  const portDoor = createPortDoor(backend.router, log)
  const closers: (() => void)[] = []
  let http: Promise<HttpDoor> | null = null
  let nextLink = ''
  let lastCookie = ''

  function windowClient(): { client: Client; close(): void } {
    const { port1, port2 } = new MessageChannel()
    const connection: Connection = {
      id: systemChance.id(),
      door: 'local',
      peer: 'this-pc',
      holder: { session: null, wasLocked: false },
      isClosed: false,
    }
    backend.connections.add(connection)
    port2.on('close', () => backend.connections.remove(connection))
    portDoor.serve(
      {
        postMessage: data => port2.postMessage(data),
        onMessage: listener => void port2.on('message', listener),
        onClose: listener => void port2.on('close', listener),
      },
      connection,
    )
    const close = () => port1.close()
    closers.push(close)
    // Node's port emits the bare value where the link expects an event.
    const port = {
      postMessage: (data: unknown) => port1.postMessage(data),
      on: (event: string, callback: (event?: { data: unknown }) => void) =>
        void port1.on(event, (data: unknown) => callback({ data })),
    }
    return { client: createORPCClient<Client>(new PortLink({ port })), close }
  }

  function door(): Promise<HttpDoor> {
    http ??= openHttpDoor({
      router: backend.router,
      page: createPageFiles(join(ROOT, 'out/renderer')),
      port: 0,
      log,
      newId: () => systemChance.id(),
      onBrowser: holder => backend.connections.keep(holder),
      onConnect: connection => backend.connections.add(connection),
      onDisconnect: connection => backend.connections.remove(connection),
      onNewLink: link => void (nextLink = link),
    })
    return http
  }

  async function browserClient(): Promise<{ client: Client; close(): void }> {
    const opened = await door()
    const link = nextLink === '' ? opened.link : nextLink
    const answer = await fetch(link, { redirect: 'manual' })
    lastCookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    return openTab(opened, lastCookie)
  }

  async function openTab(opened: HttpDoor, cookie: string): Promise<{ client: Client; close(): void }> {
    const origin = `http://127.0.0.1:${opened.port}`
    const socket = new WebSocket(`ws://127.0.0.1:${opened.port}/rpc`, {
      headers: { Cookie: cookie, Origin: origin },
    })
    await new Promise<void>((done, fail) => {
      socket.once('open', () => done())
      socket.once('error', fail)
    })
    const close = () => socket.close()
    closers.push(close)
    return { client: createORPCClient<Client>(new SocketLink({ websocket: asBrowserSocket(socket) })), close }
  }

  async function stop(): Promise<void> {
    for (const close of closers) close()
    await backend.stop()
    if (http) await (await http).close()
  }

  return {
    backend,
    clock,
    dataFolder,
    errors,
    windowClient,
    browserClient,
    sameBrowserClient: async () => openTab(await door(), lastCookie),
    door,
    cookie: () => lastCookie,
    stop,
    async dispose() {
      await stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** The `ws` socket has what the link uses of a browser's; only its event types differ. */
function asBrowserSocket(socket: WebSocket): globalThis.WebSocket {
  return socket as unknown as globalThis.WebSocket
}

/** The refusal of a call that must be refused; anything else is thrown on. */
export async function refusalOf(call: Promise<unknown>): Promise<RefusalView> {
  try {
    await call
  } catch (error) {
    const refusal = refusalView.safeParse(error instanceof Error && 'data' in error ? error.data : null)
    if (refusal.success) return refusal.data
    throw error
  }
  throw new Error('was not refused')
}
