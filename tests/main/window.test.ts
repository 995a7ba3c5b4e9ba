import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { doorOf, openWindow } from '../../electron/main/window.ts'
import { BrowserWindow, nativeTheme, resetElectron, StubWebContents } from './electron-stub.ts'

const options = () => ({
  door: 'local' as const,
  url: 'app://weekly-drill/',
  loadAfter: Promise.resolve(),
  preload: '/app/out/preload/index.cjs',
  placeFile: join(mkdtempSync(join(tmpdir(), 'window-')), 'window.json'),
  devTools: false,
})

const opened = (): BrowserWindow => {
  const window = BrowserWindow.all.at(-1)
  if (window === undefined) throw new Error('no window was opened')
  return window
}

beforeEach(resetElectron)

describe('E01: the rights of a window', () => {
  it('are exactly these in an installed app', () => {
    openWindow(options())
    expect(opened().options.webPreferences).toStrictEqual({
      preload: '/app/out/preload/index.cjs',
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
      devTools: false,
    })
  })

  it('differ in development by the developer tools and nothing else', () => {
    openWindow(options())
    const installed = opened().options.webPreferences
    openWindow({ ...options(), devTools: true })
    expect(opened().options.webPreferences).toStrictEqual(Object.assign({}, installed, { devTools: true }))
  })

  it('opens the tools by F12 only where they exist', () => {
    openWindow(options())
    expect(opened().webContents.listenerCount('before-input-event')).toBe(0)
    openWindow({ ...options(), devTools: true })
    opened().webContents.emit('before-input-event', {}, { type: 'keyDown', key: 'F12' })
    expect(opened().webContents.toggleDevTools).toHaveBeenCalledTimes(1)
  })
})

describe('a window', () => {
  it('has its name, its smallest size and a background of the right brightness', () => {
    openWindow(options())
    expect(opened().options).toMatchObject({
      title: '一周一练',
      minWidth: 1024,
      minHeight: 680,
      backgroundColor: '#ffffff',
    })
    nativeTheme.shouldUseDarkColors = true
    openWindow(options())
    expect(opened().options.backgroundColor).toBe('#141414')
  })

  it('is shown when there is something to see, not before', () => {
    openWindow(options())
    expect(opened().options.show).toBe(false)
    expect(opened().show).not.toHaveBeenCalled()
    opened().emit('ready-to-show')
    expect(opened().show).toHaveBeenCalledTimes(1)
  })

  it('keeps its title whatever the page calls itself', () => {
    openWindow(options())
    const event = { preventDefault: vi.fn<() => void>() }
    opened().emit('page-title-updated', event)
    expect(event.preventDefault).toHaveBeenCalled()
  })

  it('remembers its place for the next time', () => {
    const first = options()
    openWindow(first)
    opened().emit('close')
    expect(JSON.parse(readFileSync(first.placeFile, 'utf8'))).toEqual({
      x: 10,
      y: 20,
      width: 1300,
      height: 900,
      isMaximized: false,
    })
    openWindow(first)
    expect(opened().options).toMatchObject({ x: 10, y: 20, width: 1300, height: 900 })
  })

  it('knows its door, and a page that we did not open has none', () => {
    const window = openWindow({ ...options(), door: 'audience' })
    expect(doorOf(window.webContents)).toBe('audience')
    // @ts-expect-error -- a stub stands in for contents that are not ours
    expect(doorOf(new StubWebContents())).toBeUndefined()
  })

  it('loads again after a crash of its page, but not without end', () => {
    vi.useFakeTimers()
    try {
      openWindow(options())
      const { webContents } = opened()
      webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
      vi.advanceTimersByTime(2000)
      expect(webContents.reload).not.toHaveBeenCalled()
      for (let crash = 0; crash < 6; crash += 1) {
        webContents.emit('render-process-gone', {}, { reason: 'crashed' })
        vi.advanceTimersByTime(2000)
      }
      expect(webContents.reload).toHaveBeenCalledTimes(3)
    } finally {
      vi.useRealTimers()
    }
  })
})
