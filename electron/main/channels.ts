import { ipcMain, type IpcMainEvent, type MessagePortMain, type WebContents } from 'electron'
import type { PageAddress } from './page-address.ts'
import type { WindowDoor } from './window.ts'

export type Sender = { page: WebContents; door: WindowDoor }

export type Channel<Payload> = {
  name: string
  /** Windows of which doors may speak here. */
  doors: readonly WindowDoor[]
  accepts: (payload: unknown) => payload is Payload
  run: (sender: Sender, payload: Payload, ports: MessagePortMain[]) => void
}

export type ChannelGuard = {
  address: PageAddress
  doorOf: (page: WebContents) => WindowDoor | undefined
  refuse: (channel: string, why: string) => void
}

/**
 * The only place that listens to windows. Who is speaking is read from the event, never from the payload: the main frame of a
 * window that we made, showing our own page.
 */
export function registerChannel<Payload>(channel: Channel<Payload>, guard: ChannelGuard): void {
  ipcMain.on(channel.name, (event, payload: unknown) => {
    const refuse = (why: string): void => {
      for (const port of event.ports) port.close()
      guard.refuse(channel.name, why)
    }
    const sender = senderOf(event, guard)
    if (typeof sender === 'string') return refuse(sender)
    if (!channel.doors.includes(sender.door)) return refuse(`not for the door ${sender.door}`)
    if (!channel.accepts(payload)) return refuse('the payload is not of the expected form')
    channel.run(sender, payload, event.ports)
  })
}

/** Who is speaking, or why it is nobody that we listen to. */
function senderOf(event: IpcMainEvent, guard: ChannelGuard): Sender | string {
  const frame = event.senderFrame
  if (frame === null || frame === undefined) return 'the frame is gone'
  if (frame.detached) return 'the frame is detached'
  if (frame !== event.sender.mainFrame) return 'not the main frame'
  if (frame.origin !== guard.address.origin) return `a foreign origin: ${frame.origin}`
  const door = guard.doorOf(event.sender)
  return door === undefined ? 'not a window of ours' : { page: event.sender, door }
}
