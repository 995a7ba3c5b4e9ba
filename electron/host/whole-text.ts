/**
 * Where in an input there is half a character (a lone surrogate, as from a text that was cut inside an emoji), or null. The database
 * would store U+FFFD in its place: an answer would be acknowledged as something else, and two names that differ here would be the
 * same there. For inputs that have passed their schema, which bounds their depth.
 */
export function brokenTextIn(value: unknown, path: readonly string[] = []): string | null {
  if (typeof value === 'string') return value.isWellFormed() ? null : path.join('.')
  if (typeof value !== 'object' || value === null) return null
  for (const [key, part] of Object.entries(value)) {
    const found = key.isWellFormed() ? brokenTextIn(part, [...path, key]) : path.join('.')
    if (found !== null) return found
  }
  return null
}
