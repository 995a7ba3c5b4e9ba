import { randomBytes, randomFillSync, randomInt } from 'node:crypto'
import { v7 } from 'uuid'
import type { Chance, Clock } from '#services/ports'

/** Time and chance of the real machine. */
export const systemClock: Clock = { nowMs: () => Date.now(), monotonicMs: () => performance.now() }

/** Random bytes for this many ids at once: fetched for each, they would cost ten times what the rest of an id does. */
const IDS_A_FILL = 256
const RANDOM_BYTES = 16

/** Ids that sort by making, also within a millisecond (RFC 9562, 6.2, method 1). */
function createIds(): () => string {
  const pool = new Uint8Array(IDS_A_FILL * RANDOM_BYTES)
  let used = pool.length
  let msecs = 0
  let seq = 0
  return () => {
    if (used === pool.length) {
      randomFillSync(pool)
      used = 0
    }
    const random = pool.subarray(used, (used += RANDOM_BYTES))
    const now = Date.now()
    if (now > msecs) {
      msecs = now
      seq = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1
    } else if (seq < 0x7fffffff) seq++
    else {
      msecs++
      seq = 0
    }
    return v7({ random, msecs, seq })
  }
}

export const systemChance: Chance = {
  id: createIds(),
  seed: () => randomBytes(16).toString('hex'),
  pin: digits => Array.from({ length: digits }, () => randomInt(10)).join(''),
}
