import { compareText } from '../compare-text.ts'
import { compareValues } from './compare-values.ts'
import type { RankEntry, RankKey, RankKeyRule, RankReason, RankedRow, TieStyle } from './ranking.ts'

/**
 * Orders entries by the keys, best first (rules §4). A missing value stands behind every value, whatever the direction. Entries
 * equal in every key share a rank and stand by id, so that the order never depends on the order of the argument.
 */
export function rank(
  entries: readonly RankEntry[],
  keys: readonly RankKeyRule[],
  style: TieStyle,
): RankedRow[] {
  const ordered = entries.toSorted((a, b) => compareByKeys(a, b, keys) || compareText(a.id, b.id))
  const rows: RankedRow[] = []
  for (const [index, entry] of ordered.entries()) {
    const above = ordered[index - 1]
    const reason: RankReason = above === undefined ? { kind: 'first' } : reasonAgainst(above, entry, keys)
    const rowAbove = rows.at(-1)
    if (rowAbove !== undefined && reason.kind === 'shared') {
      rowAbove.shared = true
      rows.push({ id: entry.id, rank: rowAbove.rank, shared: true, reason })
    } else {
      const next = style === '1-2-2-4' ? index + 1 : (rowAbove?.rank ?? 0) + 1
      rows.push({ id: entry.id, rank: next, shared: false, reason })
    }
  }
  return rows
}

/** Negative if `a` stands ahead of `b`, 0 if they share a rank. */
function compareByKeys(a: RankEntry, b: RankEntry, keys: readonly RankKeyRule[]): number {
  for (const rule of keys) {
    const order = compareByKey(a, b, rule)
    if (order !== 0) return order
  }
  return 0
}

function compareByKey(a: RankEntry, b: RankEntry, { key, descending }: RankKeyRule): number {
  const left = a.values[key]
  const right = b.values[key]
  if (left === undefined || right === undefined) {
    return Number(left === undefined) - Number(right === undefined)
  }
  return descending ? compareValues(right, left) : compareValues(left, right)
}

function reasonAgainst(above: RankEntry, entry: RankEntry, keys: readonly RankKeyRule[]): RankReason {
  const deciding = keys.find(rule => compareByKey(above, entry, rule) !== 0)?.key
  if (deciding === undefined) return { kind: 'shared', keys: keys.map(rule => rule.key) }
  return behind(deciding, above, entry)
}

function behind(key: RankKey, above: RankEntry, entry: RankEntry): RankReason {
  const aboveValue = above.values[key]
  const mine = entry.values[key]
  if (aboveValue === undefined) throw new Error(`Nobody stands behind an entry without ${key} by that key`)
  return mine === undefined
    ? { kind: 'missing', key, above: aboveValue }
    : { kind: 'behind', key, mine, above: aboveValue }
}
