import { ORPCError } from '@orpc/client'
import { deferred } from './deferred.ts'
import { REPEATABLE } from './repeatable.ts'
import type { Channel, Link, OpenChannel } from './transport.ts'

/** `connecting` only before the first contact; after that the page either has its backend or has lost it. */
export type ConnectionState = 'connecting' | 'connected' | 'lost'

export class DisconnectedError extends Error {
  override name = 'DisconnectedError'
}

const WAIT_MS = 5_000
const GREETING_MS = 10_000
const BACKOFF_MS = [200, 400, 800, 1_600, 2_000]

export type Connection = {
  link: Link
  state: () => ConnectionState
  subscribe: (listener: () => void) => () => void
}

/**
 * Keeps one channel to the backend open for the life of the page. A channel counts as connected after its first reply: a port
 * has no event of its own for that. Calls made without a connection wait for one; calls whose channel broke under them are
 * repeated on the next one if a repeat is harmless.
 */
export function keepConnected(open: OpenChannel): Connection {
  const listeners = new Set<() => void>()
  let state: ConnectionState = 'connecting'
  let current: Channel | null = null
  let connected = deferred<Channel>()

  const become = (next: ConnectionState) => {
    state = next
    for (const listener of listeners) listener()
  }

  const run = async () => {
    for (let attempt = 0; ; attempt++) {
      const channel = open()
      if (await greet(channel)) {
        attempt = 0
        current = channel
        connected.resolve(channel)
        become('connected')
        await channel.closed
        current = null
        connected = deferred<Channel>()
        become('lost')
      } else {
        channel.close()
      }
      await delay(BACKOFF_MS[Math.min(attempt, BACKOFF_MS.length - 1)] ?? 2_000)
    }
  }
  void run()

  const nextChannel = async (): Promise<Channel> => {
    const channel = await Promise.race([connected.promise, delay(WAIT_MS)])
    if (channel) return channel
    throw new DisconnectedError()
  }

  const link: Link = {
    call: async (path, input, options) => {
      for (;;) {
        const channel = await nextChannel()
        try {
          return await channel.link.call(path, input, options)
        } catch (error) {
          const broke = channel !== current && !(error instanceof ORPCError) && !options.signal?.aborted
          if (!broke) throw error
          if (!REPEATABLE.has(path.join('.'))) throw new DisconnectedError('', { cause: error })
        }
      }
    },
  }

  return {
    link,
    state: () => state,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

async function greet(channel: Channel): Promise<boolean> {
  const reply = channel.link.call(['app', 'status'], {}, { context: {} }).then(
    () => true,
    error => error instanceof ORPCError,
  )
  return Promise.race([reply, channel.closed.then(() => false), delay(GREETING_MS).then(() => false)])
}

function delay(ms: number): Promise<undefined> {
  return new Promise(resolve => setTimeout(resolve, ms, undefined))
}
