import type { BankEntry } from './blueprint.ts'
import type { Candidate } from './candidate.ts'

/** One section while a paper is drawn. `cursor` is where the search for a free candidate goes on. */
export type Hand = {
  section: number
  count: number
  matches: (entry: BankEntry) => boolean
  candidates: Candidate[]
  held: BankEntry[]
  cursor: number
}

/** `giver` would hand `entry` on to `receiver`. */
type Handover = { giver: Hand; receiver: Hand; entry: BankEntry }

/**
 * Gives a section that came out short one more entry, where that is possible by handing entries on: another section gives up one
 * that fits here and takes a free one instead, possibly over several sections. Returns false if there is no such chain; then no
 * assignment at all fills this section beside the others (augmenting path, Berge 1957). Without it a paper of 「any topic」 and
 * 「topic X」 could be refused although the bank holds enough.
 */
export function refillSection(short: Hand, hands: readonly Hand[], used: Set<string>): boolean {
  const cameFrom = new Map<Hand, Handover | null>([[short, null]])
  const queue: Hand[] = [short]
  for (const receiver of queue) {
    const free = nextFree(receiver, used)
    if (free !== null) {
      used.add(free.questionId)
      passOn(receiver, free, cameFrom)
      return true
    }
    for (const giver of hands) {
      const entry = cameFrom.has(giver) ? undefined : giver.held.find(receiver.matches)
      if (entry === undefined) continue
      cameFrom.set(giver, { giver, receiver, entry })
      queue.push(giver)
    }
  }
  return false
}

/** Used entries stay used while a paper is drawn, so the cursor never has to go back. */
function nextFree(hand: Hand, used: ReadonlySet<string>): BankEntry | null {
  for (; hand.cursor < hand.candidates.length; hand.cursor += 1) {
    const entry = hand.candidates[hand.cursor]?.entry
    if (entry !== undefined && !used.has(entry.questionId)) return entry
  }
  return null
}

function passOn(last: Hand, free: BankEntry, cameFrom: ReadonlyMap<Hand, Handover | null>): void {
  last.held.push(free)
  let step = cameFrom.get(last) ?? null
  while (step !== null) {
    const { giver, receiver, entry } = step
    giver.held.splice(giver.held.indexOf(entry), 1)
    receiver.held.push(entry)
    step = cameFrom.get(receiver) ?? null
  }
}
