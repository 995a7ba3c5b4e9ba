/** One answer: the sitting it is in and its place there. */
export type Place = { sittingId: string; item: number }

export function placeKey({ sittingId, item }: Place): string {
  return `${sittingId}.${item}`
}

export function parsePlace(text: string): Place | null {
  const found = /^(.+)\.(\d{1,3})$/u.exec(text)
  return found?.[1] ? { sittingId: found[1], item: Number(found[2]) } : null
}

/**
 * The answers a marker goes through, in the order of the queue as it was at the start: what has been marked stays, so that one
 * can go back to it, and nobody's other work moves what comes next.
 */
export type Walk = readonly Place[]

/** An address from elsewhere may name an answer that the queue does not show: it comes first. */
export function walkFrom(rows: readonly Place[], at: Place): Walk {
  const places = rows.map(({ sittingId, item }) => ({ sittingId, item }))
  return indexIn(places, at) < 0 ? [at, ...places] : places
}

export function indexIn(walk: Walk, at: Place): number {
  return walk.findIndex(place => placeKey(place) === placeKey(at))
}

export function neighbour(walk: Walk, at: Place, by: -1 | 1): Place | null {
  const index = indexIn(walk, at)
  return index < 0 ? null : (walk[index + by] ?? null)
}
