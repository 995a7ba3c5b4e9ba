import { randomBytes, scryptSync } from 'node:crypto'
import { expect, it } from 'vitest'
import { PIN_ALG, createPinHasher } from '#services/pin-hasher'
import { findCredential } from '#store/credentials'
import { openStore } from '#store/store'
import { CHEAP_PIN_ALG } from '../helpers/test-backend.ts'
import { newPlace, startBrigadeAt } from './brigade.ts'

it('is scrypt at the cost that OWASP asks for, which is stored with each hash', async () => {
  const [scheme, exponent = 0, r = 0, p = 0] = PIN_ALG.split('-').map((part, index) =>
    index ? Number(part) : part,
  )
  expect(scheme).toBe('scrypt')
  // Its table: N = 2^17 with p = 1, 2^16 with 2, 2^15 with 3, 2^14 with 5, always r = 8.
  expect([r, p]).toEqual([8, { 17: 1, 16: 2, 15: 3, 14: 5 }[exponent]])
  const pins = createPinHasher()
  const made = await pins.hash('640182')
  expect(made.alg).toBe(PIN_ALG)
  const derived = scryptSync('640182', Buffer.from(made.saltHex, 'hex'), 32, {
    N: 2 ** Number(exponent),
    r: 8,
    p: Number(p),
  })
  expect(made.hashHex).toBe(derived.toString('hex'))
  expect(await pins.verify('640182', made)).toBe(true)
  expect(await pins.verify('640183', made)).toBe(false)
  expect((await pins.hash('640182')).saltHex).not.toBe(made.saltHex)
})

it('costs what its parameters say: 80 times the work of N = 2^10', async () => {
  const salt = randomBytes(16)
  const cpuMs = (work: () => void) => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  const small = Math.min(
    ...Array.from({ length: 10 }, () => cpuMs(() => scryptSync('1', salt, 32, { N: 2 ** 10, r: 8, p: 1 }))),
  )
  const pins = createPinHasher()
  const before = process.cpuUsage()
  const startedAt = performance.now()
  await pins.hash('640182')
  const { user, system } = process.cpuUsage(before)
  const ms = (user + system) / 1000
  console.log(
    `one PIN: ${ms.toFixed(0)} ms of a core, ${(performance.now() - startedAt).toFixed(0)} ms on the clock`,
  )
  expect(ms).toBeGreaterThan(20 * small)
})

it('verifies what was made at another cost, and makes it anew at the next sign-in', async () => {
  const place = newPlace()
  const brigade = await startBrigadeAt({ ...place, pins: createPinHasher() }, [['甲', '乙']])
  const [member, other] = brigade.people
  if (!member || !other) throw new Error('no member')
  await brigade.signIn(member)
  await brigade.signIn(member)
  await brigade.test.stop()
  const store = await openStore({ folder: place.dataFolder, nowMs: place.clock.nowMs() })
  const stored = await findCredential(store.reader, member.memberId)
  // Control: nobody has shown this one yet.
  expect(await findCredential(store.reader, other.memberId)).toMatchObject({ alg: CHEAP_PIN_ALG })
  await store.close()
  expect(stored).toMatchObject({ alg: PIN_ALG, mustChange: 0 })
  expect(stored && (await createPinHasher().verify(member.pin, stored))).toBe(true)
})
