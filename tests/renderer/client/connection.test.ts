import { ORPCError } from '@orpc/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DisconnectedError, keepConnected } from '../../../renderer/client/connection.ts'
import type { Channel } from '../../../renderer/client/transport.ts'

type FakeChannel = Channel & { drop: () => void; calls: string[] }
type Answer = (method: string) => Promise<unknown>

const channels: FakeChannel[] = []

function fakeChannel(answer: Answer): FakeChannel {
  let drop = () => {}
  const closed = new Promise<void>(resolve => {
    drop = resolve
  })
  const calls: string[] = []
  const link: Channel['link'] = {
    call: async path => {
      const method = path.join('.')
      calls.push(method)
      return Promise.race([
        answer(method),
        closed.then(() => {
          throw new Error('closed')
        }),
      ])
    },
  }
  const channel = { link, closed, close: drop, drop, calls }
  channels.push(channel)
  return channel
}

const working: Answer = async method => (method === 'app.status' ? {} : `reply to ${method}`)
const stuckOn =
  (stuck: string): Answer =>
  method =>
    method === stuck ? new Promise(() => {}) : working(method)

async function settle(ms = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
}

beforeEach(() => {
  vi.useFakeTimers()
  channels.length = 0
})
afterEach(() => {
  vi.useRealTimers()
})

const call = (connection: ReturnType<typeof keepConnected>, path: string[]) =>
  connection.link.call(path, {}, { context: {} })

describe('a connection', () => {
  it('counts after the first reply', async () => {
    const connection = keepConnected(() => fakeChannel(working))
    expect(connection.state()).toBe('connecting')
    await settle()
    expect(connection.state()).toBe('connected')
    await expect(call(connection, ['sitting', 'mine'])).resolves.toBe('reply to sitting.mine')
  })

  it('comes back after a break, with growing pauses while nobody answers', async () => {
    const answers: Answer[] = [working, stuckOn('app.status'), working]
    const connection = keepConnected(() => fakeChannel(answers[channels.length] ?? working))
    await settle()
    channels[0]?.drop()
    await settle()
    expect(connection.state()).toBe('lost')
    await settle(200)
    expect(channels).toHaveLength(2)
    // Nobody greets: the attempt is given up and the next one waits longer.
    await settle(10_000)
    await settle(399)
    expect(channels).toHaveLength(2)
    await settle(1)
    expect(channels).toHaveLength(3)
    expect(connection.state()).toBe('connected')
  })

  it('makes calls wait for the new channel, and fails them as disconnected after five seconds', async () => {
    const answers: Answer[] = [working, stuckOn('app.status')]
    const connection = keepConnected(() => fakeChannel(answers[channels.length] ?? working))
    await settle()
    channels[0]?.drop()
    await settle()
    const failure = call(connection, ['session', 'signOut']).catch((error: unknown) => error)
    await settle(5_000)
    expect(await failure).toBeInstanceOf(DisconnectedError)
  })

  it('repeats a harmless call that broke off', async () => {
    const answers: Answer[] = [stuckOn('answer.save'), working]
    const connection = keepConnected(() => fakeChannel(answers[channels.length] ?? working))
    await settle()
    const saved = call(connection, ['answer', 'save'])
    await settle()
    channels[0]?.drop()
    await settle(200)
    await expect(saved).resolves.toBe('reply to answer.save')
    expect(channels[1]?.calls).toContain('answer.save')
  })

  it('never repeats a command that may count twice', async () => {
    const answers: Answer[] = [stuckOn('branch.create'), working]
    const connection = keepConnected(() => fakeChannel(answers[channels.length] ?? working))
    await settle()
    const failure = call(connection, ['branch', 'create']).catch((error: unknown) => error)
    await settle()
    channels[0]?.drop()
    await settle(200)
    expect(await failure).toBeInstanceOf(DisconnectedError)
    expect(channels[1]?.calls).not.toContain('branch.create')
  })

  it('hands a refusal on as it is', async () => {
    const refused = new ORPCError('REFUSED', { data: { code: 'drill.closed' } })
    const connection = keepConnected(() =>
      fakeChannel(async method => {
        if (method === 'sitting.start') throw refused
        return {}
      }),
    )
    await settle()
    await expect(call(connection, ['sitting', 'start'])).rejects.toBe(refused)
  })
})
