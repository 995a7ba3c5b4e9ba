import type { AnyContractProcedure } from '@orpc/contract'
import type { MethodMeta } from '#contract/access'
import { contract } from '#contract/contract'

export type ContractMethod = {
  noun: string
  verb: string
  name: string
  meta: MethodMeta
  procedure: AnyContractProcedure
}

/** Every method there is, from the contract itself: a new one is under test without being listed. */
export const METHODS: readonly ContractMethod[] = Object.entries(contract).flatMap(([noun, methods]) =>
  Object.entries(methods).map(([verb, procedure]: [string, AnyContractProcedure]) => {
    const meta: MethodMeta = procedure['~orpc'].meta
    return { noun, verb, name: `${noun}.${verb}`, meta, procedure }
  }),
)

type AnyCall = (input: unknown) => Promise<unknown>

/** Calls a method by name with any payload, as a stranger would. */
export function callByName(
  client: unknown,
  { noun, verb }: { noun: string; verb: string },
  input: unknown,
): Promise<unknown> {
  const nouns = client as Record<string, Record<string, AnyCall>>
  const call = nouns[noun]?.[verb]
  if (!call) throw new Error(`no method ${noun}.${verb}`)
  return call(input)
}
