import { shanghaiDay } from '#engine/week/iso-week'
import { insertBranch, insertBrigade, readBrigadeName } from '#store/branches'
import { writeCredential } from '#store/credentials'
import { findMember, insertMember } from '#store/members'
import { refuse } from './app-error.ts'
import type { Deps } from './deps.ts'
import { isWeakPin } from './pin-strength.ts'
import type { ServiceOf } from './ports.ts'
import { beginSession, sessionViewOf } from './session.ts'

/** Swaps the open database; given by whoever composes the backend. */
export type SampleSwitch = { isSample(): boolean; enter(): Promise<void>; leave(): Promise<void> }

/** What first start needs from whoever composes the backend; `onSetUp` runs when the brigade was just made. */
export type SetupOutside = { sample: SampleSwitch; onSetUp: () => Promise<void> }

export function createSetupService(deps: Deps, { sample, onSetUp }: SetupOutside): ServiceOf<'setup'> {
  const { store, clock, chance, pins, changes } = deps

  return {
    async create({ brigadeName, branches, administrator }, call) {
      if (isWeakPin(administrator.pin, administrator.policeNumber)) refuse('pin.tooWeak')
      const [repeated] = branches.filter((name, index) => branches.indexOf(name) !== index)
      if (repeated !== undefined) refuse('branch.nameTaken', { name: repeated })
      if (branches[administrator.branch] === undefined) refuse('branch.notFound')
      const hash = await pins.hash(administrator.pin)
      const memberId = chance.id()
      const nowMs = clock.nowMs()
      await store.write(async trx => {
        if ((await readBrigadeName(trx)) !== null) refuse('setup.alreadyDone')
        await insertBrigade(trx, chance.id(), brigadeName, nowMs)
        const branchIds = branches.map(() => chance.id())
        for (const [index, name] of branches.entries())
          await insertBranch(trx, branchIds[index] ?? '', name, nowMs)
        await insertMember(trx, {
          id: memberId,
          policeNumber: administrator.policeNumber,
          name: administrator.name,
          category: 'officer',
          isPartyMember: 1,
          joinedDay: shanghaiDay(nowMs),
          createdAtMs: nowMs,
          branchId: branchIds[administrator.branch] ?? '',
          roles: ['administrator', 'instructor', 'host'],
        })
        await writeCredential(trx, { memberId, ...hash, mustChange: 0, setAtMs: nowMs })
      })
      const record = await findMember(store.reader, memberId)
      if (!record) throw new Error('the administrator was not stored')
      await onSetUp()
      beginSession(deps, call, record)
      changes.publish(['app', 'session'])
      return { changed: ['app', 'session'], session: await sessionViewOf(deps, memberId) }
    },
    async trySample() {
      if (sample.isSample() || (await readBrigadeName(store.reader)) !== null) refuse('setup.alreadyDone')
      await sample.enter()
      return { changed: ['app', 'session', 'members', 'branches', 'bank', 'drills', 'sittings', 'boards'] }
    },
    async removeSample() {
      if (!sample.isSample()) refuse('setup.notSample')
      await sample.leave()
      return { changed: ['app', 'session', 'members', 'branches', 'bank', 'drills', 'sittings', 'boards'] }
    },
  }
}
