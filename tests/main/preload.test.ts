import { resolve } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { PORT_MESSAGE } from '#contract/backend-process'

/** By a variable: the script belongs to the program with the DOM, and this test to the one with Node. */
const script = resolve(import.meta.dirname, '../../electron/preload/index.ts')

type Listener = (event: { source: unknown; origin: string; data: unknown; ports: unknown[] }) => void

/** Runs the preload script beside a page that is nothing but a window with one listener. */
async function preloaded() {
  vi.resetModules()
  const electron = await import('./electron-stub.ts')
  electron.ipcRenderer.postMessage.mockClear()
  electron.contextBridge.exposeInMainWorld.mockClear()
  const listeners: Listener[] = []
  const page = {
    location: { origin: 'app://weekly-drill' },
    addEventListener: (_type: string, listener: Listener) => listeners.push(listener),
  }
  vi.stubGlobal('window', page)
  await import(script)
  const receive: Listener = event => {
    for (const listener of listeners) listener(event)
  }
  return { ...electron, page, receive }
}

beforeEach(() => vi.unstubAllGlobals())

describe('E12: what the page can see', () => {
  it('is one frozen object without functions', async () => {
    const { contextBridge } = await preloaded()
    expect(contextBridge.exposeInMainWorld.mock.calls).toEqual([['weeklyDrill', { isDesktop: true }]])
    const [, api] = contextBridge.exposeInMainWorld.mock.calls[0] ?? []
    expect(Object.isFrozen(api)).toBe(true)
    expect(Object.keys(api ?? {})).toEqual(['isDesktop'])
    // E13: plain data, no getters and nothing that cannot be copied.
    expect(structuredClone(api)).toEqual(api)
  })
})

describe('handing over a port', () => {
  it('passes one port of our own page on', async () => {
    const { ipcRenderer, page, receive } = await preloaded()
    receive({ source: page, origin: page.location.origin, data: PORT_MESSAGE, ports: ['port', 'another'] })
    expect(ipcRenderer.postMessage.mock.calls).toEqual([[PORT_MESSAGE, null, ['port']]])
  })

  it.each<[string, (page: unknown) => Parameters<Listener>[0]]>([
    [
      'another window',
      () => ({ source: {}, origin: 'app://weekly-drill', data: PORT_MESSAGE, ports: ['port'] }),
    ],
    [
      'another origin',
      page => ({ source: page, origin: 'https://example.com', data: PORT_MESSAGE, ports: ['port'] }),
    ],
    [
      'another message',
      page => ({ source: page, origin: 'app://weekly-drill', data: 'orpc', ports: ['port'] }),
    ],
    [
      'a message without a port',
      page => ({ source: page, origin: 'app://weekly-drill', data: PORT_MESSAGE, ports: [] }),
    ],
  ])('ignores %s', async (_name, event) => {
    const { ipcRenderer, page, receive } = await preloaded()
    receive(event(page))
    expect(ipcRenderer.postMessage).not.toHaveBeenCalled()
  })
})
