/** Whoever walks through a chapter changes many questions for one reason. It ends with the page. */
let last = ''

export function lastReason(): string {
  return last
}

export function rememberReason(reason: string): void {
  last = reason
}
