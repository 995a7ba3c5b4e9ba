import { useEffect } from 'react'
import { wantHeadingFocus } from '../ui/heading-focus.ts'

/** Time for whoever took a thing away to say where the focus goes instead. */
const GRACE_MS = 80

/**
 * When what had the focus is taken away (a decision is made, an editor closes, a loading screen gives way), the focus would fall to
 * the top of the document, and the next Tab would start all over. It goes to the heading of the screen instead.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let last: Element | null = null
    let grace: ReturnType<typeof setTimeout> | undefined
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null
    }
    const isLost = () => last !== null && !last.isConnected && document.activeElement === document.body
    const observer = new MutationObserver(() => {
      if (grace !== undefined || !isLost()) return
      grace = setTimeout(() => {
        grace = undefined
        if (!isLost()) return
        last = null
        wantHeadingFocus()
      }, GRACE_MS)
    })
    document.addEventListener('focusin', remember)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      clearTimeout(grace)
      observer.disconnect()
      document.removeEventListener('focusin', remember)
    }
  }, [])
}
