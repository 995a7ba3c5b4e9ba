import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { FromBackend, ToBackend } from '#contract/backend-process'
import { type Port, createPortDoor } from '#host/port-door'
import type { Connection } from '#services/ports'
import { readArguments } from './arguments.ts'
import { createSystemBackend } from './system-backend.ts'
import { toMain } from './to-main.ts'
import { warmUp } from './warm-up.ts'

/** Entry of the backend behind a window: as Electron's utility process, or as a Node that main has forked. */
const main = toMain()
const { backend, log } = createSystemBackend(readArguments(process.argv.slice(2), import.meta.dirname))
const door = createPortDoor(backend.router, log)
const relayed = new Map<string, MessagePort>()

function newConnection(id: string, kind: 'local' | 'audience'): Connection {
  return { id, door: kind, peer: 'this-pc', holder: { session: null, wasLocked: false }, isClosed: false }
}

function serve(id: string, kind: 'local' | 'audience', port: Port): void {
  const connection = newConnection(id, kind)
  backend.connections.add(connection)
  port.onClose(() => backend.connections.remove(connection))
  door.serve(port, connection)
}

/** Messages that main carries come out of a channel of our own, so that the door sees a port like any other. */
function serveRelayed(id: string, kind: 'local' | 'audience'): void {
  const { port1, port2 } = new MessageChannel()
  relayed.set(id, port1)
  port1.on('message', (message: unknown) => main.send({ kind: 'message', connectionId: id, data: message }))
  serve(id, kind, {
    postMessage: message => port2.postMessage(message),
    onMessage: listener => void port2.on('message', listener),
    onClose: listener => void port2.on('close', listener),
  })
}

async function obey(message: ToBackend, port: Port | null): Promise<void> {
  switch (message.kind) {
    case 'connect':
      if (port) serve(message.connectionId, message.door, port)
      else serveRelayed(message.connectionId, message.door)
      return
    case 'message':
      relayed.get(message.connectionId)?.postMessage(message.data)
      return
    case 'disconnect':
      relayed.get(message.connectionId)?.close()
      relayed.delete(message.connectionId)
      return
    case 'stop':
      await backend.stop()
      main.send({ kind: 'stopped' } satisfies FromBackend)
      process.exit(0)
  }
}

process.on('unhandledRejection', error => log.error('unhandled rejection', error))
process.on('uncaughtException', error => {
  log.error('uncaught exception', error)
  process.exit(70)
})
main.onMessage((message, port) => {
  obey(message, port).catch((error: unknown) => log.error('message from main', error))
})
// Pages may ask while the folder is being opened: they hear that it is, and see the rest as soon as it is there.
main.send({ kind: 'ready' })
await backend.start()
await warmUp(port => door.serve(port, newConnection('warm-up', 'local')))
