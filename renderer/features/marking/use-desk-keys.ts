import { useEffect, useLayoutEffect, useRef } from 'react'
import { type DeskAct, deskAct } from './desk-keys.ts'

/** Keys of the desk, wherever the focus is; silent in dialogs and lists that are open above it. */
export function useDeskKeys(points: number, act: (act: DeskAct) => void): void {
  const latest = useRef({ points, act })
  // At once: a key may come before effects of the other kind have run.
  useLayoutEffect(() => {
    latest.current = { points, act }
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.metaKey || event.isComposing || event.defaultPrevented || event.repeat) return
      const { target } = event
      if (target instanceof Element && target.closest('dialog, [role="dialog"], nav')) return
      const meant = deskAct(
        { key: event.key, ctrl: event.ctrlKey, alt: event.altKey, typing: isTyping(target) },
        latest.current.points,
      )
      if (!meant) return
      event.preventDefault()
      latest.current.act(meant)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'radio' && target.type !== 'checkbox'
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
