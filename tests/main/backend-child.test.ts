import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { FromBackend } from '#contract/backend-process'
import { nodeForBackend, startBackendChild } from '../../electron/main/backend-child.ts'
import { resetElectron, StubChild, utilityProcess } from './electron-stub.ts'

beforeEach(resetElectron)

const entry = (code: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'backend-')), 'backend.mjs')
  writeFileSync(file, code)
  return file
}

const places = (file: string) => ({ entry: file, data: '/d', resources: '/r', bank: '/b' })
const args = ['--data', '/d', '--resources', '/r', '--bank', '/b']

describe('E18: which kind of process', () => {
  it('never runs a program that the environment names in an installed app', () => {
    expect(nodeForBackend({ WEEKLY_DRILL_NODE: '/tmp/evil' }, true)).toBeUndefined()
    expect(nodeForBackend({ WEEKLY_DRILL_NODE: '/usr/bin/node' }, false)).toBe('/usr/bin/node')
    expect(nodeForBackend({}, false)).toBeUndefined()
    expect(nodeForBackend({ WEEKLY_DRILL_NODE: '' }, false)).toBeUndefined()
  })

  it('is a utility process of Electron when no Node is named', () => {
    const child = new StubChild()
    utilityProcess.fork.mockReturnValueOnce(child)
    const backend = startBackendChild(places('/app/backend.js'), undefined)
    expect(utilityProcess.fork).toHaveBeenCalledWith('/app/backend.js', args, expect.anything())
    const heard = vi.fn<(message: FromBackend) => void>()
    backend.onMessage(heard)
    child.emit('message', { kind: 'ready' })
    // Whatever is not of the protocol goes no further.
    for (const noise of [null, 'ready', {}, { kind: 'evil' }, 5]) child.emit('message', noise)
    expect(heard.mock.calls).toEqual([[{ kind: 'ready' }]])
    expect(backend.takesPorts).toBe(true)
  })
})

describe('under a Node of its own', () => {
  it('gets its arguments, and dates, maps and buffers arrive as such', async () => {
    const file = entry(`process.on('message', ({ data }) => process.send({
      kind: 'message', connectionId: 'c', data: [data instanceof Map, data.get('when') instanceof Date, process.argv.slice(2), process.execArgv],
    }))`)
    const backend = startBackendChild(places(file), process.execPath)
    const answer = new Promise<FromBackend>(resolve => {
      backend.onMessage(resolve)
    })
    backend.post({ kind: 'message', connectionId: 'c', data: new Map([['when', new Date(0)]]) })
    expect(await answer).toEqual({ kind: 'message', connectionId: 'c', data: [true, true, args, []] })
    const exit = new Promise<number>(resolve => {
      backend.onExit(resolve)
    })
    backend.kill()
    expect(await exit).toBe(-1)
    // Posting to one that is gone is normal: a page may speak at that moment.
    expect(() => backend.post({ kind: 'stop' })).not.toThrow()
  })

  it('says with which code it ended', async () => {
    const backend = startBackendChild(places(entry('process.exit(7)')), process.execPath)
    const code = await new Promise<number>(resolve => {
      backend.onExit(resolve)
    })
    expect(code).toBe(7)
  })
})
