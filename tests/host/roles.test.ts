import { afterAll, beforeAll, expect, test } from 'vitest'
import { METHODS, callByName } from '../helpers/contract-methods.ts'
import { type Client, type TestBackend, refusalOf, startTestBackend } from '../helpers/test-backend.ts'

/** Every method is really called by every kind of caller through both doors: the declaration alone proves nothing. */
let test1: TestBackend
const callers = new Map<string, Client>()

beforeAll(async () => {
  test1 = await startTestBackend()
  const first = test1.windowClient().client
  await first.setup.trySample({})
  const [branch] = await first.session.choices({})
  const { samplePin } = await first.app.status({})
  const people = { administrator: 0, instructor: 1, trainee: 2 } as const
  for (const [role, index] of Object.entries(people)) {
    const memberId = branch?.members[index]?.memberId ?? ''
    for (const door of ['window', 'browser'] as const) {
      const { client } = door === 'window' ? test1.windowClient() : await test1.browserClient()
      await client.session.signIn({ memberId, pin: samplePin ?? '' })
      callers.set(`${role} by ${door}`, client)
    }
  }
  // The sample has no host: a member whose only further role it is, made for this.
  const hostPin = await makeHost(branch?.branchId ?? '')
  for (const door of ['window', 'browser'] as const) {
    const { client } = door === 'window' ? test1.windowClient() : await test1.browserClient()
    await client.session.signIn(hostPin)
    callers.set(`host by ${door}`, client)
  }
  callers.set('stranger by window', test1.windowClient().client)
  callers.set('stranger by browser', (await test1.browserClient()).client)
}, 60_000)
afterAll(() => test1.dispose())

async function makeHost(branchId: string): Promise<{ memberId: string; pin: string }> {
  const administrator = callers.get('administrator by window')
  if (!administrator) throw new Error('no administrator')
  const { memberId } = await administrator.member.create({
    name: '韩主持',
    policeNumber: '990001',
    branchId,
    category: 'officer',
    isPartyMember: false,
    roles: ['host'],
  })
  const { issued } = await administrator.member.issuePins({ memberIds: [memberId] })
  const first = test1.windowClient().client
  const pin = issued[0]?.pin ?? ''
  await first.session.signIn({ memberId, pin })
  await first.session.changePin({ currentPin: pin, newPin: '640182' })
  return { memberId, pin: '640182' }
}

/** What each caller may not do; `input.invalid` shows that the access check let it through to the schema. */
const GARBAGE = { surely: 'not an input of anything' }

test('the matrix of methods × callers × doors answers as declared', async () => {
  let checked = 0
  for (const [who, client] of callers)
    for (const method of METHODS) {
      if (method.name === 'app.watch') continue
      const { access } = method.meta
      const role = who.split(' ')[0] ?? ''
      const roles =
        role === 'stranger'
          ? []
          : role === 'administrator'
            ? ['trainee', 'administrator', 'instructor', 'host']
            : ['trainee', role]
      const allowed =
        access?.roles === 'anyone' || (access?.roles ?? []).some(wanted => roles.includes(wanted))
      const { code } = await refusalOf(callByName(client, method, GARBAGE))
      const expected = allowed
        ? 'input.invalid'
        : role === 'stranger'
          ? 'access.signInFirst'
          : 'access.denied'
      expect(`${who} ${method.name} ${code}`).toBe(`${who} ${method.name} ${expected}`)
      checked++
    }
  expect([...callers.keys()].filter(who => who.startsWith('host'))).toHaveLength(2)
  expect(checked).toBe(callers.size * (METHODS.length - 1))
  expect(test1.errors).toEqual([])
}, 60_000)

test('a role in the payload changes nothing: identity is the connection', async () => {
  const client = callers.get('trainee by window')
  const forged = { includeLeft: true, roles: ['administrator'], memberId: 'x' }
  expect((await refusalOf(callByName(client, { noun: 'member', verb: 'list' }, forged))).code).toBe(
    'access.denied',
  )
})
