import type { Changes } from './changes.ts'
import type { Clock, Connection } from './ports.ts'

/** A session ends after this long without a command or a sign of its user; a sitting under way keeps it. */
export const IDLE_LIMIT_MS = 10 * 60_000

/** All open pages of this backend. Doors add and remove them; nobody else makes one. */
export type Connections = {
  add(connection: Connection): void
  remove(connection: Connection): void
  /** Runs when a page is gone, so that its sitting's clock stops. */
  onRemoved(listener: (connection: Connection) => void): void
  /** Ends the sessions of a member, as when their roles change or they leave. */
  endSessions(memberId: string, except?: Connection): void
  endAllSessions(): void
  /** Locks what has been idle for too long; `isBusy` says whose sitting runs. */
  lockIdle(isBusy: (connection: Connection) => boolean): void
}

export function createConnections(clock: Clock, changes: Changes): Connections {
  const all = new Set<Connection>()
  const listeners: ((connection: Connection) => void)[] = []

  function endWhere(condition: (connection: Connection) => boolean): void {
    let ended = false
    for (const connection of all) {
      if (!connection.session || !condition(connection)) continue
      connection.session = null
      ended = true
    }
    if (ended) changes.publish(['session'])
  }

  return {
    add: connection => void all.add(connection),
    remove(connection) {
      if (all.delete(connection)) for (const listener of listeners) listener(connection)
    },
    onRemoved: listener => void listeners.push(listener),
    endSessions: (memberId, except) =>
      endWhere(connection => connection !== except && connection.session?.memberId === memberId),
    endAllSessions: () => endWhere(() => true),
    lockIdle(isBusy) {
      const nowMs = clock.monotonicMs()
      endWhere(connection => {
        const idle = connection.session !== null && nowMs - connection.session.lastActiveMs >= IDLE_LIMIT_MS
        if (!idle || isBusy(connection)) return false
        connection.wasLocked = true
        return true
      })
    },
  }
}
