import { ORPCError } from '@orpc/client'
import type { RefusalView } from '#contract/refusal'
import { DisconnectedError } from './connection.ts'

/** Why a call failed, as far as a person has to know: refused by the backend, out of reach, or a bug. */
export type Problem =
  | { kind: 'refused'; refusal: RefusalView }
  | { kind: 'disconnected' }
  | { kind: 'unexpected'; details: string }

/** What the backend refused and why, or `null` where the error is something else. */
export function refusalOf(error: unknown): RefusalView | null {
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') return null
  const data: unknown = error.data
  return isRefusal(data) ? data : null
}

function isRefusal(value: unknown): value is RefusalView {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string'
}

export function isDisconnected(error: unknown): boolean {
  return error instanceof DisconnectedError
}

export function problemOf(error: unknown): Problem {
  const refusal = refusalOf(error)
  if (refusal) return { kind: 'refused', refusal }
  if (isDisconnected(error)) return { kind: 'disconnected' }
  return {
    kind: 'unexpected',
    details: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }
}
