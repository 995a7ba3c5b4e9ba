/** As many decimals as the most exact score of a column needs, so that all of them line up. */
export function decimalsFor(marksCents: readonly number[]): 0 | 1 | 2 {
  if (marksCents.every(cents => cents % 100 === 0)) return 0
  return marksCents.every(cents => cents % 10 === 0) ? 1 : 2
}

export function scoreText(markCents: number, decimals: 0 | 1 | 2, language: string): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(markCents / 100)
}
