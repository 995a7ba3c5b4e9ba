import type { Session } from 'electron'
import { isOwnPage, type PageAddress } from './page-address.ts'

/** Exports are files that the page made itself (blob:), and a person says where they go. Everything else is cancelled. */
export function holdDownloads(session: Session, address: PageAddress): void {
  session.on('will-download', (event, item) => {
    const url = item.getURL()
    if (!url.startsWith('blob:') || !isOwnPage(address, url.slice('blob:'.length))) {
      event.preventDefault()
      return
    }
    // Without a save path Electron asks with this dialog. Chromium has already taken path characters out of the name.
    item.setSaveDialogOptions({ defaultPath: item.getFilename() })
  })
}
