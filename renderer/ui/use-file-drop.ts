import { useEffect, useState } from 'react'
import { isTaken } from './refuse-drops.ts'

/** Screens that take files for themselves. */
let screens = 0

/**
 * Files dropped anywhere on the page. `over` while they hang above it. What a field on the way has taken for itself
 * (`preventDefault`) is not the page's. `whereNobodyElse`: only while no screen takes files for itself.
 */
export function useFileDrop(
  onFiles: (files: readonly File[]) => void,
  { whereNobodyElse = false }: { whereNobodyElse?: boolean } = {},
): { over: boolean } {
  const [over, setOver] = useState(false)
  useEffect(() => {
    if (!whereNobodyElse) screens++
    const isOthers = () => whereNobodyElse && screens > 0
    // Enter and leave fire for every element on the way; only their balance says whether the pointer is over the page.
    let depth = 0
    const hasFiles = (event: DragEvent) =>
      !isOthers() && (event.dataTransfer?.types.includes('Files') ?? false)
    const end = () => {
      depth = 0
      setOver(false)
    }
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth++
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth--
      if (depth <= 0) end()
    }
    const allow = (event: DragEvent) => {
      if (!hasFiles(event)) return
      const mayDrop = !isTaken(event)
      setOver(mayDrop)
      event.preventDefault()
      if (mayDrop && event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      const isFree = !isTaken(event)
      event.preventDefault()
      end()
      if (isFree) onFiles([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', allow)
    window.addEventListener('drop', drop)
    return () => {
      if (!whereNobodyElse) screens--
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', allow)
      window.removeEventListener('drop', drop)
    }
  }, [onFiles, whereNobodyElse])
  return { over }
}
