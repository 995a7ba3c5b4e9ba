import { setTimeout as sleep } from 'node:timers/promises'
import { MessageChannel } from 'node:worker_threads'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { systemChance } from '#backend/system-ports'
import { createPortDoor } from '#host/port-door'
import { METHODS } from '../helpers/contract-methods.ts'
import { runControls } from './malformed/controls.ts'
import { type House, openHouse } from './malformed/house.ts'
import { runMalformed } from './malformed/run-malformed.ts'
import { spoiltFrames } from './malformed/wire.ts'

/** The short form of `npm run reliability -- malformed`, which sends 1,000 inputs to each method through each door. */
const PER_METHOD = 6
/** The same inputs each time: chance belongs to the long run. */
const SEED = '20261124'

let house: House
const unhandled: unknown[] = []
const note = (error: unknown) => void unhandled.push(error)

beforeAll(async () => {
  process.on('unhandledRejection', note)
  house = await openHouse()
}, 120_000)
afterAll(async () => {
  process.off('unhandledRejection', note)
  await house.dispose()
})

test('every method survives inputs that are spoilt at one place, at both doors', async () => {
  const { faults, ...figures } = await runMalformed(house, { perMethod: PER_METHOD, seed: SEED })
  expect(faults).toEqual([])
  expect(figures.methods).toBe(METHODS.length)
  expect(figures.sent).toBeGreaterThanOrEqual(METHODS.length * PER_METHOD * 2)
  // Most are no inputs, and some get as far as the service.
  expect(figures.unfit).toBeGreaterThan(figures.sent / 2)
  expect(figures.refused).toBeGreaterThan(0)
  expect(figures.taken).toBeGreaterThan(0)
}, 120_000)

test('control: methods that break one promise each are seen', async () => {
  const controls = await runControls(house)
  expect(controls.length).toBeGreaterThan(3)
  expect(controls.filter(({ isSeen }) => !isSeen)).toEqual([])
})

test('messages that are none leave both doors working', async () => {
  const frames = [...spoiltFrames(600, SEED), 'x'.repeat(10 * 1024 * 1024)]
  const { port1, port2 } = new MessageChannel()
  const quiet = { info: () => {}, error: () => {} }
  createPortDoor(house.test.backend.router, quiet).serve(
    {
      postMessage: data => port2.postMessage(data),
      onMessage: listener => void port2.on('message', listener),
      onClose: listener => void port2.on('close', listener),
    },
    {
      id: systemChance.id(),
      door: 'local',
      peer: 'p',
      holder: { session: null, wasLocked: false },
      isClosed: false,
    },
  )
  for (const frame of [...frames, { not: 'text' }, null, 7]) port1.postMessage(frame)
  const byPort = await answersOf(
    text => port1.postMessage(text),
    listen => port1.on('message', listen),
  )
  port1.close()

  const socket = await rawSocket()
  for (const frame of frames.slice(0, -1)) socket.send(frame)
  const bySocket = await answersOf(
    text => socket.send(text),
    listen => socket.on('message', listen),
  )
  // Too large is no message any more: the connection ends, and with it nothing else.
  const closed = new Promise(resolve => socket.once('close', resolve))
  socket.send(frames.at(-1) ?? '')
  expect(await closed).toBe(1009)

  expect([byPort, bySocket]).toEqual([true, true])
  for (const { client } of house.doors) expect((await client.app.status({})).state).toBe('ready')
  expect(unhandled).toEqual([])
  expect('polluted' in {}).toBe(false)
})

/** A sound call after all of it is answered. */
async function answersOf(
  say: (text: string) => void,
  listen: (listener: (data: unknown) => void) => unknown,
): Promise<boolean> {
  const answered = new Promise<boolean>(resolve => {
    listen(data => {
      if (String(data).includes('"i":"last"')) resolve(true)
    })
  })
  say(JSON.stringify({ i: 'last', p: { u: '/app/status', b: { json: {} } } }))
  return Promise.race([answered, sleep(10_000, false)])
}

/** A socket of the browser that came last, without a client over it. */
async function rawSocket(): Promise<WebSocket> {
  const { port } = await house.test.door()
  const socket = new WebSocket(`ws://127.0.0.1:${port}/rpc`, {
    headers: { Cookie: house.test.cookie(), Origin: `http://127.0.0.1:${port}` },
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('error', reject)
  })
  return socket
}
