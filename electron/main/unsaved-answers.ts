import { dialog, type BrowserWindow } from 'electron'
import type { Texts } from './texts.ts'

/**
 * A page with answers that are not on disk yet asks not to be left. A browser would ask its user; Electron by itself refuses to
 * close and says nothing. So the question is asked here, and staying is what Enter and Escape choose.
 */
export function askBeforeLosing(window: BrowserWindow, texts: Texts): void {
  window.webContents.on('will-prevent-unload', event => {
    const choice = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: texts.unsaved,
      detail: texts.unsavedDetail,
      buttons: [texts.stay, texts.leave],
      defaultId: 0,
      cancelId: 0,
    })
    // Preventing the prevention lets the page go.
    if (choice === 1) event.preventDefault()
  })
}
