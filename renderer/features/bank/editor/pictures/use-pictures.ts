import type { ClipboardEvent, DragEvent } from 'react'
import { useContext, useRef } from 'react'
import { InsertPictureContext } from './insert-picture.ts'
import { pictureIn, withMark } from './picture-mark.ts'

type Area = HTMLTextAreaElement
/** What antd gives as the reference of a text area. */
type AreaRef = { resizableTextArea?: { textArea: Area } | undefined } | null

/** The ways by which a picture gets into a field: the button, pasting, dropping. It goes where the cursor was left. */
export function usePictures(value: string, onChange: (text: string) => void) {
  const ask = useContext(InsertPictureContext)
  const area = useRef<Area>(null)
  const take = (file: File | null) =>
    ask({
      file,
      insert: mark => {
        const element = area.current
        // At its end where nobody has been.
        const at = element && element.selectionStart > 0 ? element.selectionStart : value.length
        const { text, cursor } = withMark(value, mark, at)
        onChange(text)
        // After the dialog, which gives the focus back to where it was, and after the new text.
        requestAnimationFrame(() => {
          element?.focus()
          element?.setSelectionRange(cursor, cursor)
        })
      },
    })
  return {
    area,
    choose: () => take(null),
    field: {
      ref: (found: AreaRef) => {
        area.current = found?.resizableTextArea?.textArea ?? null
      },
      /** True where it was a picture. */
      onPaste: (event: ClipboardEvent): boolean => {
        const file = pictureIn(event.clipboardData)
        if (file === null) return false
        event.preventDefault()
        take(file)
        return true
      },
      onDragOver: (event: DragEvent) => {
        // What is prevented is taken here: a file for the import may still be dropped on any screen of the bank (BankDrop).
        const [item] = event.dataTransfer.items
        if (item?.kind === 'file' && item.type.startsWith('image/')) event.preventDefault()
      },
      onDrop: (event: DragEvent) => {
        const file = pictureIn(event.dataTransfer)
        if (file === null) return
        event.preventDefault()
        take(file)
      },
    },
  }
}
