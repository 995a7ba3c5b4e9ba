export type DiffPart = { kind: 'same' | 'removed' | 'added'; text: string }

/** Chinese by the character, Latin words and numbers whole: 「六个月」 → 「九个月」 differs in one sign, 150 → 200 as a number. */
const TOKEN = /[0-9]+(?:\.[0-9]+)?|[A-Za-z]+|\s+|./gsu

/**
 * Longest common subsequence of two short texts (questions have at most 2,000 signs). Table of lengths from the end, then one
 * walk from the start; of equal choices the removal comes first, so that a replaced word reads old, then new.
 */
export function diffText(before: string, after: string): DiffPart[] {
  const a = before.match(TOKEN) ?? []
  const b = after.match(TOKEN) ?? []
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const parts: DiffPart[] = []
  const push = (kind: DiffPart['kind'], text: string) => {
    const last = parts.at(-1)
    if (last?.kind === kind) last.text += text
    else parts.push({ kind, text })
  }
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const left = a[i]
    const right = b[j]
    if (left !== undefined && left === right) {
      push('same', left)
      i++
      j++
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      push('removed', left)
      i++
    } else if (right !== undefined) {
      push('added', right)
      j++
    }
  }
  return parts
}
