import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** `alg` carries the cost, so that it can rise without locking anybody out. */
export type PinHash = { alg: string; saltHex: string; hashHex: string }

export type PinHasher = {
  /** What `hash` makes now; anything else that is stored is made anew when its PIN is next at hand. */
  readonly alg: string
  hash(pin: string): Promise<PinHash>
  verify(pin: string, stored: PinHash): Promise<boolean>
}

/** N = 2^14, r = 8, p = 5: what OWASP asks of scrypt, in its form with the least memory. */
export const PIN_ALG = 'scrypt-14-8-5'
const HASH_BYTES = 32
/** Each run takes 16 MiB and a core: more at once would starve the commits. */
export const MOST_AT_ONCE = 2

/**
 * PINs by scrypt (about 0.15 s of one core on an office PC; measured in tests/services/pin-hasher.test.ts). A PIN of six digits is no protection of a stolen disk; it keeps
 * colleagues apart, together with the limit on tries (sign-in-throttle.ts).
 */
export function createPinHasher(alg: string = PIN_ALG, atOnce: number = MOST_AT_ONCE): PinHasher {
  const queue = createQueue(atOnce)
  return {
    alg,
    async hash(pin) {
      const salt = randomBytes(16)
      const hash = await queue(() => derive(pin, salt, alg))
      return { alg, saltHex: salt.toString('hex'), hashHex: hash.toString('hex') }
    },
    async verify(pin, stored) {
      const hash = await queue(() => derive(pin, Buffer.from(stored.saltHex, 'hex'), stored.alg))
      return timingSafeEqual(hash, Buffer.from(stored.hashHex, 'hex'))
    },
  }
}

function derive(pin: string, salt: Buffer, alg: string): Promise<Buffer> {
  const [, exponent = 0, r = 0, p = 0] = alg.split('-').map(Number)
  const N = 2 ** exponent
  return new Promise((resolve, reject) => {
    scrypt(pin.normalize('NFKC'), salt, HASH_BYTES, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

function createQueue(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async work => {
    if (running >= limit) await new Promise<void>(resolve => waiting.push(resolve))
    running++
    try {
      return await work()
    } finally {
      running--
      waiting.shift()?.()
    }
  }
}
