import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import { type DesktopBridge, PORT_MESSAGE } from '#contract/backend-process'
import { deferred } from './deferred.ts'

export type Link = ClientLink<ClientContext>

/** One attempt to reach the backend. `closed` settles once, when the other side or `close` ended it. */
export type Channel = { link: Link; closed: Promise<void>; close: () => void }
export type OpenChannel = () => Channel

declare global {
  interface Window {
    /** Set by the preload script; absent in a browser. */
    weeklyDrill?: DesktopBridge
  }
}

export function isDesktop(): boolean {
  return window.weeklyDrill?.isDesktop === true
}

/** The desktop window hands one end of a channel to the preload script, which passes it on to the backend. */
function openPort(): Channel {
  const { port1, port2 } = new MessageChannel()
  const { promise: closed, resolve } = deferred<void>()
  // Before the link's own listener: a call that fails because of the close must already find the channel closed.
  port1.addEventListener('close', () => resolve())
  const link = new PortLink({ port: port1 })
  port1.start()
  window.postMessage(PORT_MESSAGE, window.location.origin, [port2])
  return {
    link,
    closed,
    close: () => {
      port1.close()
      resolve()
    },
  }
}

function openSocket(): Channel {
  const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws'
  const socket = new WebSocket(`${scheme}://${window.location.host}/rpc`)
  const { promise: closed, resolve } = deferred<void>()
  socket.addEventListener('close', () => resolve())
  return { link: new SocketLink({ websocket: socket }), closed, close: () => socket.close() }
}

export const openChannel: OpenChannel = () => (isDesktop() ? openPort() : openSocket())
