import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runShell } from '../../electron/main/shell.ts'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  resetElectron,
  session,
  StubChild,
  StubPort,
  utilityProcess,
} from './electron-stub.ts'

/** Runs the second half of the composition root against the stub. */
async function shell() {
  const data = mkdtempSync(join(tmpdir(), 'shell-'))
  const child = new StubChild()
  utilityProcess.fork.mockReturnValueOnce(child)
  await runShell({ data, window: data }, '/app/out')
  const [window] = BrowserWindow.all
  if (window === undefined) throw new Error('no window was opened')
  return { child, data, window }
}

const log = (data: string): string => readFileSync(join(data, 'logs', 'main.log'), 'utf8')

beforeEach(() => {
  resetElectron()
  app.isReady = true
  vi.stubEnv('WEEKLY_DRILL_NODE', '')
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

describe('runShell', () => {
  it('has every wall up before the first window loads anything', async () => {
    const wallsUp = (): number[] => [
      app.listenerCount('web-contents-created'),
      session.defaultSession.listenerCount('will-download'),
      session.defaultSession.setPermissionRequestHandler.mock.calls.length,
      session.defaultSession.webRequest.onBeforeRequest.mock.calls.length,
      session.defaultSession.setProxy.mock.calls.length,
      protocol.handle.mock.calls.length,
    ]
    let proxySet = (): void => {}
    session.defaultSession.setProxy.mockReturnValueOnce(new Promise(resolve => (proxySet = resolve)))
    const running = runShell({ data: mkdtempSync(join(tmpdir(), 'shell-')), window: '/nowhere' }, '/app/out')
    await vi.waitFor(() => expect(BrowserWindow.all).toHaveLength(1))
    expect(wallsUp()).toEqual([1, 1, 1, 1, 1, 1])
    // The last wall is not up yet: the window is there, and empty.
    expect(BrowserWindow.all[0]?.loadURL).not.toHaveBeenCalled()
    proxySet()
    await running
    expect(BrowserWindow.all[0]?.loadURL).toHaveBeenCalledTimes(1)
  })

  it('makes no utility process before Electron is ready', async () => {
    app.isReady = false
    void runShell({ data: mkdtempSync(join(tmpdir(), 'shell-')), window: '/nowhere' }, '/app/out')
    await Promise.resolve()
    expect(utilityProcess.fork).not.toHaveBeenCalled()
  })

  it('shows our own page with our own preload script', async () => {
    const { window } = await shell()
    expect(window.loadURL).toHaveBeenCalledWith('app://weekly-drill/')
    expect(window.options.webPreferences).toMatchObject({ preload: '/app/out/preload/index.cjs' })
    expect(Menu.setApplicationMenu).toHaveBeenCalled()
  })

  it('tells the backend its places', async () => {
    const { data } = await shell()
    expect(utilityProcess.fork).toHaveBeenCalledWith(
      '/app/out/main/backend.js',
      ['--data', data, '--resources', '/nowhere/app/resources', '--bank', '/nowhere/app/question-bank'],
      expect.anything(),
    )
  })

  it('joins a window to the backend, and logs what it refuses', async () => {
    const { child, data, window } = await shell()
    child.emit('message', { kind: 'ready' })
    const port = new StubPort()
    const sender = window.webContents
    ipcMain.emit('weekly-drill:port', { sender, senderFrame: sender.mainFrame, ports: [port] }, null)
    expect(child.postMessage.mock.calls).toEqual([
      [{ kind: 'connect', connectionId: expect.any(String), door: 'local' }, [port]],
    ])
    ipcMain.emit('weekly-drill:port', { sender, senderFrame: null, ports: [] }, null)
    expect(log(data)).toMatch(/refused a message on weekly-drill:port: the frame is gone/u)
  })

  it('E22: a second start brings the window forward', async () => {
    const { window } = await shell()
    window.isMinimized.mockReturnValueOnce(true)
    app.emit('second-instance')
    expect(window.restore).toHaveBeenCalledTimes(1)
    expect(window.focus).toHaveBeenCalledTimes(1)
    expect(BrowserWindow.all).toHaveLength(1)
  })

  it('stops the backend before it ends', async () => {
    const { child } = await shell()
    app.calls = []
    app.emit('window-all-closed')
    expect(app.calls).toEqual(['quit'])
    const event = { preventDefault: vi.fn<() => void>() }
    app.emit('will-quit', event)
    expect(event.preventDefault).toHaveBeenCalledTimes(1)
    expect(child.postMessage.mock.calls.map(([message]) => message)).toEqual([{ kind: 'stop' }])
    child.emit('exit', 0)
    await vi.waitFor(() => expect(app.calls).toEqual(['quit', 'quit']))
    // The second time nothing holds it back.
    app.emit('will-quit', event)
    expect(event.preventDefault).toHaveBeenCalledTimes(1)
  })

  it('asks a person when the backend keeps crashing', async () => {
    vi.useFakeTimers()
    try {
      const data = mkdtempSync(join(tmpdir(), 'shell-'))
      const children: StubChild[] = []
      utilityProcess.fork.mockImplementation(() => {
        const child = new StubChild()
        children.push(child)
        return child
      })
      dialog.showMessageBox.mockResolvedValueOnce({ response: 0 })
      await runShell({ data, window: data }, '/app/out')
      for (let crash = 0; crash < 4; crash += 1) {
        children.at(-1)?.emit('exit', 7)
        await vi.advanceTimersByTimeAsync(1000)
      }
      expect(dialog.showMessageBox.mock.calls[0]?.[0]).toMatchObject({ message: '后台程序多次意外退出' })
      // 重试 was chosen: a fifth one runs.
      expect(children).toHaveLength(5)
      expect(log(data).match(/ended by itself \(7\)/gu)).toHaveLength(4)
    } finally {
      vi.useRealTimers()
    }
  })
})
