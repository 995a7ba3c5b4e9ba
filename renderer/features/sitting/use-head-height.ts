import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'

/** Tells the styles of a page how high its sticky head is (`--head-height`), which depends on width, type and paper. */
export function useHeadHeight(): RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const head = page.current?.querySelector('header')
    if (!head) return undefined
    const observer = new ResizeObserver(() =>
      page.current?.style.setProperty('--head-height', `${head.offsetHeight}px`),
    )
    observer.observe(head)
    return () => observer.disconnect()
  }, [])
  return page
}
