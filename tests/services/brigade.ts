import { scryptSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, vi } from 'vitest'
import { systemChance } from '#backend/system-ports'
import type { Role } from '#contract/access'
import type { PinHasher } from '#services/pin-hasher'
import { insertBranch, insertBrigade } from '#store/branches'
import { writeCredential } from '#store/credentials'
import { insertMember } from '#store/members'
import { type Writer, openStore } from '#store/store'
import {
  CHEAP_PIN_ALG,
  type Client,
  type TestBackend,
  type TestClock,
  startTestBackend,
} from '../helpers/test-backend.ts'
import { type FixtureBank, fixtureBank } from './fixture-bank.ts'

// PINs are hashed slowly on purpose, and the disk is shared with others.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** A Tuesday noon in Shanghai, in 2026-W48. */
export const TUESDAY_MS = Date.UTC(2026, 10, 24, 4)
export const DAY_MS = 86_400_000
export const ADMIN_PIN = '407193'

export type Person = { memberId: string; pin: string }

/** Time passes only by hand: what a test says of milliseconds does not depend on the machine. */
export function stillClock(): TestClock {
  let wallMs = TUESDAY_MS
  let monotonicMs = 0
  return {
    nowMs: () => wallMs,
    monotonicMs: () => monotonicMs,
    shiftWall: ms => void (wallMs += ms),
    shiftMonotonic: ms => void (monotonicMs += ms),
  }
}

/** A backend on a folder that can be started again, with a small bank. */
export type Place = { dataFolder: string; bank: FixtureBank; clock: TestClock; pins?: PinHasher }

export function newPlace(): Place {
  const dataFolder = mkdtempSync(join(tmpdir(), 'weekly-drill-services-'))
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }))
  return { dataFolder, bank: fixtureBank(), clock: stillClock() }
}

/** The backend of a place, stopped when the test is over; nothing may have been logged as a bug by then. */
export async function start(place: Place): Promise<TestBackend> {
  const { dataFolder, bank, clock, pins } = place
  const test = await startTestBackend({
    dataFolder,
    bankFolder: bank.folder,
    clock,
    ...(pins ? { pins } : {}),
  })
  onTestFinished(async () => {
    await test.stop()
    expect(test.errors).toEqual([])
  })
  return test
}

/** Members of one branch: their names, the branch (0 is 一支部), further roles. */
export type Group = [names: string[], branch?: number, roles?: Role[]]

export type Brigade = {
  place: Place
  test: TestBackend
  admin: Client
  adminId: string
  /** 一支部, 二支部, 三支部; the administrator belongs to the first. */
  branchIds: string[]
  /** Who was there from the start, in the order of the groups, numbered from 100001. */
  people: Person[]
  /** Adds members the slow way, through the window: with one-time PINs. */
  add: (names: string[], branch?: number) => Promise<Person[]>
  signIn: (person: Person) => Promise<Client>
  /** Stops and starts the backend on the same folder; everybody has to sign in again. */
  restart: () => Promise<void>
}

export const startBrigade = (...groups: Group[]): Promise<Brigade> => startBrigadeAt(newPlace(), ...groups)

export async function startBrigadeAt(place: Place, ...groups: Group[]): Promise<Brigade> {
  const { adminId, branchIds, people } = await seed(place.dataFolder, groups)
  const brigade: Brigade = {
    place,
    test: await start(place),
    admin: null as never,
    adminId,
    branchIds,
    people,
    async signIn({ memberId, pin }) {
      const page = brigade.test.windowClient().client
      await page.session.signIn({ memberId, pin })
      return page
    },
    async add(names, branch = 0) {
      const memberIds: string[] = []
      for (const name of names) {
        const { memberId } = await brigade.admin.member.create({
          name,
          policeNumber: `1${String(++count).padStart(5, '0')}`,
          branchId: branchIds[branch] ?? '',
          category: 'officer',
          isPartyMember: false,
          roles: [],
        })
        memberIds.push(memberId)
      }
      const { issued } = await brigade.admin.member.issuePins({ memberIds })
      return issued.map(({ memberId, pin }) => ({ memberId, pin }))
    },
    async restart() {
      await brigade.test.stop()
      brigade.test = await start(place)
      brigade.admin = await brigade.signIn({ memberId: adminId, pin: ADMIN_PIN })
    },
  }
  let count = people.length
  brigade.admin = await brigade.signIn({ memberId: adminId, pin: ADMIN_PIN })
  return brigade
}

/** Writes a brigade with the store's own functions. Its PINs are hashed cheaply: the cost travels with the hash. */
async function seed(
  folder: string,
  groups: Group[],
): Promise<Pick<Brigade, 'adminId' | 'branchIds' | 'people'>> {
  const store = await openStore({ folder, nowMs: TUESDAY_MS })
  const branches = ['一支部', '二支部', '三支部'].map(name => ({ id: systemChance.id(), name }))
  const people: Person[] = []
  async function write(
    trx: Writer,
    person: Person,
    fields: { name: string; number: string; branch: number; roles: Role[] },
  ) {
    await insertMember(trx, {
      id: person.memberId,
      policeNumber: fields.number,
      name: fields.name,
      category: 'officer',
      isPartyMember: 0,
      joinedDay: '2026-01-01',
      createdAtMs: TUESDAY_MS,
      branchId: branches[fields.branch]?.id ?? '',
      roles: fields.roles,
    })
    const hash = scryptSync(person.pin, 'salt', 32, { N: 16, r: 8, p: 1 }).toString('hex')
    const saltHex = Buffer.from('salt').toString('hex')
    const credential = {
      alg: CHEAP_PIN_ALG,
      saltHex,
      hashHex: hash,
      mustChange: 0,
      setAtMs: TUESDAY_MS,
    } as const
    await writeCredential(trx, { memberId: person.memberId, ...credential })
  }
  const admin = { memberId: systemChance.id(), pin: ADMIN_PIN }
  await store.write(async trx => {
    await insertBrigade(trx, systemChance.id(), '直属大队', TUESDAY_MS)
    for (const { id, name } of branches) await insertBranch(trx, id, name, TUESDAY_MS)
    await write(trx, admin, {
      name: '管理员',
      number: '000001',
      branch: 0,
      roles: ['administrator', 'instructor', 'host'],
    })
    for (const [names, branch = 0, roles = []] of groups)
      for (const name of names) {
        const number = `1${String(people.length + 1).padStart(5, '0')}`
        const person = { memberId: systemChance.id(), pin: String(503_911 + people.length * 137) }
        people.push(person)
        await write(trx, person, { name, number, branch, roles })
      }
  })
  await store.close()
  return { adminId: admin.memberId, branchIds: branches.map(branch => branch.id), people }
}

/** Waits until the backend's own half-second beat has seen to something. */
export function soon(check: () => Promise<void> | void): Promise<void> {
  return vi.waitFor(check, { timeout: 10_000, interval: 100 })
}
