import { useEffect, useRef } from 'react'

/** Ctrl+S saves, Ctrl+Enter saves and goes on, wherever the focus is; on a Mac with ⌘. */
export function useEditorKeys(save: () => void, saveAndNext: () => void): void {
  const latest = useRef({ save, saveAndNext })
  useEffect(() => {
    latest.current = { save, saveAndNext }
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return
      // A dialog on top is not finished yet.
      if (document.querySelector('dialog[open]')) return
      if (event.key.toLowerCase() === 's') {
        event.preventDefault()
        latest.current.save()
      } else if (event.key === 'Enter') {
        event.preventDefault()
        latest.current.saveAndNext()
      }
    }
    // Before a field hears the key: antd's tag fields would take Enter for themselves.
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}
