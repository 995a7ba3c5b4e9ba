import type { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import type { ToBackend } from '#contract/backend-process'
import type { BackendChild } from '../../electron/main/backend-child.ts'
import { createRelay } from '../../electron/main/relay.ts'
import { StubPort, StubWebContents } from './electron-stub.ts'

type Posted = { message: ToBackend; ports: number }

function fakeBackend(takesPorts: boolean): { child: BackendChild; posted: Posted[] } {
  const posted: Posted[] = []
  const child: BackendChild = {
    takesPorts,
    post: (message, ports) => void posted.push({ message, ports: ports?.length ?? 0 }),
    onMessage: () => {},
    onExit: () => {},
    kill: () => {},
  }
  return { child, posted }
}

type Page = Parameters<ReturnType<typeof createRelay>['connect']>[0]

/** The stub has the few members that are used; the compiler cannot know that these are all. */
const newPage = (): { page: Page & StubWebContents; port: StubPort } => ({
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  page: new StubWebContents() as unknown as Page & StubWebContents,
  port: new StubPort(),
})

const kinds = (posted: Posted[]): string[] => posted.map(({ message }) => message.kind)
const idOf = (posted: Posted | undefined): string =>
  posted !== undefined && 'connectionId' in posted.message ? posted.message.connectionId : ''

describe('with a backend that takes ports', () => {
  it('hands the port over, and is out of the way', () => {
    const relay = createRelay()
    const { child, posted } = fakeBackend(true)
    const { page, port } = newPage()
    relay.backendReady(child)
    relay.connect(page, 'local', port)
    expect(posted).toEqual([
      { message: { kind: 'connect', connectionId: expect.any(String), door: 'local' }, ports: 1 },
    ])
    expect(port.start).not.toHaveBeenCalled()
  })
})

describe('with a backend under its own Node', () => {
  it('carries messages both ways', () => {
    const relay = createRelay()
    const { child, posted } = fakeBackend(false)
    const { page, port } = newPage()
    relay.backendReady(child)
    relay.connect(page, 'audience', port)
    const connectionId = idOf(posted[0])
    port.emit('message', { data: { question: 1 } })
    relay.backendSays({ kind: 'message', connectionId, data: { answer: 2 } })
    expect(posted.at(-1)?.message).toEqual({ kind: 'message', connectionId, data: { question: 1 } })
    expect(port.posted).toEqual([{ answer: 2 }])
  })

  it('keeps two pages apart', () => {
    const relay = createRelay()
    const { child, posted } = fakeBackend(false)
    const [one, two] = [newPage(), newPage()]
    relay.backendReady(child)
    relay.connect(one.page, 'local', one.port)
    relay.connect(two.page, 'local', two.port)
    expect(idOf(posted[0])).not.toBe(idOf(posted[1]))
    relay.backendSays({ kind: 'message', connectionId: idOf(posted[1]), data: 'for two' })
    expect([one.port.posted, two.port.posted]).toEqual([[], ['for two']])
  })

  it('says nothing to a connection that does not exist', () => {
    const relay = createRelay()
    expect(() => relay.backendSays({ kind: 'message', connectionId: 'none', data: 1 })).not.toThrow()
  })
})

describe.each([true, false])('comings and goings (takes ports: %s)', takesPorts => {
  it('lets a page wait for a backend that is starting', () => {
    const relay = createRelay()
    const { child, posted } = fakeBackend(takesPorts)
    const { page, port } = newPage()
    relay.connect(page, 'local', port)
    expect(posted).toEqual([])
    relay.backendReady(child)
    expect(kinds(posted)).toEqual(['connect'])
  })

  it("closes the pages' ports when the backend dies, and introduces nobody old to the next one", () => {
    const relay = createRelay()
    const [first, second] = [fakeBackend(takesPorts), fakeBackend(takesPorts)]
    const { page, port } = newPage()
    relay.backendReady(first.child)
    relay.connect(page, 'local', port)
    relay.backendGone()
    expect(port.close).toHaveBeenCalledTimes(1)
    relay.backendReady(second.child)
    expect(second.posted).toEqual([])
  })

  it.each<[string, (page: EventEmitter) => void]>([
    ['closed', page => page.emit('destroyed')],
    ['crashed', page => page.emit('render-process-gone', {}, { reason: 'crashed' })],
    ['reloaded', page => page.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false })],
  ])('tells the backend once when the page is %s', (_how, leave) => {
    const relay = createRelay()
    const { child, posted } = fakeBackend(takesPorts)
    const { page, port } = newPage()
    relay.backendReady(child)
    relay.connect(page, 'local', port)
    leave(page)
    port.emit('close')
    expect(kinds(posted)).toEqual(['connect', 'disconnect'])
    expect(idOf(posted[1])).toBe(idOf(posted[0]))
  })

  it('does not mistake a change of the hash for a page that goes', () => {
    const relay = createRelay()
    const { child, posted } = fakeBackend(takesPorts)
    const { page, port } = newPage()
    relay.backendReady(child)
    relay.connect(page, 'local', port)
    const emitter: EventEmitter = page
    emitter.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true })
    emitter.emit('did-start-navigation', { isMainFrame: false, isSameDocument: false })
    expect(kinds(posted)).toEqual(['connect'])
  })

  it('ends a connection that the backend ends', () => {
    const relay = createRelay()
    const { child, posted } = fakeBackend(takesPorts)
    const { page, port } = newPage()
    relay.backendReady(child)
    relay.connect(page, 'local', port)
    relay.backendSays({ kind: 'disconnect', connectionId: idOf(posted[0]) })
    expect(port.close).toHaveBeenCalledTimes(1)
  })
})
