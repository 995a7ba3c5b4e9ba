import { compareText } from '../compare-text.ts'
import type { Found } from './find-in.ts'

/**
 * The page of one index out of those of its parts, which have no document in common. Each part must have given its first
 * `offset + limit`.
 */
export function mergeFound(
  parts: readonly Found[],
  { offset, limit }: { offset: number; limit: number },
): Found {
  const next = parts.map(() => 0)
  const ids: string[] = []
  const ranks: number[] = []
  for (let taken = 0; taken < offset + limit; taken++) {
    let best = -1
    for (let part = 0; part < parts.length; part++)
      if (next[part] !== parts[part]?.ids.length && (best < 0 || isBefore(parts, next, part, best)))
        best = part
    const from = parts[best]
    if (!from) break
    const at = next[best] ?? 0
    next[best] = at + 1
    if (taken < offset) continue
    ids.push(from.ids[at] ?? '')
    ranks.push(from.ranks[at] ?? 0)
  }
  return { total: parts.reduce((sum, { total }) => sum + total, 0), ids, ranks }
}

function isBefore(parts: readonly Found[], next: readonly number[], a: number, b: number): boolean {
  const [atA = 0, atB = 0] = [next[a], next[b]]
  const byRank = (parts[a]?.ranks[atA] ?? 0) - (parts[b]?.ranks[atB] ?? 0)
  return byRank === 0 ? compareText(parts[a]?.ids[atA] ?? '', parts[b]?.ids[atB] ?? '') < 0 : byRank < 0
}
