import { useEffect, useRef, useState } from 'react'
import type { Client } from './client.ts'
import { client } from './client.ts'
import { refusalOf } from './problem.ts'
import { noticeEndOfSession } from './queries.ts'

type Seen<T> = { key: string; value: T | null; error: unknown }

/** The last word of a stream as long as a screen looks. A broken connection begins it again; a refusal is its end. */
export function useStream<T>(
  key: string | null,
  open: (client: Client, signal: AbortSignal) => Promise<AsyncIterable<T>>,
): { value: T | null; error: unknown } {
  const [seen, setSeen] = useState<Seen<T> | null>(null)
  const opening = useRef(open)
  useEffect(() => {
    opening.current = open
  })
  useEffect(() => {
    if (key === null) return undefined
    const ended = new AbortController()
    const follow = async () => {
      while (!ended.signal.aborted) {
        try {
          for await (const value of await opening.current(client, ended.signal)) {
            if (ended.signal.aborted) return
            setSeen({ key, value, error: null })
          }
          return
        } catch (error) {
          if (ended.signal.aborted) return
          if (refusalOf(error)) {
            noticeEndOfSession(error)
            setSeen({ key, value: null, error })
            return
          }
        }
        await new Promise(resolve => setTimeout(resolve, 500))
      }
    }
    void follow()
    return () => ended.abort()
  }, [key])
  return seen !== null && seen.key === key ? seen : { value: null, error: null }
}
