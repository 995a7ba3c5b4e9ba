import { useEffect, useState } from 'react'

/** A value once it has stood still for a moment: asked for at every key, the bank would be searched for nothing. */
export function useSettled<T>(value: T, afterMs: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs)
    return () => clearTimeout(timer)
  }, [value, afterMs])
  return settled
}
