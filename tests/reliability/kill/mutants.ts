import type { Moment } from './moments.ts'
import type { Violation } from './check-view.ts'

/** A backend with one promise broken. The checker must see each, or it sees nothing. */
export type Mutant = {
  name: string
  /** Path under electron/, and the text that is exchanged there. */
  file: string
  from: string
  to: string
  moments: Moment[]
  expects: Violation['kind'][]
}

/** For the run that guesses PINs: a backend that lets everybody try as often as they like. */
export const UNTHROTTLED = {
  name: 'throttles nobody',
  file: 'services/sign-in-throttle.ts',
  from: 'oldest === undefined ? 0 : Math.max(',
  to: 'oldest !== 0 ? 0 : Math.max(',
}

const PAUSE = 'await new Promise(go => setTimeout(go, 40))'

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'acknowledges before COMMIT',
    file: 'store/commit-queue.ts',
    from: 'answer = () => resolve(value)',
    to: `resolve(value); ${PAUSE}`,
    moments: ['answering'],
    // Which of the acknowledged things a kill hits is chance.
    expects: ['answerLost', 'flagLost'],
  },
  {
    name: 'does not keep the clock',
    file: 'store/sittings.ts',
    from: `updateTable('sittingClock').set(clock)`,
    to: `updateTable('sittingClock').set({ position: clock.position })`,
    moments: ['idle'],
    expects: ['clockWrong'],
  },
  {
    name: 'does not keep the position',
    file: 'store/sittings.ts',
    from: `updateTable('sittingClock').set(clock)`,
    to: `updateTable('sittingClock').set({ spentMs: clock.spentMs })`,
    moments: ['idle'],
    expects: ['positionLost'],
  },
  {
    name: 'stores a submission in two halves',
    file: 'services/sitting-desk.ts',
    from: `if (state.status !== 'submitted') return\n`,
    to: `})\n if (state.status !== 'submitted') return\n ${PAUSE}\n await store.write(async trx => {\n`,
    moments: ['submitting'],
    expects: ['resultMissing'],
  },
]
