import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

type Start = { isPackaged?: boolean; isFirst?: boolean; uid?: number; args?: string[] }

/** Runs the entry as Electron would, against a fresh stub prepared so. */
async function start({ isPackaged = false, isFirst = true, uid = 1000, args = [] }: Start) {
  vi.resetModules()
  const electron = await import('./electron-stub.ts')
  electron.app.isPackaged = isPackaged
  if (!isFirst) electron.app.requestSingleInstanceLock.mockReturnValue(false)
  vi.spyOn(process, 'getuid').mockReturnValue(uid)
  process.argv = ['electron', '.', '--data', mkdtempSync(join(tmpdir(), 'index-')), ...args]
  await import('../../electron/main/index.ts')
  return electron
}

const { argv } = process

let printed: string[]

beforeEach(() => {
  printed = []
  vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    printed.push(String(text))
    return true
  })
})

afterEach(() => {
  process.argv = argv
  vi.restoreAllMocks()
})

describe('before Electron is ready', () => {
  it('E02, E03, E22: sandbox, scheme, folder, lock, and only then readiness', async () => {
    const { app, protocol } = await start({})
    expect(app.calls).toEqual(['enableSandbox', 'setPath userData', 'requestSingleInstanceLock', 'whenReady'])
    expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledTimes(1)
  })

  it('E02: only root from the source tree goes without, because there it cannot run otherwise', async () => {
    const { app } = await start({ uid: 0 })
    expect(app.calls).toEqual(['setPath userData', 'requestSingleInstanceLock', 'whenReady'])
  })

  it('E02: an installed app makes no exception for root', async () => {
    const { app } = await start({ uid: 0, isPackaged: true })
    expect(app.calls[0]).toBe('enableSandbox')
  })

  it('E22: a second instance ends without having waited for anything', async () => {
    const { app } = await start({ isFirst: false })
    expect(app.calls.at(-1)).toBe('exit 0')
    expect(app.whenReady).not.toHaveBeenCalled()
  })

  it('E19: an installed app refuses a debugger before anything else', async () => {
    const { app } = await start({ isPackaged: true, args: ['--inspect=0'] })
    expect(app.calls).toEqual(['exit 1'])
    expect(printed).toEqual(['Not started: --inspect=0\n'])
  })

  it('E19: from the source tree the same switch is for the developer', async () => {
    const { app } = await start({ args: ['--inspect=0'] })
    expect(app.calls).toContain('whenReady')
  })
})
