import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { BackendArguments } from './arguments.ts'
import { type Backend, createBackend } from './backend.ts'
import { openLog } from './log-file.ts'
import { MOST_AT_ONCE, PIN_ALG, createPinHasher } from '#services/pin-hasher'
import type { Log } from '#services/ports'
import { systemChance, systemClock } from './system-ports.ts'

/** The backend on the real machine, the same behind a window and behind browsers; both entries lie in one built folder. */
export function createSystemBackend({ data, bank }: BackendArguments): { backend: Backend; log: Log } {
  const log = openLog(data)
  const backend = createBackend({
    dataFolder: data,
    bankFolder: bank,
    compiledBankFile: join(import.meta.dirname, 'bank.json'),
    version: __APP_VERSION__,
    rosterWorkerFile: new URL('./roster-worker.js', import.meta.url),
    questionWorkerFile: new URL('./question-worker.js', import.meta.url),
    statuteWorkerFile: new URL('./statute-worker.js', import.meta.url),
    clock: systemClock,
    chance: systemChance,
    log,
    pins: createPinHasher(PIN_ALG, pinsAtOnce()),
  })
  return { backend, log }
}

/** One core stays with those who wait for an answer, also while somebody guesses PINs. */
function pinsAtOnce(): number {
  return Math.min(MOST_AT_ONCE, Math.max(1, availableParallelism() - 1))
}
