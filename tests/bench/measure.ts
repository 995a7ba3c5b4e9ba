/** One line of the table. `ratio` is ours ÷ the bare limit; `limit` is what it may be, where something is promised. */
export type Row = {
  name: string
  ours: string
  bare: string
  ratio: number | null
  limit: number | null
  note: string
}

export type Bench = { name: string; run: () => Promise<Row[]> }

export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(3) : value.toFixed(0)} ms`
}

/** Wall time of one run. */
export async function timed(work: () => unknown): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

/** A ratio that could not be measured keeps no promise. */
export function isOver({ ratio, limit }: Row): boolean {
  return limit !== null && ratio !== null && !(ratio <= limit)
}

/** What the run ends with: over a limit, or without any figure, it has failed; `--print` only shows. */
export function exitCode(rows: readonly Row[], args: readonly string[]): 0 | 1 {
  return !args.includes('--print') && (rows.length === 0 || rows.some(isOver)) ? 1 : 0
}
