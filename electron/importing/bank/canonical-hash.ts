import { createHash } from 'node:crypto'
import { compareText } from '#engine/compare-text'

/** sha256 of a value as JSON with sorted keys: writing the fields of a question in another order is no change of content. */
export function canonicalHash(value: unknown): string {
  return hashOfCanonical(canonicalJson(value))
}

export function hashOfCanonical(json: string | Uint8Array): string {
  return createHash('sha256').update(json).digest('hex')
}

/**
 * The same value whose JSON, as the platform writes it, is the canonical one: in one go, and several times as fast. Not for objects
 * with numbers as names, which no language keeps in another order.
 */
export function inCanonicalOrder<Value>(value: Value): Value
export function inCanonicalOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(one => inCanonicalOrder(one))
  if (typeof value !== 'object' || value === null) return value
  const ordered: Record<string, unknown> = {}
  for (const [key, member] of Object.entries(value).sort(([a], [b]) => compareText(a, b)))
    ordered[key] = inCanonicalOrder(member)
  return ordered
}

export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => compareText(a, b))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`
}
