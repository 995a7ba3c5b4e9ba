import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** `alg` carries the cost, so that it can rise without locking anybody out. */
export type PinHash = { alg: string; saltHex: string; hashHex: string }

export type PinHasher = {
  hash(pin: string): Promise<PinHash>
  verify(pin: string, stored: PinHash): Promise<boolean>
}

const ALG = 'scrypt-15-8-1'
const HASH_BYTES = 32
/** Each run takes 32 MiB and a thread: more at once would starve the commits. */
const AT_ONCE = 2

/**
 * PINs by scrypt, N = 2^15, r = 8, p = 1 (about 0.14 s). A PIN of six digits is no protection of a stolen disk; it keeps
 * colleagues apart, together with the limit on tries (sign-in-throttle.ts).
 */
export function createPinHasher(): PinHasher {
  const queue = createQueue(AT_ONCE)
  return {
    async hash(pin) {
      const salt = randomBytes(16)
      const hash = await queue(() => derive(pin, salt, ALG))
      return { alg: ALG, saltHex: salt.toString('hex'), hashHex: hash.toString('hex') }
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
