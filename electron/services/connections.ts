import type { Changes } from './changes.ts'
import type { Clock, Connection, SessionHolder } from './ports.ts'

/** A session ends after this long without a command or a sign of its user; a sitting under way keeps it. */
export const IDLE_LIMIT_MS = 10 * 60_000

/** All open pages of this backend and whose sessions they speak with. Doors add and remove them; nobody else makes one. */
export type Connections = {
  add(connection: Connection): void
  remove(connection: Connection): void
  /** A browser: its session lives on while it has no page open, and ends with all others. */
  keep(holder: SessionHolder): void
  /** Runs when a page is gone, so that its sitting's clock stops. */
  onRemoved(listener: (connection: Connection) => void): void
  /** Ends the sessions of a member, as when their roles change or they leave. */
  endSessions(memberId: string, except?: SessionHolder): void
  endAllSessions(): void
  /** Locks what has been idle for too long; `isBusy` says before which page a sitting runs. */
  lockIdle(isBusy: (connection: Connection) => boolean): void
}

export function createConnections(clock: Clock, changes: Changes): Connections {
  const open = new Set<Connection>()
  const kept = new Set<SessionHolder>()
  const listeners: ((connection: Connection) => void)[] = []

  function endWhere(condition: (holder: SessionHolder) => boolean): void {
    const holders = new Set([...kept, ...[...open].map(connection => connection.holder)])
    const ending = [...holders].filter(holder => holder.session !== null && condition(holder))
    for (const holder of ending) holder.session = null
    if (ending.length > 0) changes.publish(['session'])
  }

  return {
    add: connection => void open.add(connection),
    remove(connection) {
      connection.isClosed = true
      if (open.delete(connection)) for (const listener of listeners) listener(connection)
    },
    keep: holder => void kept.add(holder),
    onRemoved: listener => void listeners.push(listener),
    endSessions: (memberId, except) =>
      endWhere(holder => holder !== except && holder.session?.memberId === memberId),
    endAllSessions: () => endWhere(() => true),
    lockIdle(isBusy) {
      const nowMs = clock.monotonicMs()
      const busy = new Set([...open].filter(isBusy).map(connection => connection.holder))
      endWhere(holder => {
        const idle = holder.session !== null && nowMs - holder.session.lastActiveMs >= IDLE_LIMIT_MS
        if (!idle || busy.has(holder)) return false
        holder.wasLocked = true
        return true
      })
    },
  }
}
