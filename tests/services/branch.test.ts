import { expect, it } from 'vitest'
import { refusalOf } from '../helpers/test-backend.ts'
import { startBrigade } from './brigade.ts'

const NOBODY = '018f0000-0000-7000-8000-000000000000'

it('is made, renamed and removed while nobody ever belonged to it', async () => {
  const { admin } = await startBrigade()
  const { branchId } = await admin.branch.create({ name: '四支部' })
  await admin.branch.rename({ branchId, name: '机关支部' })
  expect((await admin.branch.list({})).map(branch => branch.name)).toEqual([
    '一支部',
    '二支部',
    '三支部',
    '机关支部',
  ])
  await admin.branch.remove({ branchId })
  expect((await admin.branch.list({})).map(branch => branch.name)).toEqual(['一支部', '二支部', '三支部'])
  expect(await refusalOf(admin.branch.remove({ branchId }))).toEqual({ code: 'branch.notFound' })
})

it('keeps its name to itself, but may be renamed to what it is called', async () => {
  const { admin, branchIds } = await startBrigade()
  const taken = { code: 'branch.nameTaken', values: { name: '二支部' } }
  expect(await refusalOf(admin.branch.create({ name: ' 二支部 ' }))).toEqual(taken)
  expect(await refusalOf(admin.branch.rename({ branchId: branchIds[0] ?? '', name: '二支部' }))).toEqual(
    taken,
  )
  await admin.branch.rename({ branchId: branchIds[1] ?? '', name: '二支部' })
  expect(await refusalOf(admin.branch.rename({ branchId: NOBODY, name: '五支部' }))).toEqual({
    code: 'branch.notFound',
  })
})

it('asked for twice at once: one is made, the other is refused in words', async () => {
  const { admin } = await startBrigade()
  const results = await Promise.allSettled([1, 2, 3].map(() => admin.branch.create({ name: '四支部' })))
  const refused = results.filter(result => result.status === 'rejected')
  expect(refused).toHaveLength(2)
  for (const { reason } of refused) expect(reason).toMatchObject({ data: { code: 'branch.nameTaken' } })
})

it('stays for its history after the last member moved away', async () => {
  const { admin, adminId, branchIds } = await startBrigade()
  const [first = '', second = ''] = branchIds
  await admin.member.update({
    memberId: adminId,
    name: '管理员',
    policeNumber: '000001',
    branchId: second,
    category: 'officer',
    isPartyMember: false,
    roles: ['administrator', 'instructor', 'host'],
    active: true,
  })
  expect(await refusalOf(admin.branch.remove({ branchId: second }))).toEqual({ code: 'branch.hasMembers' })
  expect(await refusalOf(admin.branch.remove({ branchId: first }))).toEqual({ code: 'branch.hasMembers' })
  expect((await admin.branch.list({})).map(branch => branch.members)).toEqual([0, 1, 0])
})
