import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FromBackend, ToBackend } from '#contract/backend-process'
import type { BackendChild } from '../../electron/main/backend-child.ts'
import { runBackend, type BackendEvents } from '../../electron/main/backend-process.ts'

type Fake = BackendChild & {
  kills: () => number

  said: ToBackend[]
  says: (message: FromBackend) => void
  dies: (code: number) => void
}

function fakeChild(): Fake {
  const listeners = { message: (_message: FromBackend): void => {}, exit: (_code: number): void => {} }
  const said: ToBackend[] = []
  let kills = 0
  return {
    takesPorts: false,
    said,
    post: message => void said.push(message),
    onMessage: listener => (listeners.message = listener),
    onExit: listener => (listeners.exit = listener),
    kill: () => void (kills += 1),
    kills: () => kills,
    says: message => listeners.message(message),
    dies: code => listeners.exit(code),
  }
}

function started() {
  const children: Fake[] = []
  const events = {
    onReady: vi.fn<BackendEvents['onReady']>(),
    onMessage: vi.fn<BackendEvents['onMessage']>(),
    onGone: vi.fn<BackendEvents['onGone']>(),
    onGivenUp: vi.fn<BackendEvents['onGivenUp']>(),
    log: vi.fn<BackendEvents['log']>(),
  }
  const backend = runBackend(() => {
    const child = fakeChild()
    children.push(child)
    return child
  }, events)
  const current = (): Fake => {
    const child = children.at(-1)
    if (child === undefined) throw new Error('nothing was started')
    return child
  }
  return { backend, children, events, current }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('runBackend', () => {
  it('says when a run is ready and hands on what it says', () => {
    const { current, events } = started()
    current().says({ kind: 'ready' })
    current().says({ kind: 'message', connectionId: 'c', data: 1 })
    expect(events.onReady).toHaveBeenCalledWith(current())
    expect(events.onMessage.mock.calls).toEqual([[{ kind: 'message', connectionId: 'c', data: 1 }]])
  })

  it('starts again within a second of a crash', () => {
    const { children, current, events } = started()
    current().dies(7)
    expect(events.onGone).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1000)
    expect(children).toHaveLength(2)
  })

  it('gives up after three restarts in a minute, and starts again when a person says so', () => {
    const { backend, children, current, events } = started()
    for (let crash = 0; crash < 4; crash += 1) {
      current().dies(7)
      vi.advanceTimersByTime(1000)
    }
    expect(children).toHaveLength(4)
    expect(events.onGivenUp).toHaveBeenCalledTimes(1)
    backend.startAgain()
    expect(children).toHaveLength(5)
  })

  it('goes on restarting when crashes are rare', () => {
    const { children, current, events } = started()
    for (let crash = 0; crash < 10; crash += 1) {
      current().dies(7)
      vi.advanceTimersByTime(61_000)
    }
    expect(children).toHaveLength(11)
    expect(events.onGivenUp).not.toHaveBeenCalled()
  })
})

describe('stop', () => {
  it('asks, waits, and does not restart what it has stopped', async () => {
    const { backend, children, current, events } = started()
    const stopped = backend.stop()
    expect(current().said).toEqual([{ kind: 'stop' }])
    current().dies(0)
    await stopped
    vi.advanceTimersByTime(60_000)
    expect(children).toHaveLength(1)
    expect(current().kills()).toBe(0)
    expect(events.log).not.toHaveBeenCalled()
  })

  it('ends one that does not answer after 3 s', async () => {
    const { backend, current, events } = started()
    const stopped = backend.stop()
    vi.advanceTimersByTime(2999)
    expect(current().kills()).toBe(0)
    vi.advanceTimersByTime(1)
    await stopped
    expect(current().kills()).toBe(1)
    expect(events.log).toHaveBeenCalledTimes(1)
  })

  it('has nothing to do while none is running, and cancels a restart under way', async () => {
    const { backend, children, current } = started()
    current().dies(7)
    await backend.stop()
    vi.advanceTimersByTime(60_000)
    expect(children).toHaveLength(1)
  })
})
