import { randomUUID } from 'node:crypto'
import type { MessagePortMain, WebContents } from 'electron'
import type { FromBackend } from '#contract/backend-process'
import type { BackendChild } from './backend-child.ts'
import type { WindowDoor } from './window.ts'

type Connection = { id: string; page: WebContents; door: WindowDoor; port: MessagePortMain }

export type Relay = {
  /** A page has handed over one end of a new channel. */
  connect: (page: WebContents, door: WindowDoor, port: MessagePortMain) => void
  backendReady: (child: BackendChild) => void
  backendSays: (message: FromBackend) => void
  backendGone: () => void
}

/**
 * Joins windows to the backend and knows nothing of what they say. A page that connects while the backend is starting waits;
 * when the backend dies, the pages' ports close, which is how they learn that they must connect again.
 */
export function createRelay(): Relay {
  const open = new Map<string, Connection>()
  const watched = new WeakSet<WebContents>()
  let backend: BackendChild | undefined

  const introduce = (child: BackendChild, { id, door, port }: Connection): void => {
    if (child.takesPorts) {
      child.post({ kind: 'connect', connectionId: id, door }, [port])
      return
    }
    child.post({ kind: 'connect', connectionId: id, door })
    port.on('message', event => child.post({ kind: 'message', connectionId: id, data: event.data }))
    port.on('close', () => end(id))
    port.start()
  }

  /** Either side is gone. Ending twice is normal: a page that goes also closes its port. */
  const end = (id: string): void => {
    const connection = open.get(id)
    if (connection === undefined) return
    open.delete(id)
    connection.port.close()
    backend?.post({ kind: 'disconnect', connectionId: id })
  }

  const watch = (page: WebContents): void => {
    if (watched.has(page)) return
    watched.add(page)
    const leave = (): void => {
      for (const { id } of [...open.values()].filter(connection => connection.page === page)) end(id)
    }
    page.on('destroyed', leave)
    page.on('render-process-gone', leave)
    page.on('did-start-navigation', details => {
      if (details.isMainFrame && !details.isSameDocument) leave()
    })
  }

  return {
    connect(page, door, port) {
      const connection = { id: randomUUID(), page, door, port }
      open.set(connection.id, connection)
      watch(page)
      if (backend !== undefined) introduce(backend, connection)
    },
    backendReady(child) {
      backend = child
      for (const connection of open.values()) introduce(child, connection)
    },
    backendSays(message) {
      if (message.kind === 'message') open.get(message.connectionId)?.port.postMessage(message.data)
      if (message.kind === 'disconnect') end(message.connectionId)
    },
    backendGone() {
      backend = undefined
      for (const { id } of open.values()) end(id)
    },
  }
}
