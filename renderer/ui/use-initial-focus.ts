import { useCallback, useRef } from 'react'

/** A DOM element, or the handle that an antd input gives instead of its element. */
type Focusable = { focus: () => void; input?: HTMLElement | null }

/**
 * A ref that puts the focus where the next key belongs when a step or dialog appears because of what its user just did. The
 * `autoFocus` attribute would also do it on first load, before a screen reader has read the page.
 *
 * antd makes a new handle with every render, so it is the element that must be new.
 */
export function useInitialFocus(): (target: Focusable | null) => void {
  const focused = useRef<unknown>(null)
  return useCallback((target: Focusable | null) => {
    const element = target?.input ?? target
    if (!target || element === focused.current) return
    focused.current = element
    target.focus()
  }, [])
}
