import { describe, expect, it } from 'vitest'
import { refusalOf } from '../helpers/test-backend.ts'
import { ADMIN_PIN, newPlace, start } from './brigade.ts'

const ADMINISTRATOR = { name: '管理员', policeNumber: '000001', branch: 1, pin: ADMIN_PIN }
const BRIGADE = { brigadeName: '直属大队', branches: ['一支部', '二支部'], administrator: ADMINISTRATOR }

describe('create', () => {
  it('makes the brigade and signs its administrator in on the asking page only', async () => {
    const test = await start(newPlace())
    const page = test.windowClient().client
    const other = test.windowClient().client
    expect(await page.app.status({})).toMatchObject({ state: 'setup', sample: false, brigadeName: null })
    const { session } = await page.setup.create(BRIGADE)
    expect(session).toMatchObject({
      name: '管理员',
      policeNumber: '000001',
      branchName: '二支部',
      mustChangePin: false,
    })
    expect(session.roles.toSorted()).toEqual(['administrator', 'host', 'instructor', 'trainee'])
    expect(await page.app.status({})).toMatchObject({ state: 'ready', brigadeName: '直属大队' })
    expect(await page.session.current({})).toEqual(session)
    expect(await other.session.current({})).toBe(null)
    expect((await page.branch.list({})).map(({ name, members }) => [name, members])).toEqual([
      ['一支部', 0],
      ['二支部', 1],
    ])
  })

  it('happens once, also when two pages ask at once', async () => {
    const test = await start(newPlace())
    const pages = [test.windowClient().client, test.windowClient().client] as const
    const results = await Promise.allSettled(pages.map(page => page.setup.create(BRIGADE)))
    expect(results.map(result => result.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await refusalOf(pages[0].setup.create(BRIGADE))).toEqual({ code: 'setup.alreadyDone' })
    expect(await refusalOf(pages[0].setup.trySample({}))).toEqual({ code: 'setup.alreadyDone' })
    expect(await pages[0].session.choices({})).toMatchObject([{ members: [{ policeNumber: '000001' }] }])
  })

  it.each([
    ['one digit', '111111'],
    ['a run', '123456'],
    ['a run down', '987654'],
    ['two digits again and again', '121212'],
    ['three digits twice', '407407'],
    ['the own number', '000001'],
  ])('refuses a PIN of %s and leaves nothing behind', async (_, pin) => {
    const test = await start(newPlace())
    const page = test.windowClient().client
    const weak = page.setup.create({ ...BRIGADE, administrator: { ...ADMINISTRATOR, pin } })
    expect(await refusalOf(weak)).toEqual({ code: 'pin.tooWeak' })
    expect(await page.app.status({})).toMatchObject({ state: 'setup' })
    expect(await page.session.choices({})).toEqual([])
  })

  it('refuses a branch named twice, also after trimming, and a branch that is not there', async () => {
    const test = await start(newPlace())
    const page = test.windowClient().client
    const twice = page.setup.create({ ...BRIGADE, branches: ['一支部', ' 一支部 '] })
    expect(await refusalOf(twice)).toEqual({ code: 'branch.nameTaken', values: { name: '一支部' } })
    const nowhere = page.setup.create({ ...BRIGADE, administrator: { ...ADMINISTRATOR, branch: 2 } })
    expect(await refusalOf(nowhere)).toEqual({ code: 'branch.notFound' })
    // Control: the same page may then do it right.
    await page.setup.create(BRIGADE)
  })
})
