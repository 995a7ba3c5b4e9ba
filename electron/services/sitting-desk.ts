import { isBlank } from '#engine/question/answer'
import { applySittingEvent, decide, remainingMs } from '#engine/sitting/reduce-sitting'
import type { SittingCommand, SittingEvent } from '#engine/sitting/sitting'
import { appendEvents, overdueSittings, writeClock } from '#store/sittings'
import { refuse } from './app-error.ts'
import type { Deps } from './deps.ts'
import type { Connection } from './ports.ts'
import { type Seat, countTime, isRunning, loadSeat } from './seat.ts'
import { writeResult } from './sitting-result.ts'

/**
 * The open sittings of this backend. For each: where it stands (the fold of its events), and whose page its clock runs for.
 *
 * ```
 *            open(connection)                      connection gone · pause
 *   away ──────────────────────▶ running ───────────────────────────────────▶ away
 *                                   │ submit · limit reached · window over
 *                                   ▼
 *                               submitted (marked, leaves the desk)
 * ```
 * A command is decided at once on the state in memory and acknowledged after its COMMIT. If the commit fails, the state in memory
 * is forgotten and read again from the file: memory never knows more than the disk for longer than one commit.
 */
export type SittingDesk = {
  /** Puts a sitting before a page and lets its clock run; a page that had it before loses it. */
  open(sittingId: string, connection: Connection): Promise<Seat>
  /** The seat for a command of this connection. @throws sitting.openElsewhere when another page has it */
  seatFor(sittingId: string, connection: Connection): Promise<Seat>
  /** Decides, stores, acknowledges. Resolves after COMMIT. */
  command(seat: Seat, command: TimelessCommand): Promise<void>
  visit(seat: Seat, position: number): Promise<void>
  pause(sittingId: string, connection: Connection): Promise<void>
  connectionGone(connection: Connection): void
  isRunningFor(connection: Connection): boolean
  /** How far an open sitting is, wherever it is; null when there is none or it is over. */
  progress(sittingId: string | undefined): Promise<{ answered: number; remainingMs: number | null } | null>
  /** Counts time, closes what is over. Called every TICK_MS. */
  tick(): Promise<void>
  /** Submits open sittings whose drill is over with what they have. */
  closeOverdue(): Promise<void>
  /** Writes the clocks a last time. */
  settle(): Promise<void>
}

/** A command without its time: the desk measures it. */
export type TimelessCommand = SittingCommand extends infer One
  ? One extends SittingCommand
    ? Omit<One, 'spentMs'>
    : never
  : never

