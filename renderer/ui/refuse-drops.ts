/** Drops that nobody on the way to the window had taken. */
const refused = new WeakSet<Event>()

/**
 * A file dropped where nobody takes it does nothing. Without this a browser opens it in place of the page, and an answer that is being
 * written is gone. Called before anybody else listens; who does listen (useFileDrop) asks `isTaken`.
 */
export function refuseDrops(target: EventTarget = window): void {
  const refuse = (event: Event) => {
    if (event.defaultPrevented || !isDrag(event) || event.dataTransfer?.types.includes('Files') !== true)
      return
    refused.add(event)
    event.preventDefault()
    // The pointer says it before the file is let go.
    if (event.type === 'dragover') event.dataTransfer.dropEffect = 'none'
  }
  target.addEventListener('dragover', refuse)
  target.addEventListener('drop', refuse)
}

/** A field on the way to the window took it for itself. */
export function isTaken(event: Event): boolean {
  return event.defaultPrevented && !refused.has(event)
}

function isDrag(event: Event): event is DragEvent {
  return 'dataTransfer' in event
}
