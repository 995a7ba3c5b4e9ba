import { MessageChannel } from 'node:worker_threads'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { systemChance } from '#backend/system-ports'
import { createPortDoor } from '#host/port-door'
import { METHODS, callByName } from '../helpers/contract-methods.ts'
import { type Client, type TestBackend, refusalOf, startTestBackend } from '../helpers/test-backend.ts'

const PER_METHOD = 1_000
/** Would start or throw away databases, or never end; their payloads are empty objects, so garbage is refused before. */
const STREAMS = new Set(['app.watch'])

let running: TestBackend
let client: Client
const unhandled: unknown[] = []
const note = (error: unknown) => void unhandled.push(error)

beforeAll(async () => {
  process.on('unhandledRejection', note)
  running = await startTestBackend()
  client = running.windowClient().client
  await client.setup.create({
    brigadeName: '直属大队',
    branches: ['一支部'],
    administrator: { name: '周建国', policeNumber: '061201', branch: 0, pin: '260148' },
  })
}, 30_000)
afterAll(async () => {
  process.off('unhandledRejection', note)
  await running.dispose()
})

/** Anything JSON can say, and shapes that look almost right. */
const payload = fc.oneof(
  fc.anything({ withNullPrototype: false, withBigInt: true, withDate: true, maxDepth: 3 }),
  fc.record(
    {
      memberId: fc.oneof(fc.uuid(), fc.string(), fc.integer()),
      pin: fc.oneof(fc.string(), fc.constant('0'.repeat(100_000))),
      sittingId: fc.oneof(fc.uuid(), fc.constant('../../etc/passwd')),
      item: fc.oneof(fc.integer(), fc.double(), fc.constant(Number.NaN)),
      rev: fc.integer(),
      week: fc.oneof(fc.constant('2026-W99'), fc.string()),
      name: fc.oneof(fc.constant('<script>alert(1)</script>'), fc.string({ unit: 'binary' })),
      base64: fc.string(),
      fileName: fc.string(),
      __proto__: fc.anything(),
      answer: fc.anything(),
      settings: fc.anything(),
      content: fc.anything(),
    },
    { requiredKeys: [] },
  ),
)

test.each(METHODS.filter(({ name }) => !STREAMS.has(name)))(
  '$name survives 1,000 malformed payloads',
  async method => {
    const samples = fc.sample(payload, { numRuns: PER_METHOD, seed: 20_261_124 })
    const valid = samples.filter(
      sample => method.procedure['~orpc'].inputSchema !== undefined && isEmptyObject(sample),
    )
    let refused = 0
    for (let start = 0; start < samples.length; start += 100)
      await Promise.all(
        samples.slice(start, start + 100).map(async sample => {
          if (valid.includes(sample)) return
          const answer = await settle(callByName(client, method, sample))
          if (answer === 'refused') refused++
        }),
      )
    // Nothing in here is an input of a method that takes anything: all are refused by code, none by an error of ours.
    expect(refused).toBe(samples.length - valid.length)
    expect(running.errors).toEqual([])
    expect(unhandled).toEqual([])
    expect((await client.app.status({})).state).toBe('ready')
  },
  60_000,
)

function isEmptyObject(value: unknown): boolean {
  return (
    value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  )
}

async function settle(call: Promise<unknown>): Promise<'answered' | 'refused'> {
  const refusal = await refusalOf(call).catch((error: unknown) => error)
  if (refusal instanceof Error && refusal.message === 'was not refused') return 'answered'
  if (refusal instanceof Error) throw refusal
  return 'refused'
}

test('frames that are no messages leave both doors working', async () => {
  const { port1, port2 } = new MessageChannel()
  const log = { info: () => {}, error: () => {} }
  createPortDoor(running.backend.router, log).serve(
    {
      postMessage: data => port2.postMessage(data),
      onMessage: l => void port2.on('message', l),
      onClose: l => void port2.on('close', l),
    },
    {
      id: systemChance.id(),
      door: 'local',
      peer: 'p',
      holder: { session: null, wasLocked: false },
      isClosed: false,
    },
  )
  const frames = [
    ...fc.sample(fc.oneof(fc.string(), fc.uint8Array(), fc.json(), fc.integer(), fc.constant(null)), {
      numRuns: 500,
      seed: 7,
    }),
    '{"i":"1","p":{"u":"/app/status","m":"POST","b":{}}}'.slice(0, 30),
    { not: 'text' },
    'x'.repeat(10 * 1024 * 1024),
  ]
  for (const frame of frames) port1.postMessage(frame)

  const browser = await running.browserClient()
  const { port } = await running.door()
  const socket = new WebSocket(`ws://127.0.0.1:${port}/rpc`)
  await new Promise(resolve => socket.once('error', resolve))
  await sleep(200)
  port1.close()
  expect((await browser.client.app.status({})).state).toBe('ready')
  expect((await client.app.status({})).state).toBe('ready')
  expect(unhandled).toEqual([])
})
