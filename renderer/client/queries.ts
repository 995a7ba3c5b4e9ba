import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import type { Topic } from '#contract/primitives'
import { client, connection } from './client.ts'
import { isDisconnected, refusalOf } from './problem.ts'
import { noteLocked } from './session-end.ts'

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: { topics?: readonly Topic[] }
  }
}

/** A session that ended under the page shows up as a refusal of whatever was asked next. */
export function noticeEndOfSession(error: unknown): void {
  const code = refusalOf(error)?.code
  if (code === 'access.locked') noteLocked()
  if (code === 'access.locked' || code === 'access.signInFirst') invalidateTopics(['session'])
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEndOfSession }),
  mutationCache: new MutationCache({ onError: noticeEndOfSession }),
  defaultOptions: {
    // The link repeats what was lost with a connection; a refusal stays a refusal however often it is asked for.
    queries: {
      staleTime: Infinity,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (failures, error) =>
        failures < 20 && (isDisconnected(error) || refusalOf(error)?.code === 'app.starting'),
      retryDelay: 1_000,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** Screens that show one of these topics ask again. */
export function invalidateTopics(topics: readonly Topic[]): void {
  void queryClient.invalidateQueries({
    predicate: query => query.meta?.topics?.some(topic => topics.includes(topic)) ?? false,
  })
}

/** What the last member saw must not flash up for the next one. */
export function forgetViews(): void {
  queryClient.removeQueries({
    predicate: query => !(query.meta?.topics?.some(topic => topic === 'app' || topic === 'session') ?? false),
  })
}

/** One subscription for the life of the page; whoever changed something, all pages hear of it. */
export function followChanges(): () => void {
  const ended = new AbortController()
  const follow = async () => {
    while (!ended.signal.aborted) {
      try {
        const events = await client.app.watch({}, { signal: ended.signal })
        for await (const event of events) invalidateTopics(event.topics)
      } catch {
        // The connection broke; the loop asks again as soon as there is one.
      }
      await new Promise(resolve => setTimeout(resolve, 500))
    }
  }
  void follow()
  let wasLost = false
  const unsubscribe = connection.subscribe(() => {
    const state = connection.state()
    // What changed in between was not heard.
    if (state === 'connected' && wasLost) void queryClient.invalidateQueries()
    wasLost = state === 'lost'
  })
  return () => {
    ended.abort()
    unsubscribe()
  }
}
