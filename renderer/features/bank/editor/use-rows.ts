import type { ClipboardEvent, KeyboardEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import { pastedLines } from './row-edits.ts'

type Rows = {
  count: number
  max: number
  add: () => void
  remove: (index: number) => void
  move: (index: number, by: -1 | 1) => void
  isEmpty: (index: number) => boolean
  /** Alt+Enter. */
  mark?: (index: number) => void
  /** Several lines copied from elsewhere, from this row on. */
  paste?: (index: number, lines: string[]) => void
}

/** What the fields of a row hear. */
export type RowKeyboard = {
  onKeyDown: (event: KeyboardEvent) => void
  onPaste: (event: ClipboardEvent) => void
}

/**
 * The keyboard in a list of rows: Enter goes to the next row or makes one, Backspace in an empty row takes it away, Alt with an
 * arrow moves it. The focus goes where the row went. Fields that begin a row carry `data-row-start`.
 */
export function useRows({ count, max, add, remove, move, isEmpty, mark, paste }: Rows) {
  const [list, setList] = useState<HTMLOListElement | null>(null)
  const wanted = useRef<number | null>(null)
  const startOf = (index: number) => list?.querySelectorAll<HTMLElement>('[data-row-start]')[index]
  useEffect(() => {
    if (wanted.current === null) return
    list?.querySelectorAll<HTMLElement>('[data-row-start]')[wanted.current]?.focus()
    wanted.current = null
  })
  const addRow = () => {
    if (count >= max) return
    wanted.current = count
    add()
  }
  const removeRow = (index: number) => {
    wanted.current = Math.max(0, index - 1)
    remove(index)
  }
  const moveRow = (index: number, by: -1 | 1) => {
    if (index + by < 0 || index + by >= count) return
    wanted.current = index + by
    move(index, by)
  }
  const onKeyDown = (index: number) => (event: KeyboardEvent) => {
    // Ctrl+Enter belongs to the page, Shift+Enter to the field.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (event.altKey) mark?.(index)
      else if (index + 1 < count) startOf(index + 1)?.focus()
      else addRow()
    } else if (event.key === 'Backspace' && isEmpty(index) && count > 1) {
      event.preventDefault()
      removeRow(index)
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      moveRow(index, event.key === 'ArrowUp' ? -1 : 1)
    }
  }
  const onPaste = (index: number) => (event: ClipboardEvent) => {
    const lines = pastedLines(event.clipboardData.getData('text/plain'))
    if (!paste || lines.length < 2) return
    event.preventDefault()
    paste(index, lines)
  }
  const keyboardOf = (index: number): RowKeyboard => ({
    onKeyDown: onKeyDown(index),
    onPaste: onPaste(index),
  })
  return { setList, keyboardOf, addRow, removeRow, moveRow }
}
