import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Press } from './pressed.ts'

export type PlayerActions = {
  /** The keys of the question itself; says whether this one meant something. */
  press: (press: Press) => boolean
  previous: () => void
  next: () => void
  confirm: () => void
  flag: () => void
  showKeys: () => void
  /** From a text back to the question, where letters and arrows are keys again. */
  leaveText: () => void
}

/** Keys of the player. Silent while somebody types, in dialogs, and for keys that a focused control needs itself. */
export function usePlayerKeys(enabled: boolean, actions: PlayerActions): void {
  const latest = useRef(actions)
  // At once: a key may come before effects of the other kind have run.
  useLayoutEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    if (!enabled) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.metaKey || event.isComposing || event.defaultPrevented) return
      const heard = isTyping(event.target) ? whileTyping(event, latest.current) : act(event, latest.current)
      if (heard) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [enabled])
}

function isTyping(target: EventTarget | null): target is HTMLElement {
  if (target instanceof HTMLInputElement) return target.type !== 'radio' && target.type !== 'checkbox'
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** In a line of text Enter goes on, in a longer text Ctrl and Enter do. */
function whileTyping(event: KeyboardEvent, actions: PlayerActions): boolean {
  if (event.key === 'Escape') {
    actions.leaveText()
    return true
  }
  const goesOn = event.target instanceof HTMLInputElement ? !event.ctrlKey : event.ctrlKey
  if (event.key !== 'Enter' || event.altKey || event.repeat || !goesOn) return false
  actions.confirm()
  return true
}

/** @returns whether the key meant something */
function act(event: KeyboardEvent, actions: PlayerActions): boolean {
  if (event.ctrlKey) return false
  if (event.altKey) return /^Arrow(?:Up|Down)$/.test(event.key) && actions.press(pressOf(event))
  // On a button or link Enter and Space press that; a held key must not run through the paper.
  const onControl = event.target instanceof Element && event.target.closest('button, a, summary') !== null
  switch (event.key) {
    case 'ArrowLeft':
      actions.previous()
      return true
    case 'ArrowRight':
      actions.next()
      return true
    case 'Enter':
      if (event.repeat || onControl) return false
      actions.confirm()
      return true
    case '?':
      actions.showKeys()
      return true
  }
  if (event.key.length === 1 && (event.repeat || (event.key === ' ' && onControl))) return false
  if (actions.press(pressOf(event))) return true
  if (event.key.toLowerCase() !== 'f') return false
  actions.flag()
  return true
}

function pressOf({ key, altKey }: KeyboardEvent): Press {
  return { key, alt: altKey }
}
