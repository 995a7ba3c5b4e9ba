import { useLayoutEffect, useRef } from 'react'

/** 210 mm in CSS pixels, which are 96 to the inch whatever the screen. */
const SHEET_PX = (210 / 25.4) * 96
/** Smaller than this nobody reads a sheet: it scrolls sideways instead. */
const SMALLEST = 0.45

/**
 * Draws the sheets of a place so that their whole width stands in it, and never larger than they come out of the printer. Said to the
 * style alone: the sheets themselves need not be made again while a window is drawn wider.
 */
export function useSheetScale() {
  const place = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry) element.style.setProperty('--scale', String(sheetScale(entry.contentRect.width)))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return place
}

export function sheetScale(widthPx: number): number {
  return Math.min(1, Math.max(SMALLEST, Math.floor((widthPx / SHEET_PX) * 100) / 100))
}
