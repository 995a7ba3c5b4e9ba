import { describe, expect, it } from 'vitest'
import type { Inputs } from '#contract/contract'
import { refusalOf } from '../helpers/test-backend.ts'
import { type Brigade, startBrigade } from './brigade.ts'

const NOBODY = '018f0000-0000-7000-8000-000000000000'

type Fields = Inputs['member']['create']

function fields(brigade: Brigade, over: Partial<Fields> = {}): Fields {
  return {
    name: '甲',
    policeNumber: '200001',
    branchId: brigade.branchIds[0] ?? '',
    category: 'auxiliary',
    isPartyMember: true,
    roles: [],
    ...over,
  }
}
const ADMINISTRATOR = {
  name: '管理员',
  policeNumber: '000001',
  roles: ['administrator'],
} satisfies Partial<Fields>

describe('create and update', () => {
  it('stores what was given and shows it', async () => {
    const brigade = await startBrigade()
    const { admin } = brigade
    const { memberId } = await admin.member.create(fields(brigade, { roles: ['host'] }))
    const changed = fields(brigade, {
      name: '乙',
      policeNumber: '200002',
      branchId: brigade.branchIds[2] ?? '',
    })
    await admin.member.update({ ...changed, memberId, active: true })
    const row = (await admin.member.list({ includeLeft: false })).find(member => member.memberId === memberId)
    expect(row).toEqual({
      ...changed,
      memberId,
      branchName: '三支部',
      roles: ['trainee'],
      active: true,
      hasPin: false,
      mustChangePin: false,
    })
  })

  it('a number is taken, also by one who left, also when two ask at once', async () => {
    const brigade = await startBrigade()
    const { admin } = brigade
    const results = await Promise.allSettled(
      ['甲', '乙'].map(name => admin.member.create(fields(brigade, { name }))),
    )
    expect(results.map(result => result.status)).toEqual(['fulfilled', 'rejected'])
    const [created] = results
    const memberId = created?.status === 'fulfilled' ? created.value.memberId : ''
    await admin.member.update({ ...fields(brigade), memberId, active: false })
    const taken = { code: 'member.numberTaken', values: { policeNumber: '200001', name: '甲' } }
    expect(await refusalOf(admin.member.create(fields(brigade, { name: '丙' })))).toEqual(taken)
    const own = { ...fields(brigade, ADMINISTRATOR), memberId: brigade.adminId, active: true }
    expect(await refusalOf(admin.member.update({ ...own, policeNumber: '200001' }))).toEqual(taken)
    expect(await admin.member.list({ includeLeft: false })).toHaveLength(1)
    expect(await admin.member.list({ includeLeft: true })).toHaveLength(2)
  })

  it('unknown member, unknown branch', async () => {
    const brigade = await startBrigade()
    const { admin } = brigade
    expect(await refusalOf(admin.member.create(fields(brigade, { branchId: NOBODY })))).toEqual({
      code: 'branch.notFound',
    })
    const update = admin.member.update({ ...fields(brigade), memberId: NOBODY, active: true })
    expect(await refusalOf(update)).toEqual({ code: 'member.notFound' })
  })
})

describe('administrators', () => {
  it('do not take their own role or leave by themselves', async () => {
    const brigade = await startBrigade()
    const { admin, adminId } = brigade
    const own = { ...fields(brigade, ADMINISTRATOR), memberId: adminId, active: true }
    expect(await refusalOf(admin.member.update({ ...own, roles: ['instructor'] }))).toEqual({
      code: 'member.ownRole',
    })
    expect(await refusalOf(admin.member.update({ ...own, active: false }))).toEqual({
      code: 'member.ownRole',
    })
    // Control: everything else about oneself may change, and the session stays.
    await admin.member.update({ ...own, name: '管理员甲' })
    expect(await admin.session.current({})).toMatchObject({ name: '管理员甲' })
  })

  it('two who take each other’s role at once leave one', async () => {
    const brigade = await startBrigade([['副'], 0, ['administrator']])
    const { admin, adminId } = brigade
    const [second] = brigade.people
    if (!second) throw new Error('no member')
    const other = await brigade.signIn(second)
    const results = await Promise.allSettled([
      admin.member.update({
        ...fields(brigade, { name: '副', policeNumber: '100001' }),
        memberId: second.memberId,
        active: true,
      }),
      other.member.update({
        ...fields(brigade, { ...ADMINISTRATOR, roles: [] }),
        memberId: adminId,
        active: true,
      }),
    ])
    expect(results.map(result => result.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const [refused] = results.filter(result => result.status === 'rejected')
    expect(refused?.reason).toMatchObject({ data: { code: 'member.lastAdministrator' } })
  })
})

describe('PINs', () => {
  it('are one-time, different, not weak, and nowhere in the file', async () => {
    const brigade = await startBrigade()
    const people = await brigade.add(['甲', '乙', '丙'])
    expect(new Set(people.map(person => person.pin)).size).toBe(3)
    for (const { pin } of people) expect(pin).toMatch(/^\d{6}$/)
    const rows = await brigade.admin.member.list({ includeLeft: false })
    expect(rows.filter(row => row.mustChangePin)).toHaveLength(3)
    const [first] = people
    if (!first) throw new Error('no member')
    expect(await (await brigade.signIn(first)).session.current({})).toMatchObject({ mustChangePin: true })
    expect(JSON.stringify(rows)).not.toContain(first.pin)
  })

  it('are given to all who were named or to none', async () => {
    const brigade = await startBrigade()
    const { admin } = brigade
    const { memberId } = await admin.member.create(fields(brigade))
    expect(await refusalOf(admin.member.issuePins({ memberIds: [memberId, NOBODY] }))).toEqual({
      code: 'member.notFound',
    })
    expect((await admin.member.list({ includeLeft: false })).map(row => row.hasPin)).toEqual([true, false])
    expect((await admin.member.issuePins({ memberIds: [memberId, memberId] })).issued).toHaveLength(1)
  })
})
