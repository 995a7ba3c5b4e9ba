import { ORPCError } from '@orpc/client'
import type { Random } from '#engine/chance/random'
import { type Violation, adoptView, checkView } from './check-view.ts'
import { randomAnswer } from './given-answer.ts'
import { type SittingLedger, ackedLast, newLedger, readClock, sentLast, startClock } from './ledger.ts'
import { GoneError, type Page } from './page.ts'

/** The one member who sits, over all restarts: what was sent, what was acknowledged. */
export type Member = {
  memberId: string
  pin: string
  random: Random
  ledgers: SittingLedger[]
  /** The sitting that is open as far as the client knows. */
  ledger: SittingLedger | null
  /** A start was sent and not answered: there may be a sitting that the client does not know. */
  startUnanswered: boolean
  acked: number
  sent: number
  clocksMs: number[]
}

export async function signIn(member: Member, { client, call }: Page): Promise<void> {
  await call(client.session.signIn({ memberId: member.memberId, pin: member.pin }))
}

/** Opens the member's sitting again, or a new one, and compares an old one with what is known of it. */
export async function resume(member: Member, page: Page, stallMs: number): Promise<Violation[]> {
  const { client, call } = page
  const [drill] = (await call(client.drill.today({}))).drills
  if (!drill) throw new Error('there is no drill this week')
  // That it is over was judged by its file.
  if (!drill.open) member.ledger = null
  const fromMs = performance.now()
  member.startUnanswered = member.ledger === null
  const view = await call(client.sitting.start({ drillId: drill.drillId }))
  member.startUnanswered = false
  const before = member.ledger
  const startMs = performance.now() - fromMs
  const checked = before ? checkView(before, view, { startMs, stallMs }) : null
  const ledger = before?.sittingId === view.sittingId ? before : newLedger(view)
  if (ledger !== before) member.ledgers.push(ledger)
  adoptView(ledger, view)
  startClock(ledger, view.remainingMs, fromMs)
  member.ledger = ledger
  if (checked) member.clocksMs.push(checked.clockMs)
  return checked?.violations ?? []
}

export async function answerOnce(member: Member, ledger: SittingLedger, page: Page): Promise<void> {
  const index = member.random.below(ledger.items.length)
  const item = ledger.items[index]
  if (!item) return
  const rev = item.nextRev
  const answer = randomAnswer(item, member.random)
  item.nextRev += 1
  item.sent.set(rev, answer)
  member.sent += 1
  const fromMs = performance.now()
  const { sittingId } = ledger
  const saved = await page.call(page.client.answer.save({ sittingId, item: index, rev, answer }))
  item.ackedRev = Math.max(item.ackedRev, rev)
  member.acked += 1
  readClock(ledger, saved.remainingMs, fromMs)
}

export async function visitOnce(member: Member, ledger: SittingLedger, page: Page): Promise<void> {
  const index = member.random.below(ledger.items.length)
  sentLast(ledger.position, index)
  const fromMs = performance.now()
  const { sittingId } = ledger
  const visited = await page.call(page.client.sitting.visit({ sittingId, item: index }))
  ackedLast(ledger.position, index)
  readClock(ledger, visited.remainingMs, fromMs)
}

export async function flagOnce(member: Member, ledger: SittingLedger, page: Page): Promise<void> {
  const index = member.random.below(ledger.items.length)
  const item = ledger.items[index]
  if (!item) return
  const on = !item.flag.acked
  sentLast(item.flag, on)
  await page.call(page.client.answer.flag({ sittingId: ledger.sittingId, item: index, on }))
  ackedLast(item.flag, on)
}

export async function submitOnce(member: Member, ledger: SittingLedger, page: Page): Promise<void> {
  ledger.submit = 'sent'
  await page.call(page.client.sitting.submit({ sittingId: ledger.sittingId }))
  ledger.submit = 'acked'
  member.ledger = null
}

/** The ways in which doing something may rightly end: the process was killed, or the paper closed by itself. */
export function isExpectedEnd(error: unknown): boolean {
  if (error instanceof GoneError) return true
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') return false
  const data: unknown = error.data
  const code = typeof data === 'object' && data !== null && 'code' in data ? data.code : ''
  return code === 'sitting.timeUp' || code === 'sitting.submitted'
}
