import { describe, expect, it } from 'vitest'
import { createPinHasher } from '#services/pin-hasher'
import { refusalOf } from '../helpers/test-backend.ts'
import { newPlace, startBrigade, startBrigadeAt } from './brigade.ts'

const NOBODY = '018f0000-0000-7000-8000-000000000000'

describe('signing in', () => {
  it('shows who may, by branch, and no more of them than the screen needs', async () => {
    const { test } = await startBrigade([['甲'], 2])
    const choices = await test.windowClient().client.session.choices({})
    expect(choices.map(branch => [branch.name, branch.members.map(member => member.name)])).toEqual([
      ['一支部', ['管理员']],
      ['三支部', ['甲']],
    ])
    expect(Object.keys(choices[0]?.members[0] ?? {}).toSorted()).toEqual([
      'hasPin',
      'memberId',
      'name',
      'policeNumber',
    ])
  })

  it('is for this page alone, and ends with signing out', async () => {
    const { test, people, signIn } = await startBrigade([['甲']])
    const [member] = people
    if (!member) throw new Error('no member')
    const page = await signIn(member)
    const other = test.windowClient().client
    expect(await page.session.current({})).toMatchObject({ name: '甲', roles: ['trainee'] })
    expect(await other.session.current({})).toBe(null)
    expect(await refusalOf(other.drill.today({}))).toEqual({ code: 'access.signInFirst' })
    await page.session.signOut({})
    expect(await page.session.current({})).toBe(null)
    expect(await refusalOf(page.drill.today({}))).toEqual({ code: 'access.signInFirst' })
  })

  it('needs a PIN, a member, and one in service', async () => {
    const { admin, branchIds, test, people } = await startBrigade([['走']])
    const [left] = people
    if (!left) throw new Error('no member')
    const branchId = branchIds[0] ?? ''
    const fields = { category: 'officer' as const, isPartyMember: false, roles: [], branchId }
    const { memberId } = await admin.member.create({ ...fields, name: '新', policeNumber: '77' })
    const page = test.windowClient().client
    expect(await refusalOf(page.session.signIn({ memberId, pin: '902736' }))).toEqual({
      code: 'session.noPin',
    })
    expect(await refusalOf(page.session.signIn({ memberId: NOBODY, pin: '902736' }))).toEqual({
      code: 'member.notFound',
    })
    const before = { ...fields, memberId: left.memberId, name: '走', policeNumber: '100001' }
    await admin.member.update({ ...before, active: false })
    expect(await refusalOf(page.session.signIn(left))).toEqual({ code: 'session.memberLeft' })
    expect(
      (await page.session.choices({})).flatMap(branch => branch.members.map(member => member.name)),
    ).not.toContain('走')
    await admin.member.update({ ...before, active: true })
    await page.session.signIn(left)
  })
})

describe('what ends it', () => {
  it('new roles: signing in anew gives them', async () => {
    const { admin, branchIds, people, signIn } = await startBrigade([['甲', '乙']])
    const [member, other] = people
    if (!member || !other) throw new Error('no member')
    const page = await signIn(member)
    const untouched = await signIn(other)
    expect(await refusalOf(page.drill.standing({}))).toEqual({ code: 'access.denied' })
    await admin.member.update({
      memberId: member.memberId,
      name: '甲',
      policeNumber: '100001',
      branchId: branchIds[0] ?? '',
      category: 'officer',
      isPartyMember: false,
      roles: ['instructor'],
      active: true,
    })
    expect(await page.session.current({})).toBe(null)
    expect(await untouched.session.current({})).toMatchObject({ name: '乙' })
    await page.session.signIn(member)
    expect(await page.drill.standing({})).toMatchObject({ limitMs: 1_800_000 })
  })

  it('leaving, also while the PIN is being checked', async () => {
    // With the real cost: there has to be a meanwhile.
    const place = { ...newPlace(), pins: createPinHasher() }
    const { admin, branchIds, test, add } = await startBrigadeAt(place)
    const [member] = await add(['甲'])
    if (!member) throw new Error('no member')
    const page = test.windowClient().client
    const signingIn = refusalOf(page.session.signIn(member))
    await new Promise(resolve => setTimeout(resolve, 30))
    await admin.member.update({
      memberId: member.memberId,
      name: '甲',
      policeNumber: '100001',
      branchId: branchIds[0] ?? '',
      category: 'officer',
      isPartyMember: false,
      roles: [],
      active: false,
    })
    expect(await signingIn).toEqual({ code: 'session.memberLeft' })
    expect(await page.session.current({})).toBe(null)
  })

  it('new PINs', async () => {
    const { admin, test, add, signIn } = await startBrigade()
    const [member] = await add(['甲'])
    if (!member) throw new Error('no member')
    const page = await signIn(member)
    const { issued } = await admin.member.issuePins({ memberIds: [member.memberId] })
    expect(await page.session.current({})).toBe(null)
    expect(await refusalOf(test.windowClient().client.session.signIn(member))).toMatchObject({
      code: 'session.wrongPin',
    })
    await page.session.signIn({ memberId: member.memberId, pin: issued[0]?.pin ?? '' })
  })
})

describe('changing the PIN', () => {
  it('is asked for after one was handed out, and done once', async () => {
    const { test, add, signIn } = await startBrigade()
    const [member] = await add(['甲'])
    if (!member) throw new Error('no member')
    const page = await signIn(member)
    expect(await page.session.current({})).toMatchObject({ mustChangePin: true })
    // A one-time PIN was seen by whoever handed it out: it opens nothing but its own change.
    expect(await refusalOf(page.drill.today({}))).toEqual({ code: 'access.changePinFirst' })
    expect(await refusalOf(page.sitting.mine({}))).toEqual({ code: 'access.changePinFirst' })
    await page.session.changePin({ currentPin: member.pin, newPin: '640182' })
    expect(await page.session.current({})).toMatchObject({ mustChangePin: false })
    expect((await page.drill.today({})).drills).toHaveLength(1)
    const other = test.windowClient().client
    expect(await refusalOf(other.session.signIn(member))).toMatchObject({ code: 'session.wrongPin' })
    const again = await other.session.signIn({ memberId: member.memberId, pin: '640182' })
    expect(again.session.mustChangePin).toBe(false)
  })

  it('refuses a wrong current PIN, a weak new one and the same one again', async () => {
    const { people, signIn } = await startBrigade([['甲']])
    const [member] = people
    if (!member) throw new Error('no member')
    const page = await signIn(member)
    const change = (currentPin: string, newPin: string) =>
      refusalOf(page.session.changePin({ currentPin, newPin }))
    expect(await change(member.pin, '123456')).toEqual({ code: 'pin.tooWeak' })
    expect(await change(member.pin, '100001')).toEqual({ code: 'pin.tooWeak' })
    expect(await change(member.pin, member.pin)).toEqual({ code: 'pin.tooWeak' })
    expect(await change(member.pin, '12345')).toEqual({ code: 'input.invalid', place: { field: 'newPin' } })
    expect(await change('902736', '640182')).toMatchObject({ code: 'session.wrongPin' })
    // Control: the old one still opens.
    expect(await (await signIn(member)).session.current({})).toMatchObject({ name: '甲' })
  })
})

it('preferences follow the member to another page', async () => {
  const { people, signIn } = await startBrigade([['甲']])
  const [member] = people
  if (!member) throw new Error('no member')
  const page = await signIn(member)
  const preferences = { locale: 'en', theme: 'dark', largeType: true } as const
  await page.preference.save(preferences)
  expect(await (await signIn(member)).session.current({})).toMatchObject({ preferences })
})
