import { afterAll, beforeAll, expect, it } from 'vitest'
import { brokenTextIn } from '#host/whole-text'
import { refusalOf, startTestBackend } from '../helpers/test-backend.ts'

let running: Awaited<ReturnType<typeof startTestBackend>>
beforeAll(async () => {
  running = await startTestBackend()
  await running.windowClient().client.setup.trySample({})
}, 60_000)
afterAll(() => running.dispose())

it('finds half a character wherever it is, and no whole one', () => {
  expect(brokenTextIn({ name: '一支部', list: ['👮', { more: '𠮷' }], n: 1, none: null })).toBe(null)
  expect(brokenTextIn({ name: '一支部\ud800' })).toBe('name')
  expect(brokenTextIn({ list: ['a', { more: '\udc00' }] })).toBe('list.1.more')
  expect(brokenTextIn({ words: { '\ud800': 'a' } })).toBe('words')
  expect(brokenTextIn('\ud83d')).toBe('')
})

it('a name with half a character is refused with its place, at both doors', async () => {
  for (const { client } of [running.windowClient(), await running.browserClient()]) {
    const choices = await client.session.choices({})
    const administrator = choices.flatMap(({ members }) => members).find(({ name }) => name === '周建国')
    const { samplePin } = await client.app.status({})
    await client.session.signIn({ memberId: administrator?.memberId ?? '', pin: samplePin ?? '' })
    const refusal = await refusalOf(client.branch.create({ name: '四支部\ud800' }))
    expect(refusal).toEqual({ code: 'input.invalid', place: { field: 'name' } })
  }
  expect(running.errors).toEqual([])
})
