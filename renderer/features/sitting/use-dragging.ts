import type { PointerEvent, RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'
import { landing, type Box } from './ordering-places.ts'

/** A row on its way: from where, to where if it were let go now, how far under the pointer; `step` is how far others give way. */
export type Drag = { from: number; to: number; dy: number; step: number }

type Start = { from: number; pointer: number; y: number; scroll: number; boxes: Box[]; step: number }

/** Less than this is a click. */
const SLOP_PX = 5
/** So near to the edge of the window a drag scrolls the page. */
const EDGE_PX = 70
const SCROLL_PX = 14

/** Drags rows of a list: by the whole row with a mouse, by its handle with a finger, which else scrolls. */
export function useDragging(
  list: RefObject<HTMLElement | null>,
  disabled: boolean,
  onDrop: (from: number, to: number) => void,
) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const start = useRef<Start | null>(null)

  const isDragging = drag !== null
  useEffect(() => {
    if (!isDragging) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      start.current = null
      setDrag(null)
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [isDragging])

  const handlersOf = (from: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (disabled || event.button !== 0 || !(event.target instanceof Element)) return
      if (event.target.closest('button')) return
      if (event.pointerType === 'touch' && !event.target.closest('[data-grip]')) return
      const boxes = [...(list.current?.children ?? [])].map(row => row.getBoundingClientRect())
      const gap = boxes[0] && boxes[1] ? boxes[1].top - boxes[0].bottom : 0
      start.current = {
        from,
        pointer: event.pointerId,
        y: event.clientY,
        scroll: window.scrollY,
        boxes,
        step: (boxes[from]?.height ?? 0) + gap,
      }
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const begun = start.current
      if (begun?.pointer !== event.pointerId) return
      const dy = event.clientY - begun.y + window.scrollY - begun.scroll
      if (!isDragging && Math.abs(dy) < SLOP_PX) return
      // Only now: a captured pointer would take the clicks of the row.
      event.currentTarget.setPointerCapture(event.pointerId)
      scrollAtEdge(event.clientY)
      setDrag({ from: begun.from, to: landing(begun.boxes, begun.from, dy), dy, step: begun.step })
    },
    onPointerUp: () => {
      start.current = null
      if (drag) onDrop(drag.from, drag.to)
      setDrag(null)
    },
    onPointerCancel: () => {
      start.current = null
      setDrag(null)
    },
  })

  return { drag, handlersOf }
}

function scrollAtEdge(y: number): void {
  if (y < EDGE_PX * 2) window.scrollBy(0, -SCROLL_PX)
  if (y > window.innerHeight - EDGE_PX) window.scrollBy(0, SCROLL_PX)
}
