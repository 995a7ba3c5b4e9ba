import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

/**
 * Stands in for the `electron` package in every unit test (vitest.config.ts). It does nothing and records everything, so it
 * proves what our shell asks for; what Electron makes of it is proved in the running window (tests/e2e).
 */
class StubApp extends EventEmitter {
  isPackaged = false
  isReady = false
  name = 'weekly-drill'
  calls: string[] = []
  commandLine = { appendSwitch: vi.fn<(name: string, value?: string) => void>() }
  enableSandbox = vi.fn<() => void>(() => void this.calls.push('enableSandbox'))
  disableHardwareAcceleration = vi.fn<() => void>()
  setPath = vi.fn<(name: string, path: string) => void>(name => void this.calls.push(`setPath ${name}`))
  getPath = vi.fn<(name: string) => string>(() => '/nowhere/profile')
  getAppPath = vi.fn<() => string>(() => '/nowhere/app')
  getLocale = vi.fn<() => string>(() => 'zh-CN')
  requestSingleInstanceLock = vi.fn<() => boolean>(() => {
    this.calls.push('requestSingleInstanceLock')
    return true
  })
  whenReady = vi.fn<() => Promise<void>>(() => {
    this.calls.push('whenReady')
    // Never ready unless a test says so: what comes after is tested part by part.
    return this.isReady ? Promise.resolve() : new Promise<void>(() => {})
  })
  exit = vi.fn<(code: number) => void>(code => void this.calls.push(`exit ${code}`))
  quit = vi.fn<() => void>(() => void this.calls.push('quit'))
}

export const app = new StubApp()

export class StubWebContents extends EventEmitter {
  mainFrame: { origin: string; detached: boolean } = { origin: 'app://weekly-drill', detached: false }
  setWindowOpenHandler = vi.fn<(handler: (details: { url: string }) => unknown) => void>()
  reload = vi.fn<() => void>()
  toggleDevTools = vi.fn<() => void>()
  printToPDF = vi.fn<(options: object) => Promise<Uint8Array>>(async () => Uint8Array.from([1, 2, 3]))
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = []
  webContents = new StubWebContents()
  loadURL = vi.fn<(url: string) => Promise<void>>(async () => {})
  show = vi.fn<() => void>()
  maximize = vi.fn<() => void>()
  isMaximized = vi.fn<() => boolean>(() => false)
  isMinimized = vi.fn<() => boolean>(() => false)
  isDestroyed = vi.fn<() => boolean>(() => false)
  focus = vi.fn<() => void>()
  restore = vi.fn<() => void>()
  getNormalBounds = vi.fn<() => object>(() => ({ x: 10, y: 20, width: 1300, height: 900 }))
  options: Record<string, unknown>

  constructor(options: Record<string, unknown>) {
    super()
    this.options = options
    BrowserWindow.all.push(this)
  }
}

type Decide<T> = (decision: T) => void
type Keeps<Handler> = (handler: Handler) => void

export class StubSession extends EventEmitter {
  setPermissionRequestHandler =
    vi.fn<Keeps<(page: unknown, permission: string, decide: Decide<boolean>) => void>>()
  setPermissionCheckHandler = vi.fn<Keeps<(page: unknown, permission: string) => boolean>>()
  setDevicePermissionHandler = vi.fn<Keeps<(details: unknown) => boolean>>()
  setBluetoothPairingHandler =
    vi.fn<Keeps<(details: unknown, decide: Decide<{ confirmed: boolean }>) => void>>()
  setDisplayMediaRequestHandler = vi.fn<Keeps<(request: unknown, decide: Decide<object>) => void>>()
  setSpellCheckerEnabled = vi.fn<(enabled: boolean) => void>()
  setProxy = vi.fn<(config: { mode: string }) => Promise<void>>(async () => {})
  webRequest = {
    onBeforeRequest: vi.fn<Keeps<(details: { url: string }, decide: Decide<{ cancel: boolean }>) => void>>(),
  }
}

/** One end of a channel. What is posted into it is kept; `emit('message', …)` plays the other end. */
export class StubPort extends EventEmitter {
  posted: unknown[] = []
  postMessage = vi.fn<(message: unknown) => void>(message => void this.posted.push(message))
  start = vi.fn<() => void>()
  close = vi.fn<() => void>()
}

export class StubChild extends EventEmitter {
  postMessage = vi.fn<(message: unknown, ports?: unknown[]) => void>()
  kill = vi.fn<() => boolean>()
}

export const session = { defaultSession: new StubSession() }
export const ipcMain = new EventEmitter()
export const ipcRenderer = {
  postMessage: vi.fn<(channel: string, message: unknown, ports: unknown[]) => void>(),
}
export const contextBridge = { exposeInMainWorld: vi.fn<(name: string, api: object) => void>() }
export const protocol = {
  registerSchemesAsPrivileged: vi.fn<(schemes: object[]) => void>(),
  handle: vi.fn<(scheme: string, handler: unknown) => void>(),
}
export const utilityProcess = {
  fork: vi.fn<(entry: string, args: string[], options: object) => StubChild>(() => new StubChild()),
}
export const Menu = {
  setApplicationMenu: vi.fn<(menu: unknown) => void>(),
  buildFromTemplate: vi.fn<(template: unknown) => unknown>(template => template),
}
export const nativeTheme = { shouldUseDarkColors: false }
export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] }
export const dialog = {
  showMessageBoxSync: vi.fn<(window: object, options: object) => number>(() => 0),
  showMessageBox: vi.fn<(options: object) => Promise<{ response: number }>>(async () => ({ response: 1 })),
}

/** The handler that was given to one of the recorders above. */
export function handlerGivenTo<Handler>(recorder: { mock: { calls: [Handler][] } }): Handler {
  const [call] = recorder.mock.calls
  if (call === undefined) throw new Error('no handler was given')
  return call[0]
}

/** Between tests: nothing recorded, nobody listening. */
export function resetElectron(): void {
  vi.clearAllMocks()
  app.removeAllListeners()
  app.calls = []
  app.isPackaged = false
  app.isReady = false
  ipcMain.removeAllListeners()
  BrowserWindow.all = []
  nativeTheme.shouldUseDarkColors = false
  session.defaultSession = new StubSession()
}
