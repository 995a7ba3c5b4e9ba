import { expect, test } from 'vitest'
import { METHODS } from '../helpers/contract-methods.ts'
import {
  type Client,
  createCountingChance,
  createFrozenClock,
  startTestBackend,
} from '../helpers/test-backend.ts'
import { everyMethod } from './every-method.ts'

/** Tuesday of week 48, 10:30 in Shanghai. */
const NOW = Date.parse('2026-11-24T02:30:00Z')

type Transcript = { method: string; reply: unknown }[]

test('every method gives the same reply through the window door and the browser door', async () => {
  const byWindow = await play('window')
  const byBrowser = await play('browser')
  expect(byBrowser).toEqual(byWindow)
  const called = new Set(byWindow.map(({ method }) => method))
  expect(METHODS.map(({ name }) => name).filter(name => !called.has(name))).toEqual([])
}, 180_000)

test('control: a reply that differs is seen', async () => {
  const byWindow = await play('window')
  const byBrowser = await play('browser', NOW + 1000)
  expect(byBrowser).not.toEqual(byWindow)
}, 180_000)

async function play(door: 'window' | 'browser', nowMs = NOW): Promise<Transcript> {
  const backend = await startTestBackend({ clock: createFrozenClock(nowMs), chance: createCountingChance() })
  try {
    const { client } = door === 'window' ? backend.windowClient() : await backend.browserClient()
    const transcript: Transcript = []
    await everyMethod(recording(client, transcript), client)
    expect(backend.errors).toEqual([])
    // The only word of a reply that is the machine's own.
    return JSON.parse(JSON.stringify(transcript).replaceAll(backend.dataFolder, '<data>')) as Transcript
  } finally {
    await backend.dispose()
  }
}

/** The client, writing down each method and what it replied or refused. */
function recording(client: Client, transcript: Transcript): Client {
  const noun = (name: string, target: object) =>
    new Proxy(target, {
      get: (methods, verb) => async (input: unknown) => {
        const call = Reflect.get(methods, verb) as (payload: unknown) => Promise<unknown>
        const method = `${name}.${String(verb)}`
        try {
          const reply = await call(input)
          transcript.push({ method, reply: isStream(reply) ? 'stream' : reply })
          return reply
        } catch (error) {
          transcript.push({
            method,
            reply: error instanceof Error && 'data' in error ? error.data : String(error),
          })
          throw error
        }
      },
    })
  return new Proxy(client, { get: (nouns, name) => noun(String(name), Reflect.get(nouns, name) as object) })
}

function isStream(reply: unknown): boolean {
  return typeof reply === 'object' && reply !== null && Symbol.asyncIterator in reply
}
