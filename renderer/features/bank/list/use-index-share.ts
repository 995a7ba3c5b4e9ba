import { useEffect, useState } from 'react'
import { useCommand } from '../../../client/hooks.ts'

const EVERY_MS = 400

/** How much of the bank the index knows, while somebody waits for it; null as soon as it knows all. */
export function useIndexShare(isWaiting: boolean): number | null {
  const [share, setShare] = useState<number | null>(null)
  const { mutate } = useCommand(client => client.questionSearch.status({}))
  useEffect(() => {
    if (!isWaiting) return undefined
    const ask = () =>
      mutate(undefined, {
        onSuccess: ({ state, done, total }) =>
          setShare(state === 'building' && total > 0 ? done / total : null),
      })
    const timer = setInterval(ask, EVERY_MS)
    return () => clearInterval(timer)
  }, [isWaiting, mutate])
  return isWaiting ? share : null
}
