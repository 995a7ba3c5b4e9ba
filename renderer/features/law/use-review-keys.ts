import { useEffect, useRef } from 'react'

/** Keys of the walk. They are silent while somebody types, chooses in a list, or answers a dialog. */
export function useReviewKeys(actions: Readonly<Record<string, () => void>>): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing) return
      if (document.querySelector('dialog[open]')) return
      if (
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, [role="combobox"]')
      )
        return
      const action = latest.current[event.key]
      if (!action) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
