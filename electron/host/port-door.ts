import { RPCHandler } from '@orpc/server/message-port'
import { decodeRequestMessage, deserializeRequestMessage } from '@orpc/standard-server-peer'
import type { Connection, Log } from '#services/ports'
import type { DoorContext, DoorRouter } from './dispatch.ts'

/** The part of a message port this door needs; Electron's and Node's ports and the relay of a forked Node all have it. */
export type Port = {
  postMessage(data: unknown): void
  onMessage(listener: (data: unknown) => void): void
  onClose(listener: () => void): void
}

/** A window's largest message: a roster file of 5 MiB in base64. */
const MAX_MESSAGE_BYTES = 9 * 1024 * 1024

/** Serves pages in windows of this PC. */
export function createPortDoor(router: DoorRouter, log: Log) {
  const handler = new RPCHandler<DoorContext>(router)
  return {
    serve(port: Port, connection: Connection): void {
      handler.upgrade(guarded(port, log), { context: { connection } })
    },
  }
}

/**
 * The handler answers every well-formed message, but a malformed one would reject inside its listener, out of reach: so what
 * cannot be decoded never gets there.
 */
function guarded(port: Port, log: Log) {
  return {
    postMessage: (data: unknown) => port.postMessage(data),
    on(event: string, callback: (event?: { data: unknown }) => void): void {
      if (event === 'close') port.onClose(() => callback())
      if (event !== 'message') return
      port.onMessage(data => {
        decoded(data).then(
          message => callback({ data: message }),
          (error: unknown) => log.error('unreadable message from a page', error),
        )
      })
    },
  }
}

/** A text is handed on as the value it says, which the handler takes as well: parsing a piece of a file twice doubles its price. */
async function decoded(data: unknown): Promise<unknown> {
  if (typeof data !== 'string' && !(data instanceof Uint8Array)) throw new TypeError('neither text nor bytes')
  if (data.length > MAX_MESSAGE_BYTES) throw new RangeError(`message of ${data.length}`)
  if (typeof data !== 'string') {
    await decodeRequestMessage(data)
    return data
  }
  const message: unknown = JSON.parse(data)
  if (!isMessage(message)) throw new TypeError('not a message')
  deserializeRequestMessage(message)
  return message
}

function isMessage(value: unknown): value is Parameters<typeof deserializeRequestMessage>[0] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'i' in value
}
