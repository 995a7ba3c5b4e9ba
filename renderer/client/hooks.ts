import { useMutation, useQuery } from '@tanstack/react-query'
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { Topic } from '#contract/primitives'
import type { Client } from './client.ts'
import { client, connection } from './client.ts'
import type { ConnectionState } from './connection.ts'
import { invalidateTopics, queryClient } from './queries.ts'

export { isDisconnected, problemOf, refusalOf } from './problem.ts'

/** A view of the backend. `name` and `input` tell views apart; when one of `topics` changes it is asked for again, by whomever. */
export type View<T> = {
  topics: readonly Topic[]
  name: string
  input: unknown
  load: (client: Client) => Promise<T>
}

function optionsOf<T>({ topics, name, input, load }: View<T>) {
  return { queryKey: [name, input], queryFn: () => load(client), meta: { topics } }
}

/** While a view is asked for again, `data` stays what it was. */
export function useView<T>(
  topics: readonly Topic[],
  name: string,
  input: unknown,
  load: (client: Client) => Promise<T>,
): UseQueryResult<T> {
  return useQuery(optionsOf({ topics, name, input, load }))
}

/** For a view that is also asked for outside of a component. */
export function useKnownView<T>(view: View<T>): UseQueryResult<T> {
  return useQuery(optionsOf(view))
}

/** Asks before a screen does. If it fails, nothing is lost: the screen will ask itself. */
export function askEarly<T>(view: View<T>): void {
  void queryClient.prefetchQuery({ ...optionsOf(view), retry: false })
}

/** A command; views of what its reply says it changed are asked for again. */
export function useCommand<Input, Reply>(
  run: (client: Client, input: Input) => Promise<Reply>,
): UseMutationResult<Reply, Error, Input> {
  return useMutation({
    mutationFn: (input: Input) => run(client, input),
    onSuccess: reply => {
      invalidateTopics(changedBy(reply))
    },
  })
}

function changedBy(reply: unknown): readonly Topic[] {
  if (typeof reply !== 'object' || reply === null || !('changed' in reply)) return []
  return isTopics(reply.changed) ? reply.changed : []
}

/** Output of the contract, already checked where it was made. */
function isTopics(value: unknown): value is Topic[] {
  return Array.isArray(value)
}

export function useConnection(): ConnectionState {
  return useSyncExternalStore(connection.subscribe, connection.state)
}
