/** What one connection may have under way at once; what it asks for beyond that waits its turn. A stream counts until it begins. */
export const MOST_AT_ONCE = 16
/** So much may wait of one connection before no more of it is read. */
export const MOST_WAITING = 64

/** The place of one connection in the round. */
export type Lane = { run<T>(work: () => Promise<T>): Promise<T> }

type Waiting = {
  jobs: (() => Promise<void>)[]
  running: number
  hasStarted: boolean
  say: ((isFull: boolean) => void) | undefined
  isFull: boolean
}

/**
 * Fair turns between connections: in one turn of the event loop each may begin one call, whatever it has asked for, and between two
 * turns sockets are read and commits come back. Fifty that shout together are fifty in the line, not ten thousand. A call that finds
 * nothing of its own connection before it begins at once.
 *
 * Limits: a call that computes for long without a pause holds up everybody, here as anywhere; and what has been read of a connection
 * stays in memory until it had its turn, which is why `onFull` exists.
 */
export function createTurns() {
  const inLine = new Set<Waiting>()
  let isPlanned = false

  function plan(): void {
    if (isPlanned) return
    isPlanned = true
    setImmediate(() => {
      isPlanned = false
      for (const lane of inLine) lane.hasStarted = false
      for (const lane of inLine) next(lane)
    })
  }

  function next(lane: Waiting): void {
    if (lane.jobs.length === 0) {
      // One turn later, or somebody who asks one thing after the other would begin them all in this one.
      if (lane.hasStarted) plan()
      else inLine.delete(lane)
      return
    }
    if (lane.running >= MOST_AT_ONCE) return
    if (!lane.hasStarted) begin(lane)
    plan()
  }

  function begin(lane: Waiting): void {
    lane.hasStarted = true
    lane.running++
    const work = lane.jobs.shift()
    tell(lane)
    void work?.().finally(() => {
      lane.running--
      next(lane)
    })
  }

  function tell(lane: Waiting): void {
    const isFull = lane.jobs.length >= MOST_WAITING
    if (isFull === lane.isFull) return
    lane.isFull = isFull
    lane.say?.(isFull)
  }

  return {
    /** @param onFull hears when no more should be read of the connection, and when again */
    lane(onFull?: (isFull: boolean) => void): Lane {
      const lane: Waiting = { jobs: [], running: 0, hasStarted: false, say: onFull, isFull: false }
      return {
        run: work =>
          new Promise((resolve, reject) => {
            lane.jobs.push(() => work().then(resolve, reject))
            inLine.add(lane)
            tell(lane)
            next(lane)
          }),
      }
    },
  }
}

export type Turns = ReturnType<typeof createTurns>
