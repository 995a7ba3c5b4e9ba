import { replaySitting } from '#engine/sitting/reduce-sitting'
import type { Sitting } from '#engine/sitting/sitting'
import { findDrill } from '#store/drills'
import type { SittingRow } from '#store/schema'
import { type PaperRecord, findPaper, findSitting, readClock, readEvents } from '#store/sittings'
import type { Reader } from '#store/store'
import { refuse } from './app-error.ts'
import { type PaperPlace, readPlaces } from './paper-content.ts'
import type { Connection, SessionHolder } from './ports.ts'

/** How often time is counted and written: after a kill the remaining time is right to within this. */
export const TICK_MS = 500
/** A gap between ticks beyond this is a computer that slept or stood still; it costs one tick, not the gap. */
const LONGEST_TICK_MS = 5_000

/** One open sitting on the desk. */
export type Seat = {
  readonly row: SittingRow
  readonly paper: PaperRecord
  readonly places: readonly PaperPlace[]
  readonly closesAtMs: number
  state: Sitting
  position: number
  nextSeq: number
  /** Whose page it is before; null while nobody looks at it. */
  connection: Connection | null
  /** Who began or resumed it last; an answer from anybody else comes from a page that has lost it. */
  holder: SessionHolder | null
  /** Its page was left: a late answer is stored, and does not start the clock again. */
  isPaused: boolean
  /** Monotonic instant up to which time is counted while running. */
  countedAtMs: number
  /** Settles when everything decided so far is on disk; rejects when it is not. */
  lastCommit: Promise<void>
}

/** Reads a sitting as the file has it, with nobody before it. */
export async function loadSeat(db: Reader, sittingId: string, countedAtMs: number): Promise<Seat> {
  const row = await findSitting(db, sittingId)
  if (!row) refuse('sitting.notFound')
  const paper = await findPaper(db, row.paperId)
  const drill = await findDrill(db, row.drillId)
  if (!drill) refuse('drill.notFound')
  const events = await readEvents(db, sittingId)
  const kept = await readClock(db, sittingId)
  const state = replaySitting(events)
  return {
    row,
    paper,
    places: await readPlaces(db, paper),
    closesAtMs: drill.closesAtMs,
    state: { ...state, spentMs: Math.max(state.spentMs, kept.spentMs) },
    position: kept.position,
    nextSeq: events.length + 1,
    connection: null,
    holder: null,
    isPaused: false,
    countedAtMs,
    lastCommit: Promise.resolve(),
  }
}

/** Signing out, a lock or another member on the page takes the paper from before its member: nobody sees it there. */
export function isRunning(seat: Seat): boolean {
  const { connection } = seat
  if (seat.state.status !== 'open' || !connection || connection.isClosed) return false
  return connection.holder.session?.memberId === seat.row.memberId
}

/** Brings the seat's time up to the monotonic instant `nowMs` and gives what is spent, in milliseconds. */
export function countTime(seat: Seat, nowMs: number): number {
  if (isRunning(seat)) {
    const gapMs = nowMs - seat.countedAtMs
    const limit = seat.state.limitMs ?? Number.POSITIVE_INFINITY
    const spentMs = seat.state.spentMs + Math.round(gapMs > LONGEST_TICK_MS ? TICK_MS : gapMs)
    seat.state = { ...seat.state, spentMs: Math.min(limit, spentMs) }
  }
  seat.countedAtMs = nowMs
  return seat.state.spentMs
}
