import { useEffect, useRef } from 'react'
import type { GivenAnswer } from '#contract/answer'
import type { SittingItemView } from '#contract/sitting'
import { choiceCount, choose } from './choosing.ts'

export type PlayerActions = {
  item: SittingItemView | undefined
  answer: (given: GivenAnswer) => void
  previous: () => void
  next: () => void
  confirm: () => void
  flag: () => void
  showKeys: () => void
}

const LETTERS = 'abcdefgh'

/** Keys of the player. Silent while somebody types, in dialogs, and for keys that a focused control needs itself. */
export function usePlayerKeys(enabled: boolean, actions: PlayerActions): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    if (!enabled) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented)
        return
      if (isTyping(event.target)) return
      if (act(event, latest.current)) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [enabled])
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'radio' && target.type !== 'checkbox'
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** @returns whether the key meant something */
function act(event: KeyboardEvent, actions: PlayerActions): boolean {
  const { item } = actions
  switch (event.key) {
    case 'ArrowLeft':
      actions.previous()
      return true
    case 'ArrowRight':
      actions.next()
      return true
    case 'Enter': {
      // On a button or link Enter presses that; a held key must not run through the paper.
      if (event.repeat || (event.target instanceof Element && event.target.closest('button, a, summary')))
        return false
      actions.confirm()
      return true
    }
    case '?':
      actions.showKeys()
      return true
  }
  if (!item || event.repeat) return false
  const index = choiceOf(event.key.toLowerCase(), item)
  const given = index === null ? null : choose(item, index)
  if (given) {
    actions.answer(given)
    return true
  }
  if (event.key.toLowerCase() !== 'f') return false
  actions.flag()
  return true
}

/** Digits name rows from the top, letters name options. F is an option only where there are six; else it flags. */
export function choiceOf(key: string, item: SittingItemView): number | null {
  if (/^[1-9]$/.test(key)) return Number(key) - 1
  const index = LETTERS.indexOf(key)
  return key.length === 1 && index >= 0 && index < choiceCount(item) ? index : null
}
