/** As many as one bulk edit may change. */
export const MOST_CHOSEN = 2000

/** As many as one printed paper may hold; a test keeps it equal to the contract's. */
export const MOST_PRINTED = 200

/** Turns a row on or off; with shift, all rows from the one turned before become what this one becomes. */
export function toggleRow(
  chosen: ReadonlySet<string>,
  shown: readonly string[],
  { id, from }: { id: string; from: string | null },
): Set<string> {
  const isOn = !chosen.has(id)
  const start = from === null ? -1 : shown.indexOf(from)
  const end = shown.indexOf(id)
  const touched = start < 0 || end < 0 ? [id] : shown.slice(Math.min(start, end), Math.max(start, end) + 1)
  return toggleAll(chosen, touched, isOn)
}

export function toggleAll(chosen: ReadonlySet<string>, ids: readonly string[], isOn: boolean): Set<string> {
  const after = new Set(chosen)
  for (const id of ids) {
    if (!isOn) after.delete(id)
    else if (after.size < MOST_CHOSEN) after.add(id)
  }
  return after
}
