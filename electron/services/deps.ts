import type { RosterReader } from '#importing/roster/roster-reader'
import type { StatuteReader } from '#importing/statute/statute-reader'
import type { QuestionDesks } from '#importing/question/desk/question-desk'
import type { Store } from '#store/store'
import type { Changes } from './changes.ts'
import type { Connections } from './connections.ts'
import type { NearFinder } from './near-finder.ts'
import type { PinHasher } from './pin-hasher.ts'
import type { QuestionFinder } from './question-finder.ts'
import type { Chance, Clock, Log } from './ports.ts'

/** What the use cases of one open database share. */
export type Deps = {
  store: Store
  clock: Clock
  chance: Chance
  log: Log
  changes: Changes
  connections: Connections
  pins: PinHasher
  rosterReader: RosterReader
  questionDesks: QuestionDesks
  statuteReader: StatuteReader
  openFinder: (questions: number) => QuestionFinder
  openNearFinder: () => NearFinder
}
