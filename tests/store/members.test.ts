import { describe, expect, it } from 'vitest'
import { writeCredential } from '#store/credentials'
import {
  countAdministrators,
  findMember,
  listMembers,
  moveMember,
  replaceRoles,
  rosterOn,
  resumeMembership,
  updateMember,
} from '#store/members'
import type { Store } from '#store/store'
import { seedBranches, seedMember } from './seed.ts'
import { NOW_MS, tempStore } from './temp-store.ts'

async function brigade(): Promise<Store> {
  const store = await tempStore()
  await seedBranches(store, 'one', 'two', 'three')
  await seedMember(store, 'm')
  return store
}

const move = (store: Store, branchId: string, day: string) =>
  store.write(trx => moveMember(trx, 'm', branchId, day))
const branchOn = async (store: Store, day: string) =>
  (await rosterOn(store.reader, day)).find(entry => entry.memberId === 'm')?.branchId ?? null
const spans = (store: Store) =>
  store.reader.selectFrom('membership').selectAll().where('memberId', '=', 'm').orderBy('fromDay').execute()

describe('moving', () => {
  it('keeps the history, so that every day has one branch', async () => {
    const store = await brigade()
    await move(store, 'two', '2026-03-01')
    await move(store, 'three', '2026-05-10')
    const days = [
      '2025-12-31',
      '2026-01-01',
      '2026-02-28',
      '2026-03-01',
      '2026-05-09',
      '2026-05-10',
      '2027-01-01',
    ]
    const found = await Promise.all(days.map(day => branchOn(store, day)))
    expect(found).toEqual([null, 'one', 'one', 'two', 'two', 'three', 'three'])
    expect(await findMember(store.reader, 'm')).toMatchObject({ branchId: 'three', branchName: 'three' })
  })

  it('twice a day leaves the second', async () => {
    const store = await brigade()
    await move(store, 'two', '2026-03-01')
    await move(store, 'three', '2026-03-01')
    expect(await spans(store)).toEqual([
      { memberId: 'm', branchId: 'one', fromDay: '2026-01-01', toDay: '2026-02-28' },
      { memberId: 'm', branchId: 'three', fromDay: '2026-03-01', toDay: null },
    ])
    expect(await branchOn(store, '2026-03-01')).toBe('three')
  })

  it('there and back on one day leaves no day without a branch and none with two', async () => {
    const store = await brigade()
    await move(store, 'two', '2026-03-01')
    await move(store, 'one', '2026-03-01')
    for (const day of ['2026-02-28', '2026-03-01', '2026-03-02']) {
      const mine = (await rosterOn(store.reader, day)).filter(entry => entry.memberId === 'm')
      expect(mine.map(entry => entry.branchId)).toEqual(['one'])
    }
  })

  it('leaves out the time between leaving and coming back', async () => {
    const store = await brigade()
    await store.write(trx =>
      resumeMembership(trx, 'm', { branchId: 'two', leftDay: '2026-03-31', day: '2026-09-01' }),
    )
    const days = ['2026-03-31', '2026-04-01', '2026-08-31', '2026-09-01']
    expect(await Promise.all(days.map(day => branchOn(store, day)))).toEqual(['one', null, null, 'two'])
  })

  it('back on the day of leaving is no absence', async () => {
    const store = await brigade()
    await store.write(trx =>
      resumeMembership(trx, 'm', { branchId: 'one', leftDay: '2026-03-31', day: '2026-03-31' }),
    )
    expect(await spans(store)).toHaveLength(1)
  })

  it('on the day of joining corrects the joining', async () => {
    const store = await brigade()
    await move(store, 'two', '2026-01-01')
    expect(await spans(store)).toEqual([
      { memberId: 'm', branchId: 'two', fromDay: '2026-01-01', toDay: null },
    ])
  })

  it('to the same branch, or with the clock set back, makes no second span', async () => {
    const store = await brigade()
    await move(store, 'one', '2026-03-01')
    expect(await spans(store)).toHaveLength(1)
    await move(store, 'two', '2025-06-01')
    expect(await spans(store)).toEqual([
      { memberId: 'm', branchId: 'two', fromDay: '2026-01-01', toDay: null },
    ])
  })

  it('over the end of a year and a leap day', async () => {
    const store = await brigade()
    await move(store, 'two', '2027-01-01')
    await move(store, 'three', '2028-03-01')
    expect((await spans(store)).map(span => span.toDay)).toEqual(['2026-12-31', '2028-02-29', null])
  })
})

describe('roster', () => {
  it('counts from the first day to the last in service', async () => {
    const store = await brigade()
    const record = await findMember(store.reader, 'm')
    if (!record) throw new Error('no member')
    await store.write(trx => updateMember(trx, 'm', { ...fieldsOf(record), leftDay: '2026-06-30' }))
    const days = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01']
    const found = await Promise.all(days.map(day => branchOn(store, day)))
    expect(found).toEqual([null, 'one', 'one', null])
    expect(await findMember(store.reader, 'm')).toMatchObject({ leftDay: '2026-06-30', branchId: 'one' })
  })
})

it('lists by branch and number, with roles and PIN', async () => {
  const store = await brigade()
  await seedMember(store, 'z', { branchId: 'two', policeNumber: '002', roles: ['instructor', 'host'] })
  await seedMember(store, 'a', { branchId: 'two', policeNumber: '001' })
  await store.write(trx =>
    writeCredential(trx, {
      memberId: 'z',
      alg: 'x',
      saltHex: '',
      hashHex: '',
      mustChange: 1,
      setAtMs: NOW_MS,
    }),
  )
  const rows = await listMembers(store.reader)
  expect(rows.map(row => [row.id, row.roles.toSorted(), row.hasPin, row.mustChangePin])).toEqual([
    ['m', [], false, false],
    ['a', [], false, false],
    ['z', ['host', 'instructor'], true, true],
  ])
})

it('counts administrators in service', async () => {
  const store = await brigade()
  await seedMember(store, 'a', { roles: ['administrator'] })
  await seedMember(store, 'b', { roles: ['administrator', 'host'] })
  expect(await countAdministrators(store.reader)).toBe(2)
  const b = await findMember(store.reader, 'b')
  if (!b) throw new Error('no member')
  await store.write(trx => updateMember(trx, 'b', { ...fieldsOf(b), leftDay: '2026-02-01' }))
  expect(await countAdministrators(store.reader)).toBe(1)
  await store.write(trx => replaceRoles(trx, 'a', []))
  expect(await countAdministrators(store.reader)).toBe(0)
})

it('a number is one member’s only, whoever asks', async () => {
  const store = await brigade()
  await expect(seedMember(store, 'other', { policeNumber: 'm' })).rejects.toThrow('UNIQUE')
  expect(await listMembers(store.reader)).toHaveLength(1)
})

function fieldsOf({
  policeNumber,
  name,
  category,
  isPartyMember,
}: NonNullable<Awaited<ReturnType<typeof findMember>>>) {
  return { policeNumber, name, category, isPartyMember }
}
