import { compareText } from '../compare-text.ts'

/** Place of an id among sorted ones: where it stands, or where it would have to. */
export function placeOf(ids: readonly string[], id: string): number {
  let low = 0
  let high = ids.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareText(ids[middle] ?? '', id) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Puts new ids between sorted ones, and says where each of the old ones stands now (null where none has moved).
 *
 * @param added sorted, without repeats, none of them known
 */
export function mergeIds(
  ids: string[],
  added: readonly string[],
): { ids: string[]; moved: Uint32Array | null } {
  const [first] = added
  if (first === undefined || ids.length === 0 || compareText(ids.at(-1) ?? '', first) < 0) {
    for (const id of added) ids.push(id)
    return { ids, moved: null }
  }
  const merged: string[] = []
  const moved = new Uint32Array(ids.length)
  let next = 0
  for (const [place, id] of ids.entries()) {
    while (next < added.length && compareText(added[next] ?? '', id) < 0) merged.push(added[next++] ?? '')
    moved[place] = merged.length
    merged.push(id)
  }
  for (; next < added.length; next++) merged.push(added[next] ?? '')
  return { ids: merged, moved }
}
