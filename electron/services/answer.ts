import { remainingMs } from '#engine/sitting/reduce-sitting'
import { refuse } from './app-error.ts'
import type { Deps } from './deps.ts'
import { toAnswer } from './given-answer.ts'
import type { ServiceOf } from './ports.ts'
import type { SittingDesk } from './sitting-desk.ts'

/** Both reply after COMMIT, never before. */
export function createAnswerService({ clock }: Deps, desk: SittingDesk): ServiceOf<'answer'> {
  return {
    async save({ sittingId, item, rev, answer }, { connection }) {
      const seat = await desk.seatFor(sittingId, connection)
      const place = seat.places[item] ?? refuse('sitting.noSuchItem')
      await desk.command(seat, { kind: 'answer', item, rev, answer: toAnswer(place, answer) })
      return { rev, savedAtMs: clock.nowMs(), remainingMs: remainingMs(seat.state) }
    },
    async flag({ sittingId, item, on }, { connection }) {
      const seat = await desk.seatFor(sittingId, connection)
      await desk.command(seat, { kind: 'flag', item, on })
      return { savedAtMs: clock.nowMs() }
    },
  }
}
