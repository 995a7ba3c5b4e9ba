import { setTimeout as wait } from 'node:timers/promises'
import { assertNever } from '#engine/assert-never'
import type { Random } from '#engine/chance/random'
import type { SittingLedger } from './ledger.ts'
import { type Member, answerOnce, flagOnce, submitOnce, visitOnce } from './member.ts'
import type { Page } from './page.ts'

/** What is going on when the backend is killed. */
export const MOMENTS = [
  'answering',
  'idle',
  'starting',
  'resuming',
  'submitting',
  'timeUp',
  'booting',
] as const
export type Moment = (typeof MOMENTS)[number]

/** How often each comes up, of 100. */
const SHARES: readonly (readonly [Moment, number])[] = [
  ['answering', 34],
  ['idle', 18],
  ['starting', 14],
  ['resuming', 8],
  ['submitting', 16],
  ['booting', 10],
]

export function pickMoment(
  random: Random,
  ledger: SittingLedger | null,
  allowed?: readonly Moment[],
): Moment {
  if (allowed) return allowed[random.below(allowed.length)] ?? 'answering'
  // One sitting in 16 is never handed in: its time runs out, and the kill falls about that instant.
  const sitsOut = ledger !== null && ledger.sittingId.endsWith('0')
  if (sitsOut && ledger.clock.remainingMs < 6_000) return 'timeUp'
  let place = random.below(100)
  for (const [moment, share] of SHARES) {
    place -= share
    if (place >= 0) continue
    return sitsOut && (moment === 'submitting' || moment === 'starting') ? 'idle' : moment
  }
  return 'answering'
}

/** How long after the moment has begun the kill comes. */
export function killDelayMs(moment: Moment, random: Random, member: Member, bootMs: number): number {
  switch (moment) {
    case 'answering':
      return 5 + random.below(500)
    case 'idle':
      return 100 + random.below(2_500)
    case 'starting':
    case 'submitting':
      return random.below(16)
    case 'resuming':
      return random.below(25)
    case 'booting':
      return random.below(Math.max(1, Math.round(bootMs * 1.1)))
    case 'timeUp':
      return Math.max(0, (member.ledger?.clock.remainingMs ?? 0) - 700 + random.below(1_700))
    default:
      return assertNever(moment)
  }
}

/** What is done before the kill's delay begins, and what goes on during it. Ends when the connection does. */
export async function act(moment: Moment, member: Member, page: Page, begun: () => void): Promise<void> {
  const { ledger, random } = member
  switch (moment) {
    case 'booting':
    case 'resuming':
      return
    case 'idle':
      if (!ledger) return
      await visitOnce(member, ledger, page)
      if (random.below(2) === 0) await answerOnce(member, ledger, page)
      begun()
      return
    case 'starting': {
      if (ledger) await submitOnce(member, ledger, page)
      const [drill] = (await page.call(page.client.drill.today({}))).drills
      if (!drill) return
      member.startUnanswered = true
      begun()
      // Whether it was answered is found out by the next resume.
      await page.call(page.client.sitting.start({ drillId: drill.drillId }))
      return
    }
    case 'submitting':
      if (!ledger) return
      await answerTogether(member, ledger, page)
      begun()
      await submitOnce(member, ledger, page)
      return
    case 'timeUp':
    case 'answering':
      if (!ledger) return
      begun()
      for (;;) {
        await answerTogether(member, ledger, page)
        const dice = random.below(20)
        if (dice < 2) await visitOnce(member, ledger, page)
        if (dice === 2) await flagOnce(member, ledger, page)
        if (moment === 'timeUp') await wait(random.below(120))
      }
  }
}

/** One to four answers in one turn: they share a commit. */
async function answerTogether(member: Member, ledger: SittingLedger, page: Page): Promise<void> {
  const count = member.random.below(3) === 0 ? 1 + member.random.below(4) : 1
  await Promise.all(Array.from({ length: count }, () => answerOnce(member, ledger, page)))
}
