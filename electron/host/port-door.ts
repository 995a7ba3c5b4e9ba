import { RPCHandler } from '@orpc/server/message-port'
import { decodeRequestMessage, deserializeRequestMessage } from '@orpc/standard-server-peer'
import type { Connection, Log } from '#services/ports'
import { type DoorContext, type DoorRouter, IN_TURN } from './dispatch.ts'
import { createTurns } from './turns.ts'

/** The part of a message port this door needs; Electron's and Node's ports, the relay of a forked Node and a WebSocket all have it. */
export type Port = {
  postMessage(data: unknown): void
  onMessage(listener: (data: unknown) => void): void
  onClose(listener: () => void): void
  /** Of what can be left unread for a while, as a socket can: whoever sends faster than is answered keeps it in his own memory. */
  setReading?(isReading: boolean): void
}

/** A window's largest message: a roster file of 5 MiB in base64. */
const MAX_MESSAGE_BYTES = 9 * 1024 * 1024
const MAX_ID_LENGTH = 64

/** Serves pages: those in windows of this PC directly, those of browsers behind the HTTP door. */
export function createPortDoor(router: DoorRouter, log: Log) {
  const handler = new RPCHandler<DoorContext>(router, { rootInterceptors: IN_TURN })
  const turns = createTurns()
  return {
    serve(port: Port, connection: Connection): void {
      const lane = turns.lane(isFull => port.setReading?.(!isFull))
      handler.upgrade(guarded(port, log), { context: { connection, lane } })
    },
  }
}

/**
 * The handler answers every well-formed message, but a malformed one would reject inside its listener, out of reach, and one without
 * an id would take the answers of all others with it: so what cannot be decoded never gets there.
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
    const [id] = await decodeRequestMessage(data)
    if (!isId(id)) throw new TypeError('not a message')
    return data
  }
  const message: unknown = JSON.parse(data)
  if (!isMessage(message)) throw new TypeError('not a message')
  deserializeRequestMessage(message)
  return message
}

function isMessage(value: unknown): value is Parameters<typeof deserializeRequestMessage>[0] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'i' in value && isId(value.i)
}

/** It stands in the answer: what cannot be written there would be an answer that fails. */
function isId(value: unknown): boolean {
  return typeof value === 'string' && value.length <= MAX_ID_LENGTH
}
