/** Signs that mean something in GIFT and are written with a backslash where they do not. */
const SPECIAL = /[\\~=#{}:]/gu

export function escapeGift(text: string): string {
  return text.replaceAll(SPECIAL, String.raw`\$&`).replaceAll('\n', String.raw`\n`)
}

/** `\=` is =, `\n` a line break; before any other sign the backslash stays. */
export function unescapeGift(text: string): string {
  if (!text.includes('\\')) return text.trim()
  return text.trim().replaceAll(/\\([\\~=#{}:n])/gu, (_, sign: string) => (sign === 'n' ? '\n' : sign))
}

/** Where `sign` stands next without a backslash, or −1. */
export function findSign(text: string, sign: string, from = 0): number {
  for (let at = text.indexOf(sign, from); at !== -1; at = text.indexOf(sign, at + 1)) {
    let backslashes = 0
    while (at - 1 - backslashes >= from && text.charCodeAt(at - 1 - backslashes) === 92) backslashes += 1
    if (backslashes % 2 === 0) return at
  }
  return -1
}
