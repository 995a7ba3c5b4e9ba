/** Order by UTF-16 code units: the same on every machine and locale, which `localeCompare` is not. */
export function compareText(a: string, b: string): number {
  if (a < b) return -1
  return a > b ? 1 : 0
}
