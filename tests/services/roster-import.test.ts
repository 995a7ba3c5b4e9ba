import { describe, expect, it } from 'vitest'
import { type Client, refusalOf } from '../helpers/test-backend.ts'
import { startBrigade } from './brigade.ts'

const HEADER = '警号,姓名,支部,类别,是否党员'
const preview = (client: Client, ...rows: string[]) =>
  client.member.previewImport({
    fileName: '名册.csv',
    base64: Buffer.from([HEADER, ...rows].join('\n')).toString('base64'),
  })
const names = async (client: Client) =>
  (await client.member.list({ includeLeft: true })).map(row => `${row.name} ${row.branchName}`).toSorted()

it('shows what would happen and does nothing; applying does exactly that', async () => {
  const { admin } = await startBrigade([['甲', '乙']])
  const before = await names(admin)
  const dryRun = await preview(
    admin,
    '100001,甲,一支部,民警,否',
    '100002,乙改,二支部,辅警,是',
    '300001,丙,四支部,民警,是',
    '300002,,一支部,民警,是',
  )
  expect(dryRun).toMatchObject({
    added: [{ policeNumber: '300001', name: '丙', branchName: '四支部' }],
    updated: [{ policeNumber: '100002', fields: ['name', 'branch', 'category', 'isPartyMember'] }],
    unchanged: 1,
    newBranches: ['四支部'],
    refused: [{ row: 5, reason: 'missing' }],
  })
  expect(await names(admin)).toEqual(before)
  expect(await admin.branch.list({})).toHaveLength(3)
  expect(await admin.member.applyImport({ importId: dryRun.importId })).toMatchObject({
    added: 1,
    updated: 1,
  })
  // Nobody is removed because a file does not name them.
  expect(await names(admin)).toEqual(['丙 四支部', '乙改 二支部', '甲 一支部', '管理员 一支部'].toSorted())
})

it('twice the same file changes nothing the second time', async () => {
  const { admin } = await startBrigade()
  const rows = ['300001,丙,一支部,民警,是', '300002,丁,二支部,辅警,否']
  await admin.member.applyImport({ importId: (await preview(admin, ...rows)).importId })
  const again = await preview(admin, ...rows)
  expect(again).toMatchObject({ added: [], updated: [], newBranches: [], unchanged: 2 })
  await admin.member.applyImport({ importId: again.importId })
  expect(await names(admin)).toHaveLength(3)
})

it('brings back one who left, and keeps their roles', async () => {
  const { admin, people, branchIds } = await startBrigade([['甲'], 0, ['instructor']])
  const [member] = people
  await admin.member.update({
    memberId: member?.memberId ?? '',
    name: '甲',
    policeNumber: '100001',
    branchId: branchIds[0] ?? '',
    category: 'officer',
    isPartyMember: false,
    roles: ['instructor'],
    active: false,
  })
  const dryRun = await preview(admin, '100001,甲,一支部,民警,否')
  expect(dryRun.updated).toMatchObject([{ fields: ['active'] }])
  await admin.member.applyImport({ importId: dryRun.importId })
  const rows = await admin.member.list({ includeLeft: false })
  expect(rows.find(row => row.name === '甲')).toMatchObject({
    active: true,
    roles: ['trainee', 'instructor'],
  })
})

describe('is refused, with nothing done', () => {
  it('twice, after discarding, after 30 minutes, and for another administrator', async () => {
    const { admin, people, signIn, test } = await startBrigade([['副'], 0, ['administrator']])
    const [second] = people
    if (!second) throw new Error('no member')
    const row = '300001,丙,一支部,民警,是'
    const expired = { code: 'roster.expired' }
    const apply = (client: Client, importId: string) => refusalOf(client.member.applyImport({ importId }))

    const other = await signIn(second)
    const mine = await preview(admin, row)
    expect(await apply(other, mine.importId)).toEqual(expired)
    await other.member.discardImport({ importId: mine.importId })
    test.clock.shiftMonotonic(30 * 60_000)
    await admin.session.touch({})
    // Control: somebody else's discarding did not reach it, and 30 minutes are still in time.
    await admin.member.applyImport({ importId: mine.importId })
    expect(await apply(admin, mine.importId)).toEqual(expired)

    const late = await preview(admin, '300002,丁,一支部,民警,是')
    test.clock.shiftMonotonic(30 * 60_000 + 1)
    expect(await apply(admin, late.importId)).toEqual(expired)
    const discarded = await preview(admin, '300002,丁,一支部,民警,是')
    await admin.member.discardImport({ importId: discarded.importId })
    expect(await apply(admin, discarded.importId)).toEqual(expired)
    expect(await names(admin)).toHaveLength(3)
  })

  it('when somebody changed what it would change meanwhile', async () => {
    const { admin, branchIds } = await startBrigade([['甲']])
    const dryRun = await preview(admin, '100001,甲改,一支部,民警,否', '300001,丙,五支部,民警,是')
    await admin.member.create({
      name: '丙先来',
      policeNumber: '300001',
      branchId: branchIds[0] ?? '',
      category: 'officer',
      isPartyMember: true,
      roles: [],
    })
    expect(await refusalOf(admin.member.applyImport({ importId: dryRun.importId }))).toEqual({
      code: 'roster.changedMeanwhile',
    })
    expect(await names(admin)).toEqual(['丙先来 一支部', '甲 一支部', '管理员 一支部'].toSorted())
    expect(await admin.branch.list({})).toHaveLength(3)
  })

  it('when the file is none, and says where', async () => {
    const { admin } = await startBrigade()
    const bad = admin.member.previewImport({
      fileName: '名册.csv',
      base64: Buffer.from('a,b\n1,2').toString('base64'),
    })
    expect(await refusalOf(bad)).toMatchObject({ code: 'roster.noHeader', place: { file: '名册.csv' } })
  })
})
