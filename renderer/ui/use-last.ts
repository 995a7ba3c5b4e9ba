import { useState } from 'react'

/**
 * What was there until the next thing is: asking for another week or page must not take the screen away, and with it the focus
 * of whoever pages on with the keyboard.
 */
export function useLast<T>(value: T | undefined): T | undefined {
  const [last, setLast] = useState(value)
  if (value !== undefined && value !== last) setLast(value)
  return value ?? last
}
