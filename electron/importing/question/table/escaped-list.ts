/**
 * Several things in one cell: blanks by | or ；, forms by /. Where such a sign belongs to the text itself, a backslash stands before
 * it; a backslash before anything else is itself, so that maths (\frac) can be typed as it is.
 */
export function splitEscaped(text: string, separators: string): string[] {
  const parts: string[] = []
  let part = ''
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    const next = text[at + 1] ?? ''
    if (sign === '\\' && next !== '' && SPECIAL.includes(next)) {
      // Kept with its backslash until the last division.
      part += sign + next
      at++
    } else if (separators.includes(sign)) {
      parts.push(part)
      part = ''
    } else part += sign
  }
  return [...parts, part]
}

const SPECIAL = '\\|;；/\n'

export function unescapeSigns(text: string): string {
  return text.replace(/\\([\\|;；/\n])/gu, '$1')
}

export function escapeSigns(text: string): string {
  return text.replace(/[\\|;；/\n]/gu, sign => `\\${sign}`)
}
