import { app, type WebContents } from 'electron'
import { isOwnPage, type PageAddress } from './page-address.ts'

/** No page ever leaves for another place and none opens a window: question texts may hold links, and nobody clicks out. */
export function holdNavigation(address: PageAddress): void {
  app.on('web-contents-created', (_event, contents) => holdPage(contents, address))
}

function holdPage(contents: WebContents, address: PageAddress): void {
  const stay = (event: { url: string; preventDefault(): void }): void => {
    if (!isOwnPage(address, event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
