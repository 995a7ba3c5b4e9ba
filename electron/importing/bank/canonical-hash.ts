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
  if (Array.isArray(value)) {
    const ordered = value.map(one => inCanonicalOrder(one))
    return ordered.every((one, place) => one === value[place]) ? value : ordered
  }
  if (!isRecord(value)) return value
  const names = Object.keys(value)
  let isOrdered = names.every((name, place) => place === 0 || compareText(names[place - 1] ?? '', name) < 0)
  if (!isOrdered) names.sort(compareText)
  const ordered: Record<string, unknown> = {}
  for (const name of names) {
    ordered[name] = inCanonicalOrder(value[name])
    if (ordered[name] !== value[name]) isOrdered = false
  }
  // Most of what a question is made of is in order already, and need not be made again.
  return isOrdered ? value : ordered
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => compareText(a, b))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`
}
