import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import BetterSqlite from 'better-sqlite3'
import type { Client } from '../../helpers/test-backend.ts'
import { refusalOf } from '../../helpers/test-backend.ts'
import { type BrowserDoor, type Page, openBrowser, openTab, waitUntilOpen } from '../kill/page.ts'
import type { Entry } from '../kill/server-process.ts'
import { startServer } from '../kill/server-process.ts'

export type BruteforceOptions = {
  entry: Entry
  folders: { data: string; bank: string }
  tries: number
  sockets: number
  /** Whose PINs are guessed. Each may be tried twice before it has to wait, so it takes more than ten to reach the limit of the PC. */
  members: number
}

export type BruteforceReport = {
  tries: number
  /** Tries that got as far as the stored hash; each is a chance in a million. */
  tested: number
  /** What the limit of 20 a minute for this PC allows in the time that it took. */
  allowed: number
  successes: number
  /** Answers that were neither 「wrong」 nor 「wait」. */
  others: string[]
  /** The right PIN, tried from the attacker's browser when everything is over. */
  rightPinAfterwards: string
  /** Tries that stand in the file when everything is over; each must. */
  recorded: number
  /** A colleague's answers meanwhile, and before anybody attacked. */
  p99Ms: number
  quietP99Ms: number
  calls: number
  seconds: number
}

const ADMINISTRATOR = { name: '周建国', policeNumber: '061201', branch: 0, pin: '260148' }
const QUIET_MS = 3_000
const MOST_PINS_AT_ONCE = 10
/** Nobody waits politely for an answer before the next guess. */
const AT_ONCE_PER_SOCKET = 4

/** Many sockets of one browser guess the PINs of a brigade while a colleague in another browser goes on working. */
export async function runBruteforce(options: BruteforceOptions): Promise<BruteforceReport> {
  const server = startServer(options.entry, options.folders)
  let colleague: Worker | null = null
  try {
    const door = await openBrowser(await server.link)
    const office = await openTab(door)
    await waitUntilOpen(office)
    const targets = await makeBrigade(office.client, options.members)
    colleague = new Worker(new URL('./colleague.ts', import.meta.url), { workerData: door })
    await once(colleague, 'message')
    await callsOf(colleague)
    await wait(QUIET_MS)
    const quiet = await callsOf(colleague)

    const attacker = await openBrowser(await nextLink(() => server.links()))
    const pages = await openTabs(attacker, options.sockets)
    const startedAt = performance.now()
    const attack = await guess(pages, targets, options)
    const seconds = (performance.now() - startedAt) / 1000
    const calls = await callsOf(colleague)
    const [page] = pages
    const [target] = targets
    if (!page || !target) throw new Error('nobody to attack')
    const rightPinAfterwards = await codeOf(page.client, target)
    await colleague.terminate()
    await server.stop()
    return {
      ...attack,
      allowed: 20 * (1 + Math.floor(seconds / 60)),
      rightPinAfterwards,
      recorded: recordedTries(options.folders.data),
      p99Ms: quantile(calls, 0.99),
      quietP99Ms: quantile(quiet, 0.99),
      calls: calls.length,
      seconds,
    }
  } finally {
    await colleague?.terminate()
    await server.stop()
  }
}

async function callsOf(colleague: Worker): Promise<number[]> {
  const answer = once(colleague, 'message')
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  colleague.postMessage('how long?')
  const [calls] = (await answer) as [number[]]
  return calls
}

type Target = { memberId: string; pin: string }

async function makeBrigade(client: Client, members: number): Promise<Target[]> {
  await client.setup.create({ brigadeName: '演练大队', branches: ['一支部'], administrator: ADMINISTRATOR })
  const [branch] = await client.branch.list({})
  const memberIds: string[] = []
  for (let number = 1; number <= members; number++) {
    const fields = { name: `队员${number}`, policeNumber: `07${String(number).padStart(4, '0')}` }
    const more = { category: 'officer' as const, isPartyMember: false, roles: [] }
    const { memberId } = await client.member.create({ ...fields, ...more, branchId: branch?.branchId ?? '' })
    memberIds.push(memberId)
  }
  const targets: Target[] = []
  while (targets.length < memberIds.length) {
    const some = memberIds.slice(targets.length, targets.length + MOST_PINS_AT_ONCE)
    const { issued } = await client.member.issuePins({ memberIds: some })
    targets.push(...issued.map(({ memberId, pin }) => ({ memberId, pin })))
  }
  return targets
}

async function openTabs(browser: BrowserDoor, count: number): Promise<Page[]> {
  const pages: Page[] = []
  for (let opened = 0; opened < count; opened++) pages.push(await openTab(browser))
  return pages
}

async function guess(
  pages: readonly Page[],
  targets: readonly Target[],
  { tries }: BruteforceOptions,
): Promise<Pick<BruteforceReport, 'tries' | 'tested' | 'successes' | 'others'>> {
  const counts = { tries: 0, tested: 0, successes: 0, others: [] as string[] }
  const hands = pages.flatMap(page => Array.from({ length: AT_ONCE_PER_SOCKET }, () => page))
  await Promise.all(
    hands.map(async ({ client }, hand) => {
      for (let count = 0; counts.tries < tries; count++) {
        counts.tries += 1
        const target = targets[(hand + count) % targets.length]
        if (!target) throw new Error('nobody to attack')
        const code = await codeOf(client, { ...target, pin: wrongPin(target.pin, hand * 7919 + count) })
        if (code === 'success') counts.successes += 1
        else if (code === 'session.wrongPin') counts.tested += 1
        else if (code !== 'session.throttled') counts.others.push(code)
      }
    }),
  )
  return counts
}

/** Never the right one: a success is then a hole and not luck. */
function wrongPin(right: string, count: number): string {
  const pin = String((count * 104_729) % 1_000_000).padStart(6, '0')
  return pin === right ? `${pin}0` : pin
}

async function codeOf(client: Client, { memberId, pin }: Target): Promise<string> {
  try {
    return (await refusalOf(client.session.signIn({ memberId, pin }))).code
  } catch (error) {
    if (error instanceof Error && error.message === 'was not refused') return 'success'
    throw error
  }
}

/** The right PIN afterwards was refused as well, and is one of them. */
function recordedTries(dataFolder: string): number {
  const db = new BetterSqlite(join(dataFolder, 'weekly-drill.db'), { readonly: true })
  const count = db
    .prepare(
      `select (select count(*) from refused_try) + (select count(*) from sign_in_record where kind = 'failure')`,
    )
    .pluck()
    .get()
  db.close()
  return Number(count) - 1
}

async function nextLink(links: () => string[]): Promise<string> {
  for (;;) {
    const [, second] = links()
    if (second !== undefined) return second
    await wait(10)
  }
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
