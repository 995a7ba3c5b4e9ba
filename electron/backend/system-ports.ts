import { randomBytes, randomInt } from 'node:crypto'
import { v7 } from 'uuid'
import type { Chance, Clock } from '#services/ports'

/** Time and chance of the real machine. */
export const systemClock: Clock = { nowMs: () => Date.now(), monotonicMs: () => performance.now() }

export const systemChance: Chance = {
  id: () => v7(),
  seed: () => randomBytes(16).toString('hex'),
  pin: digits => Array.from({ length: digits }, () => randomInt(10)).join(''),
}
