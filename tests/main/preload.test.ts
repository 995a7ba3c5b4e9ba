import { resolve } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { PORT_MESSAGE, PRINT_PDF_MESSAGE } from '#contract/backend-process'

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
  it('is one frozen object with one function, which takes nothing', async () => {
    const { contextBridge } = await preloaded()
    expect(contextBridge.exposeInMainWorld.mock.calls).toEqual([
      ['weeklyDrill', { isDesktop: true, printToPdf: expect.any(Function) }],
    ])
    const [, api] = contextBridge.exposeInMainWorld.mock.calls[0] ?? []
    expect(Object.isFrozen(api)).toBe(true)
    // E13: no getters, and nothing that a page could hand in.
    const values = Object.values(Object.getOwnPropertyDescriptors(api ?? {}))
    expect(values.map(({ value }) => (typeof value === 'function' ? value.length : value))).toEqual([true, 0])
  })
})

describe('the page as PDF', () => {
  type OtherEnd = { postMessage: (message: unknown) => void; close: () => void }

  /** Asks, and plays main's end of the port that went with the message. */
  async function ask(reply: (port: OtherEnd) => void) {
    const { contextBridge, ipcRenderer } = await preloaded()
    const [, api] = contextBridge.exposeInMainWorld.mock.calls[0] ?? []
    const asked = (api as { printToPdf: () => Promise<Uint8Array | null> }).printToPdf()
    const [name, payload, ports] = ipcRenderer.postMessage.mock.calls[0] ?? []
    expect([name, payload, ports?.length]).toEqual([PRINT_PDF_MESSAGE, null, 1])
    reply(ports?.[0] as OtherEnd)
    return asked
  }

  it('is what main sends back', async () => {
    const pdf = Uint8Array.from([37, 80, 68, 70])
    expect(await ask(port => port.postMessage({ ok: true, pdf }))).toEqual(pdf)
  })

  it('is nothing where main cannot, or does not listen', async () => {
    expect(await ask(port => port.postMessage({ ok: false }))).toBeNull()
    expect(await ask(port => port.close())).toBeNull()
  })
})

/** Every property of a value and of what it holds that is computed when it is read, or cannot be copied. */
function notPlain(value: unknown, path = ''): string[] {
  if (typeof value === 'function' || typeof value === 'symbol') return [path]
  if (typeof value !== 'object' || value === null) return []
  const prototype: unknown = Object.getPrototypeOf(value)
  const own = Object.entries(Object.getOwnPropertyDescriptors(value)).flatMap(([key, property]) =>
    property.get || property.set ? [`${path}.${key}`] : notPlain(property.value, `${path}.${key}`),
  )
  return prototype === Object.prototype || Array.isArray(value) ? own : [path, ...own]
}

describe('E13: values over the bridge', () => {
  it('are plain data and one function that takes nothing: no getters', async () => {
    const { contextBridge } = await preloaded()
    const [, api] = contextBridge.exposeInMainWorld.mock.calls[0] ?? []
    expect(notPlain(api)).toEqual(['.printToPdf'])
  })

  it('control: a getter, a function and an object of a class are told', () => {
    const unplain = {
      a: {
        get b() {
          return 1
        },
      },
      c: () => {},
      d: new Date(0),
      e: [1, { f: 'text' }],
    }
    expect(notPlain(unplain)).toEqual(['.a.b', '.c', '.d'])
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
