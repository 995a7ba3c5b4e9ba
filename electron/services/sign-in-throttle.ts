/** At most this many wrong PINs of one member in the window. */
export const FAILURES_PER_MEMBER = 5
/** At most this many wrong PINs from one peer (this PC, or one address on the LAN) in a minute. */
export const FAILURES_PER_PEER = 20
export const MEMBER_WINDOW_MS = 15 * 60_000
export const PEER_WINDOW_MS = 60_000

/**
 * How long a member has to wait before the next try, from the instants of the failures in the window, oldest first.
 * The 2nd to 4th failure cost 2, 4, 8 seconds; the 5th closes until the oldest of the last five is 15 minutes old.
 * A failure that lies in the future (the wall clock was set back) counts as just now.
 */
export function memberWaitMs(failures: readonly number[], nowMs: number): number {
  const recent = failures.map(at => Math.min(at, nowMs)).filter(at => nowMs - at < MEMBER_WINDOW_MS)
  const last = recent.at(-1)
  if (last === undefined) return 0
  const fifthLast = recent.at(-FAILURES_PER_MEMBER)
  const closed = fifthLast === undefined ? 0 : fifthLast + MEMBER_WINDOW_MS - nowMs
  const pause = recent.length < 2 ? 0 : last + 1000 * 2 ** (recent.length - 1) - nowMs
  return Math.max(0, closed, recent.length < FAILURES_PER_MEMBER ? pause : 0)
}

/**
 * The instants of the failures in a member's records, in the order in which they were noted. Where the clock was seen to have been
 * set back, those that lay ahead of it are as of then.
 */
export function failuresIn(records: readonly { kind: string; atMs: number }[]): number[] {
  let failures: number[] = []
  for (const { kind, atMs } of records) {
    if (kind === 'failure') failures.push(atMs)
    if (kind === 'clockSetBack') failures = failures.map(at => Math.min(at, atMs))
  }
  return failures
}

/** Counts failures by peer; in memory, because the window is a minute. */
export function createPeerThrottle(monotonicMs: () => number) {
  const failures = new Map<string, number[]>()
  const recent = (peer: string) =>
    (failures.get(peer) ?? []).filter(at => monotonicMs() - at < PEER_WINDOW_MS)
  return {
    waitMs(peer: string): number {
      const list = recent(peer)
      const oldest = list.at(-FAILURES_PER_PEER)
      return oldest === undefined ? 0 : Math.max(0, oldest + PEER_WINDOW_MS - monotonicMs())
    },
    /**
     * A try begins, and counts as failed until it turns out right: checking takes a while, and fifty begun at once must not all pass
     * before the first has failed.
     *
     * @returns to be called when the PIN was right
     */
    begin(peer: string): () => void {
      const at = monotonicMs()
      failures.set(peer, [...recent(peer), at])
      return () => {
        const list = failures.get(peer) ?? []
        const index = list.indexOf(at)
        if (index >= 0) failures.set(peer, list.toSpliced(index, 1))
      }
    },
  }
}
