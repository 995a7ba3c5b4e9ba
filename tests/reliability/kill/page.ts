import { setTimeout as wait } from 'node:timers/promises'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { WebSocket } from 'ws'
import type { Client } from '../../helpers/test-backend.ts'
import type { ServerProcess } from './server-process.ts'

/** The other side is dead: what was asked has no answer and never will. */
export class GoneError extends Error {}

export type Page = {
  client: Client
  /** A call that ends with the connection instead of hanging. */
  call: <T>(promise: Promise<T>) => Promise<T>
  /** Resolves when everything that the dead process had still sent has been read. */
  closed: Promise<void>
  isClosed(): boolean
}

/** A browser that opens the sign-in link, and its socket. */
export async function openPage(server: ServerProcess): Promise<Page> {
  return openTab(await openBrowser(await server.link))
}

/** A browser that came by a link that nobody had used. */
export type BrowserDoor = { origin: string; host: string; cookie: string }

export async function openBrowser(link: string): Promise<BrowserDoor> {
  const { origin, host } = new URL(link)
  const answer = await fetch(link, { redirect: 'manual' })
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return { origin, host, cookie }
}

export async function openTab({ origin, host, cookie }: BrowserDoor): Promise<Page> {
  const socket = new WebSocket(`ws://${host}/rpc`, { headers: { Cookie: cookie, Origin: origin } })
  let isClosed = false
  const closed = new Promise<void>(resolve => {
    socket.once('close', () => {
      isClosed = true
      resolve()
    })
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.on('error', reject)
  })
  const end = closed.then(() => Promise.reject(new GoneError('the connection is gone')))
  end.catch(() => {})
  const client = createORPCClient<Client>(new RPCLink({ websocket: asBrowserSocket(socket) }))
  return {
    client,
    closed,
    isClosed: () => isClosed,
    call: async promise => {
      try {
        return await Promise.race([promise, end])
      } catch (error) {
        if (error instanceof GoneError || !isClosed) throw error
        throw new GoneError('the connection is gone', { cause: error })
      }
    },
  }
}

/** The same object to the link; only the types of the two libraries differ. */
function asBrowserSocket(socket: WebSocket): globalThis.WebSocket {
  return socket as unknown as globalThis.WebSocket
}

/** Waits until the data folder is open. */
export async function waitUntilOpen({ client, call }: Page): Promise<'setup' | 'ready'> {
  for (;;) {
    const { state, refusal } = await call(client.app.status({}))
    if (state === 'setup' || state === 'ready') return state
    if (state === 'refused') throw new Error(`the backend refuses its folder: ${JSON.stringify(refusal)}`)
    await wait(5)
  }
}
