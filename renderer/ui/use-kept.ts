import type { Dispatch, SetStateAction } from 'react'
import { useEffect, useState } from 'react'

const kept = new Map<string, unknown>()

/** State that is still there when its screen comes back: filters, folded parts. It ends with the page, nothing is stored. */
export function useKept<T>(key: string, initial: T): [T, Dispatch<SetStateAction<T>>] {
  // A key belongs to one caller, so what is kept under it has that caller's type.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const [value, setValue] = useState<T>(() => (kept.has(key) ? (kept.get(key) as T) : initial))
  useEffect(() => {
    kept.set(key, value)
  }, [key, value])
  return [value, setValue]
}
