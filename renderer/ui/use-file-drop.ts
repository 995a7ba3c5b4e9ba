import { useEffect, useState } from 'react'

/**
 * Files dropped anywhere on the page. `over` while they hang above it. What a field on the way has taken for itself
 * (`preventDefault`) is not the page's.
 */
export function useFileDrop(onFiles: (files: readonly File[]) => void): { over: boolean } {
  const [over, setOver] = useState(false)
  useEffect(() => {
    // Enter and leave fire for every element on the way; only their balance says whether the pointer is over the page.
    let depth = 0
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
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
      setOver(!event.defaultPrevented)
      event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      const isTaken = event.defaultPrevented
      event.preventDefault()
      end()
      if (!isTaken) onFiles([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', allow)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', allow)
      window.removeEventListener('drop', drop)
    }
  }, [onFiles])
  return { over }
}
