/**
 * Several things in one cell: blanks by | or ；, forms by /. Where such a sign belongs to the text itself, a backslash stands before
 * it; a backslash before anything else is itself, so that maths (\frac) can be typed as it is. `special` are the signs that a backslash
 * may stand before.
 */
export function splitEscaped(text: string, separators: string, special = SPECIAL): string[] {
  const parts: string[] = []
  let part = ''
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    const next = text[at + 1] ?? ''
    if (sign === '\\' && next !== '' && special.includes(next)) {
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
/** Everything that people put between tags. */
const TAG_SEPARATORS = ',，、;；|\n'
const TAG_SIGNS = `\\${TAG_SEPARATORS}`

export function unescapeSigns(text: string, special = SPECIAL): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\(.)/gsu, (whole, sign: string) => (special.includes(sign) ? sign : whole))
}

export function escapeSigns(text: string, special = SPECIAL): string {
  return Array.from(text, sign => (special.includes(sign) ? `\\${sign}` : sign)).join('')
}

export function joinTags(tags: readonly string[]): string {
  return tags.map(tag => escapeSigns(tag, TAG_SIGNS)).join('，')
}

export function splitTags(cell: string): string[] {
  return splitEscaped(cell, TAG_SEPARATORS, TAG_SIGNS)
    .map(tag => unescapeSigns(tag, TAG_SIGNS).trim())
    .filter(tag => tag !== '')
}
