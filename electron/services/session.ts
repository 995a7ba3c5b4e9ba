import type { Locale } from '#contract/primitives'
import type { PreferencesView } from '#contract/preference'
import { type Role, roleSchema } from '#contract/access'
import type { SessionView } from '#contract/session'
import {
  type SignInRecord,
  findCredential,
  insertSignInRecord,
  signInRecordsSinceCleared,
  writeCredential,
} from '#store/credentials'
import { type MemberRecord, findMember, listMembers } from '#store/members'
import { findPreference } from '#store/preferences'
import { AppError, memberCall, refuse } from './app-error.ts'
import type { Deps } from './deps.ts'
import { isWeakPin } from './pin-strength.ts'
import type { Call, ServiceOf } from './ports.ts'
import { createRefusedTries } from './refused-tries.ts'
import { createPeerThrottle, failuresIn, memberWaitMs } from './sign-in-throttle.ts'

const DEFAULT_PREFERENCES: PreferencesView = { locale: 'zh-CN', theme: 'system', largeType: false }

export function createSessionService(deps: Deps): ServiceOf<'session'> {
  const { store, clock, pins, changes } = deps
  const peers = createPeerThrottle(() => clock.monotonicMs())
  const refusedTries = createRefusedTries(store, clock)
  /** One try at a time for each member: parallel tries must not all pass before the first failure is counted. */
  const trying = new Map<string, Promise<unknown>>()

  async function oneAtATime<T>(memberId: string, work: () => Promise<T>): Promise<T> {
    const before = trying.get(memberId) ?? Promise.resolve()
    const mine = before.then(work, work)
    trying.set(memberId, mine)
    try {
      return await mine
    } finally {
      if (trying.get(memberId) === mine) trying.delete(memberId)
    }
  }

  /** A try that finds its member or its PC closed. */
  async function throttle(memberId: string, peer: string, waitMs: number): Promise<never> {
    await refusedTries.keep(memberId, peer)
    refuse('session.throttled', { seconds: Math.ceil(waitMs / 1000) })
  }

  async function checkPin(memberId: string, pin: string, peer: string): Promise<void> {
    const nowMs = clock.nowMs()
    const failures = failuresIn(await signInRecordsSinceCleared(store.reader, memberId))
    const note = (kind: SignInRecord['kind']) =>
      store.write(trx => insertSignInRecord(trx, memberId, { kind, atMs: nowMs }))
    // The clock was set back. They count as just now, once: else nobody could sign in before the clock is there again.
    if (failures.some(at => at > nowMs)) await note('clockSetBack')
    const waitMs = Math.max(memberWaitMs(failures, nowMs), peers.waitMs(peer))
    if (waitMs > 0) await throttle(memberId, peer, waitMs)
    const wasRight = peers.begin(peer)
    const stored = await findCredential(store.reader, memberId)
    if (!stored) refuse('session.noPin')
    if (await pins.verify(pin, stored)) {
      wasRight()
      // Made when its cost was another. Somebody may have set a new PIN meanwhile: then that one stays.
      const renewed = stored.alg === pins.alg ? null : await pins.hash(pin)
      await store.write(async trx => {
        await insertSignInRecord(trx, memberId, { kind: 'success', atMs: nowMs })
        const now = renewed && (await findCredential(trx, memberId))
        if (renewed && now?.hashHex === stored.hashHex) await writeCredential(trx, { ...now, ...renewed })
      })
      return
    }
    await note('failure')
    const wait = memberWaitMs([...failures, nowMs], nowMs)
    refuse('session.wrongPin', { seconds: Math.ceil(wait / 1000) })
  }

  async function member(memberId: string): Promise<MemberRecord> {
    const record = await findMember(store.reader, memberId)
    if (!record) refuse('member.notFound')
    if (record.leftDay !== null) refuse('session.memberLeft')
    return record
  }

  return {
    async choices() {
      const members = (await listMembers(store.reader)).filter(record => record.leftDay === null)
      return [...Map.groupBy(members, record => record.branchId)].map(([branchId, list]) => ({
        branchId,
        name: list[0]?.branchName ?? '',
        members: list.map(({ id, name, policeNumber, hasPin }) => ({
          memberId: id,
          name,
          policeNumber,
          hasPin,
        })),
      }))
    },
    async current(_, { connection }) {
      const { session } = connection.holder
      if (!session) return null
      return sessionViewOf(deps, session.memberId)
    },
    async signIn({ memberId, pin }, { connection }) {
      // Before anything is read: ten thousand tries must not hold up those who work. checkPin looks again.
      const closedMs = peers.waitMs(connection.peer)
      if (closedMs > 0) await throttle(memberId, connection.peer, closedMs)
      await member(memberId)
      await oneAtATime(memberId, () => checkPin(memberId, pin, connection.peer))
      // Read again: checking takes its time, and roles may have changed meanwhile.
      beginSession(deps, { connection, signal: undefined }, await member(memberId))
      changes.publish(['session'])
      return { changed: ['session'], session: await sessionViewOf(deps, memberId) }
    },
    async signOut(_, { connection }) {
      connection.holder.session = null
      changes.publish(['session'])
      return { changed: ['session'] }
    },
    async changePin({ currentPin, newPin }, call) {
      const { session } = memberCall(call)
      const { memberId } = session
      const record = await member(memberId)
      await oneAtATime(memberId, () => checkPin(memberId, currentPin, call.connection.peer))
      if (isWeakPin(newPin, record.policeNumber) || newPin === currentPin) refuse('pin.tooWeak')
      const hash = await pins.hash(newPin)
      await store.write(trx =>
        writeCredential(trx, { memberId, ...hash, mustChange: 0, setAtMs: clock.nowMs() }),
      )
      session.mustChangePin = false
      return { changed: ['session', 'members'] }
    },
    async touch() {
      // The dispatch has noted the activity: every command is a sign of life.
      return { changed: [] }
    },
  }
}

/** Signs a member in on the caller's connection. */
export function beginSession(deps: Deps, { connection }: Call, record: MemberRecord): void {
  connection.holder.session = {
    memberId: record.id,
    roles: rolesOf(record),
    lastActiveMs: deps.clock.monotonicMs(),
    mustChangePin: record.mustChangePin,
  }
  connection.holder.wasLocked = false
}

/** Every member is a trainee; unknown words in the file give no rights. */
export function rolesOf(record: MemberRecord): Role[] {
  const stored = record.roles.flatMap(role => roleSchema.safeParse(role).data ?? [])
  return [...new Set<Role>(['trainee', ...stored])]
}

export async function sessionViewOf(deps: Deps, memberId: string): Promise<SessionView> {
  const record = await findMember(deps.store.reader, memberId)
  if (!record) throw new AppError('member.notFound')
  const stored = await findPreference(deps.store.reader, memberId)
  return {
    memberId,
    name: record.name,
    policeNumber: record.policeNumber,
    branchId: record.branchId,
    branchName: record.branchName,
    roles: rolesOf(record),
    mustChangePin: record.mustChangePin,
    preferences: stored
      ? { locale: asLocale(stored.locale), theme: asTheme(stored.theme), largeType: stored.largeType === 1 }
      : DEFAULT_PREFERENCES,
  }
}

function asLocale(text: string): Locale {
  return text === 'zh-TW' || text === 'en' ? text : 'zh-CN'
}

function asTheme(text: string): PreferencesView['theme'] {
  return text === 'light' || text === 'dark' ? text : 'system'
}
