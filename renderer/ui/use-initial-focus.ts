import { useCallback } from 'react'

type Focusable = { focus: () => void }

/**
 * A ref that puts the focus where the next key belongs when a step or dialog appears because of what its user just did. The
 * `autoFocus` attribute would also do it on first load, before a screen reader has read the page.
 */
export function useInitialFocus(): (element: Focusable | null) => void {
  return useCallback((element: Focusable | null) => element?.focus(), [])
}