export function createSittingDesk(deps: Deps): SittingDesk {
  const { store, clock, changes, log } = deps
  const seats = new Map<string, Promise<Seat>>()
  const taken = new Map<string, Seat>()

  async function seatOf(sittingId: string): Promise<Seat> {
    const present = seats.get(sittingId)
    if (present) return present
    const loading = loadSeat(store.reader, sittingId, clock.monotonicMs())
    seats.set(sittingId, loading)
    try {
      const seat = await loading
      taken.set(sittingId, seat)
      return seat
    } catch (error) {
      forget(sittingId)
      throw error
    }
  }

  /** Out of memory; the file knows it. */
  function forget(sittingId: string): void {
    seats.delete(sittingId)
    taken.delete(sittingId)
  }

  function withTime(seat: Seat, wanted: TimelessCommand): SittingCommand {
    return { ...wanted, spentMs: countTime(seat, clock.monotonicMs()) }
  }

  async function command(seat: Seat, wanted: TimelessCommand): Promise<void> {
    const decision = decide(seat.state, withTime(seat, wanted))
    if (!decision.ok) refuse(decision.code)
    // A repeat has nothing to store, but what it repeats may still be on its way to the disk.
    if (decision.events.length === 0) return seat.lastCommit
    const firstSeq = seat.nextSeq
    seat.nextSeq += decision.events.length
    seat.state = decision.events.reduce(applySittingEvent, seat.state)
    seat.lastCommit = storeEvents(seat, firstSeq, decision.events)
    // Nobody may be waiting for it; whoever is gets the failure from the promise itself.
    seat.lastCommit.catch(() => forget(seat.row.id))
    await seat.lastCommit
    if (seat.state.status === 'submitted') {
      forget(seat.row.id)
      changes.publish(['sittings', 'drills', 'boards'])
    }
  }

  async function storeEvents(seat: Seat, firstSeq: number, events: readonly SittingEvent[]): Promise<void> {
    const { state, position } = seat
    const atMs = clock.nowMs()
    await store.write(async trx => {
      await appendEvents(trx, { sittingId: seat.row.id, firstSeq, atMs }, events)
      if (state.status !== 'submitted') return
      await writeClock(trx, seat.row.id, { spentMs: state.spentMs, position })
      await writeResult(trx, seat, state, atMs)
    })
  }

  async function keepClock(seat: Seat): Promise<void> {
    const { spentMs } = seat.state
    const { position } = seat
    await store.write(trx => writeClock(trx, seat.row.id, { spentMs, position }))
  }

  function leave(seat: Seat): Promise<void> {
    countTime(seat, clock.monotonicMs())
    seat.connection = null
    return keepClock(seat)
  }

  return {
    async open(sittingId, connection) {
      const seat = await seatOf(sittingId)
      countTime(seat, clock.monotonicMs())
      seat.connection = connection
      seat.holder = connection.holder
      seat.isPaused = false
      return seat
    },
    async seatFor(sittingId, connection) {
      const seat = await seatOf(sittingId)
      if (seat.row.memberId !== connection.holder.session?.memberId) refuse('sitting.notFound')
      // A late arrival at a paper that is over: no clock, no place before a page.
      if (seat.state.status === 'submitted') {
        await seat.lastCommit
        forget(sittingId)
        return seat
      }
      const isOthers = seat.holder !== null && seat.holder !== connection.holder
      if (isOthers || (seat.connection !== connection && isRunning(seat))) refuse('sitting.openElsewhere')
      // After a restart of the backend the first answer that arrives brings the sitting back before its page.
      if (seat.connection !== connection && !seat.isPaused) {
        countTime(seat, clock.monotonicMs())
        seat.connection = connection
        seat.holder = connection.holder
      }
      if (clock.nowMs() >= seat.closesAtMs) await command(seat, { kind: 'closeWindow' })
      else await command(seat, { kind: 'tick' })
      return seat
    },
    command,
    async visit(seat, position) {
      if (!seat.places[position]) refuse('sitting.noSuchItem')
      seat.position = position
      countTime(seat, clock.monotonicMs())
      await keepClock(seat)
    },
    async pause(sittingId, connection) {
      const seat = taken.get(sittingId)
      if (seat?.connection !== connection) return
      seat.isPaused = true
      await leave(seat)
    },
    connectionGone(connection) {
      for (const seat of taken.values())
        if (seat.connection === connection)
          leave(seat).catch((error: unknown) =>
            log.error('clock not kept', error, { sittingId: seat.row.id }),
          )
    },
    isRunningFor: connection =>
      [...taken.values()].some(seat => seat.connection === connection && isRunning(seat)),
    async progress(sittingId) {
      if (sittingId === undefined) return null
      const seat = await seatOf(sittingId)
      if (seat.state.status === 'submitted') return null
      countTime(seat, clock.monotonicMs())
      return {
        answered: seat.state.items.filter(({ answer }) => answer !== null && !isBlank(answer)).length,
        remainingMs: remainingMs(seat.state),
      }
    },
    async tick() {
      const nowMs = clock.nowMs()
      const before = [...taken.values()].filter(
        seat => seat.connection !== null && seat.state.status === 'open',
      )
      await Promise.all(
        before.map(async seat => {
          if (!isRunning(seat)) await leave(seat)
          else if (nowMs >= seat.closesAtMs) await command(seat, { kind: 'closeWindow' })
          else await command(seat, { kind: 'tick' })
          if (seat.state.status === 'open') await keepClock(seat)
        }),
      )
    },
    async closeOverdue() {
      for (const sittingId of await overdueSittings(store.reader, clock.nowMs()))
        try {
          await command(await seatOf(sittingId), { kind: 'closeWindow' })
        } catch (error) {
          // One paper that cannot be closed now must not keep everybody from the boards; it is tried again.
          log.error('overdue sitting not closed', error, { sittingId })
        }
    },
    async settle() {
      await Promise.all([...taken.values()].filter(seat => seat.connection !== null).map(leave))
    },
  }
}
