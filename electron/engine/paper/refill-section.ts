import type { Stratum } from './stratum.ts'
import type { Held, TopicPool } from './topic-pool.ts'

/** One section while a paper is drawn. */
export type Hand = {
  section: number
  count: number
  matches: (stratum: Stratum) => boolean
  topics: readonly TopicPool[]
  held: Held[]
}

/** `giver` would hand `question` on to `receiver`. */
type Handover = { giver: Hand; receiver: Hand; question: Held }

/**
 * Gives a section that came out short one more question, where that is possible by handing questions on: another section gives up one
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
      const question = cameFrom.has(giver)
        ? undefined
        : giver.held.find(({ stratum }) => receiver.matches(stratum))
      if (question === undefined) continue
      cameFrom.set(giver, { giver, receiver, question })
      queue.push(giver)
    }
  }
  return false
}

/** Used questions stay used while a paper is drawn, so what a topic has passed over is never missed. */
function nextFree({ topics }: Hand, used: ReadonlySet<string>): Held | null {
  for (const topic of topics) {
    const free = topic.next(used)
    if (free !== null) return free
  }
  return null
}

function passOn(last: Hand, free: Held, cameFrom: ReadonlyMap<Hand, Handover | null>): void {
  last.held.push(free)
  let step = cameFrom.get(last) ?? null
  while (step !== null) {
    const { giver, receiver, question } = step
    giver.held.splice(giver.held.indexOf(question), 1)
    receiver.held.push(question)
    step = cameFrom.get(receiver) ?? null
  }
}
