import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron'
import type { Door } from '#contract/backend-process'
import { createRestartPolicy } from './restart-policy.ts'
import { readWindowPlace, smallest, writeWindowPlace, type WindowPlace } from './window-place.ts'

/** A window is never a LAN browser. */
export type WindowDoor = Exclude<Door, 'lan'>

export type WindowOptions = {
  door: WindowDoor
  url: string
  /** What must have happened before the window may load anything; its process starts meanwhile. */
  loadAfter: Promise<void>
  preload: string
  placeFile: string
  devTools: boolean
}

const title = '一周一练'

/** Written once, when the window is made: a page cannot say of itself through which door it came. */
const doors = new WeakMap<WebContents, WindowDoor>()

export function doorOf(page: WebContents): WindowDoor | undefined {
  return doors.get(page)
}

/** The one place where a window is made, so that no window has other rights than these. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const screens = screen.getAllDisplays().map(display => display.workArea)
  const { isMaximized, ...bounds } = readWindowPlace(options.placeFile, screens)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title,
    show: false,
    // What shows for the moments before the page has painted; the other colour would flash.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#141414' : '#ffffff',
    webPreferences: {
      preload: options.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: options.devTools,
    },
  })
  doors.set(window.webContents, options.door)
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize()
    window.show()
  })
  window.on('page-title-updated', event => event.preventDefault())
  window.on('close', () => writeWindowPlace(options.placeFile, placeOf(window)))
  reloadAfterCrash(window)
  if (options.devTools) openDevToolsWithF12(window)
  void options.loadAfter.then(() => {
    if (!window.isDestroyed()) void window.loadURL(options.url)
  })
  return window
}

function placeOf(window: BrowserWindow): WindowPlace {
  return { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
}

/** A crashed page loses nothing that was acknowledged: the records are in the backend. It comes back by itself. */
function reloadAfterCrash(window: BrowserWindow): void {
  const policy = createRestartPolicy()
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    const delayMs = policy.delayAfterCrash(Date.now())
    if (delayMs === undefined) return
    setTimeout(() => {
      if (!window.isDestroyed()) window.webContents.reload()
    }, delayMs)
  })
}

/** Development only: without a menu there is no other key for them. */
function openDevToolsWithF12(window: BrowserWindow): void {
  window.webContents.on('before-input-event', (_event, input) => {
    if (input.type === 'keyDown' && input.key === 'F12') window.webContents.toggleDevTools()
  })
}
