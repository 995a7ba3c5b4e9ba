/** A run of text: in both editions, only in the older, only in the newer. */
export type DiffRun = { kind: 'same' | 'removed' | 'added'; text: string }

/** Chinese by the sign, Latin words and numbers whole: 150 → 200 is one change, not two. */
const TOKEN = /\d+(?:\.\d+)?|[A-Za-z]+|\s+|./gsu
/** Changes beyond this are not looked for one by one: two texts with so little in common are shown whole, old then new. */
const MOST_CHANGES = 1_500

/**
 * Differences of two texts as runs: same + removed is the older text, same + added the newer, removed before added. A single
 * sign that happens to stand in both amid changes is part of the change, or nobody could read it.
 *
 * Myers, An O(ND) Difference Algorithm and Its Variations (1986), forward, with one trace a step.
 */
export function diffArticles(older: string, newer: string): DiffRun[] {
  const a = older.match(TOKEN) ?? []
  const b = newer.match(TOKEN) ?? []
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++
  const middle = diffTokens(a.slice(start, a.length - end), b.slice(start, b.length - end))
  const runs: DiffRun[] = []
  for (const run of [
    { kind: 'same' as const, text: a.slice(0, start).join('') },
    ...withoutSpecks(middle),
    { kind: 'same' as const, text: a.slice(a.length - end).join('') },
  ])
    push(runs, run)
  return runs
}

function push(runs: DiffRun[], { kind, text }: DiffRun): void {
  if (text === '') return
  const last = runs.at(-1)
  const beforeLast = runs.at(-2)
  if (last?.kind === kind) last.text += text
  // Of a change the removal is read first, however the steps came.
  else if (kind === 'removed' && last?.kind === 'added') {
    if (beforeLast?.kind === 'removed') beforeLast.text += text
    else runs.splice(-1, 0, { kind, text })
  } else runs.push({ kind, text })
}

function diffTokens(a: readonly string[], b: readonly string[]): DiffRun[] {
  if (a.length === 0 || b.length === 0) return replaced(a, b)
  const most = Math.min(MOST_CHANGES, a.length + b.length)
  const width = 2 * most + 3
  const middle = most + 1
  const furthest = new Int32Array(width)
  const trace: Int32Array[] = []
  for (let changes = 0; changes <= most; changes++) {
    trace.push(furthest.slice(middle - changes - 1, middle + changes + 2))
    for (let k = -changes; k <= changes; k += 2) {
      let x = comesFromAbove(furthest, { k, changes, middle })
        ? (furthest[middle + k + 1] ?? 0)
        : (furthest[middle + k - 1] ?? 0) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      furthest[middle + k] = x
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a, b)
    }
  }
  return replaced(a, b)
}

function comesFromAbove(
  furthest: Int32Array,
  { k, changes, middle }: { k: number; changes: number; middle: number },
): boolean {
  return (
    k === -changes || (k !== changes && (furthest[middle + k - 1] ?? 0) < (furthest[middle + k + 1] ?? 0))
  )
}

function replaced(a: readonly string[], b: readonly string[]): DiffRun[] {
  return [
    { kind: 'removed', text: a.join('') },
    { kind: 'added', text: b.join('') },
  ]
}

/** Steps from the end to the start; step `changes` knows the diagonals −changes−1 … changes+1. */
function walkBack(trace: readonly Int32Array[], a: readonly string[], b: readonly string[]): DiffRun[] {
  const steps: DiffRun[] = []
  let x = a.length
  let y = b.length
  for (let changes = trace.length - 1; changes >= 0; changes--) {
    const furthest = trace[changes] ?? new Int32Array()
    const middle = changes + 1
    const k = x - y
    const fromAbove = comesFromAbove(furthest, { k, changes, middle })
    const previousX = changes === 0 ? 0 : (furthest[middle + (fromAbove ? k + 1 : k - 1)] ?? 0)
    const previousY = changes === 0 ? 0 : previousX - (fromAbove ? k + 1 : k - 1)
    while (x > previousX && y > previousY) {
      steps.push({ kind: 'same', text: a[--x] ?? '' })
      y--
    }
    if (changes === 0) break
    if (fromAbove) steps.push({ kind: 'added', text: b[--y] ?? '' })
    else steps.push({ kind: 'removed', text: a[--x] ?? '' })
  }
  const runs: DiffRun[] = []
  for (const step of steps.toReversed()) push(runs, step)
  return runs
}

/** A lone sign between two changes joins them. */
function withoutSpecks(runs: readonly DiffRun[]): DiffRun[] {
  const joined: DiffRun[] = []
  for (const [index, run] of runs.entries()) {
    const isSpeck =
      run.kind === 'same' &&
      Array.from(run.text).length === 1 &&
      index > 0 &&
      index < runs.length - 1 &&
      run.text !== '\n'
    if (!isSpeck) push(joined, { ...run })
    else {
      push(joined, { kind: 'removed', text: run.text })
      push(joined, { kind: 'added', text: run.text })
    }
  }
  return joined
}
