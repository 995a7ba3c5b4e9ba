import { contextBridge, ipcRenderer } from 'electron'
import { type DesktopBridge, PORT_MESSAGE, PRINT_PDF_MESSAGE, type PdfReply } from '#contract/backend-process'

/**
 * All that a page gets from being in our window: the way to hand over its message port, once per connection, the fact that it is in a
 * window, and itself as PDF. Everything else goes through the port, exactly as in a browser on the LAN.
 */
window.addEventListener('message', event => {
  if (event.source !== window || event.origin !== window.location.origin) return
  const [port] = event.ports
  if (event.data === PORT_MESSAGE && port !== undefined) ipcRenderer.postMessage(PORT_MESSAGE, null, [port])
})

function printToPdf(): ReturnType<DesktopBridge['printToPdf']> {
  const { port1, port2 } = new MessageChannel()
  return new Promise(resolve => {
    port1.addEventListener('message', ({ data }: MessageEvent<PdfReply>) => {
      resolve(data.ok ? data.pdf : null)
      port1.close()
    })
    // Main closes the port of a window that it does not listen to.
    port1.addEventListener('close', () => resolve(null))
    port1.start()
    ipcRenderer.postMessage(PRINT_PDF_MESSAGE, null, [port2])
  })
}

const bridge: DesktopBridge = Object.freeze({ isDesktop: true, printToPdf })
contextBridge.exposeInMainWorld('weeklyDrill', bridge)
