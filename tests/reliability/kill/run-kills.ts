import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createRandom } from '#engine/chance/random'
import { checkFile } from './check-file.ts'
import { type Violation } from './check-view.ts'
import { type Member, isExpectedEnd, resume, signIn } from './member.ts'
import { type Moment, act, killDelayMs, pickMoment } from './moments.ts'
import { openPage, waitUntilOpen } from './page.ts'
import { prepareBrigade } from './prepare-brigade.ts'
import { type Entry, startServer } from './server-process.ts'
import { watchStalls } from './stalls.ts'

export type KillRun = {
  entry: Entry
  dataFolder: string
  bankFolder: string
  kills: number
  seed: string
  /** Only these moments, for the controls. */
  moments?: readonly Moment[]
  /** The controls have seen enough at the first violation. */
  stopAtFirst?: boolean
  onKill?: (done: number, bad: number) => void
}

export type KillReport = {
  kills: number
  passed: number
  violations: Violation[]
  moments: Partial<Record<Moment, number>>
  acked: number
  unackedSent: number
  sittings: number
  submitted: number
  resumes: number
  clockMs: { mostLost: number; mostGivenBack: number; median: number }
  worstStallMs: number
  seconds: number
}

/** Kills the backend again and again on one folder, and checks after each kill. */
export async function runKills(run: KillRun): Promise<KillReport> {
  const startedAt = performance.now()
  const random = createRandom(run.seed)
  const folders = { data: run.dataFolder, bank: run.bankFolder }
  const file = join(run.dataFolder, 'weekly-drill.db')
  const { memberId, pin, bootMs: firstBootMs } = await prepareBrigade(run.entry, folders)
  const member: Member = {
    memberId,
    pin,
    random,
    ledgers: [],
    ledger: null,
    startUnanswered: false,
    acked: 0,
    sent: 0,
    clocksMs: [],
  }
  const violations: Violation[] = []
  const counts: KillReport['moments'] = {}
  const stalls = watchStalls()
  let bootMs = firstBootMs
  let passed = 0
  let done = 0

  /** One life of the backend, from its start to its kill. */
  async function live(moment: Moment): Promise<Violation[]> {
    const server = startServer(run.entry, folders)
    const startedMs = performance.now()
    if (moment === 'booting') {
      await wait(killDelayMs(moment, random, member, bootMs))
      await server.kill()
      return []
    }
    const found: Violation[] = []
    const page = await openPage(server)
    await waitUntilOpen(page)
    bootMs = performance.now() - startedMs
    await signIn(member, page)
    const beginning = Promise.withResolvers<void>()
    const doing = (async () => {
      if (moment === 'resuming') beginning.resolve()
      found.push(...(await resume(member, page, stalls.sinceLast())))
      await act(moment, member, page, beginning.resolve)
    })().catch((error: unknown) => {
      beginning.resolve()
      if (!isExpectedEnd(error)) found.push({ kind: 'unexpected', detail: String(error) })
    })
    await Promise.race([beginning.promise, doing])
    stalls.reset()
    await wait(killDelayMs(moment, random, member, bootMs))
    // Not when the kill came before the sitting ran again.
    if (member.ledger) member.ledger.clock.stoppedAtMs ??= performance.now()
    await server.kill()
    await page.closed
    await doing
    return found
  }

  while (done < run.kills) {
    const moment = pickMoment(random, member.ledger, run.moments)
    counts[moment] = (counts[moment] ?? 0) + 1
    const found = await live(moment)
    const unknownStarts = member.startUnanswered ? 1 : 0
    found.push(...checkFile(file, member.ledgers, { unknownStarts, stallMs: stalls.sinceLast() }))
    done += 1
    if (found.length === 0) passed += 1
    violations.push(...found.map(one => ({ ...one, detail: `kill ${done} (${moment}): ${one.detail}` })))
    run.onKill?.(done, violations.length)
    if (run.stopAtFirst && violations.length > 0) break
  }
  violations.push(...(await checkAtEnd()))
  stalls.stop()
  const clocks = member.clocksMs.toSorted((a, b) => a - b)
  return {
    kills: done,
    passed,
    violations,
    moments: counts,
    acked: member.acked,
    unackedSent: member.sent - member.acked,
    sittings: member.ledgers.length,
    submitted: member.ledgers.filter(ledger => ledger.isSettled).length,
    resumes: clocks.length,
    clockMs: {
      mostLost: Math.round(clocks[0] ?? 0),
      mostGivenBack: Math.round(clocks.at(-1) ?? 0),
      median: Math.round(clocks[Math.floor(clocks.length / 2)] ?? 0),
    },
    worstStallMs: Math.round(stalls.worst()),
    seconds: Math.round((performance.now() - startedAt) / 1000),
  }

  /** A last start with nothing killed, an orderly end, and every sitting once more, whole. */
  async function checkAtEnd(): Promise<Violation[]> {
    const server = startServer(run.entry, folders)
    const page = await openPage(server)
    await waitUntilOpen(page)
    await signIn(member, page)
    const found = await resume(member, page, stalls.sinceLast())
    await server.stop()
    for (const ledger of member.ledgers) ledger.isSettled = false
    found.push(...checkFile(file, member.ledgers, { unknownStarts: 0, stallMs: stalls.worst() }))
    return found.map(one => ({ ...one, detail: `at the end: ${one.detail}` }))
  }
}
