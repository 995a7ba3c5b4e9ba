/**
 * Drawing lots: gives every id a number in [0, 2^32) that depends on the seed and the id alone. Whoever takes the lowest lots
 * draws at random, yet needs no order of the ids and no state: the result cannot depend on how they were listed.
 *
 * Source: FNV-1a over the id's UTF-16 units, begun at the hash of the seed, ended with the finalizer of MurmurHash3 (public domain).
 * Equal lots happen (one pair in 100,000 ids is expected); compare the ids then. Like `createRandom` it must never change.
 */
export function createLots(seed: string): (id: string) => number {
  const basis = finish(fnv1a(2166136261, seed))
  return id => finish(fnv1a(basis, id))
}

function fnv1a(basis: number, text: string): number {
  let hash = basis
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
  return hash
}

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 2246822507)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 3266489909)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
