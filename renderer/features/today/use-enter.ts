import { useEffect, useRef } from 'react'

/** Enter anywhere on the screen, unless the focus is on something that has its own use for it. */
export function useEnter(enabled: boolean, action: () => void): void {
  const latest = useRef(action)
  useEffect(() => {
    latest.current = action
  })
  useEffect(() => {
    if (!enabled) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.isComposing || event.repeat || event.defaultPrevented) return
      if (
        event.target instanceof Element &&
        event.target.closest('a, button, input, textarea, select, summary, dialog')
      ) {
        return
      }
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [enabled])
}
