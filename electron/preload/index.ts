import { contextBridge, ipcRenderer } from 'electron'
import { PORT_MESSAGE } from '#contract/backend-process'

/**
 * All that a page gets from being in our window: the way to hand over its message port, once per connection, and the fact that
 * it is in a window. Everything else goes through the port, exactly as in a browser on the LAN.
 */
window.addEventListener('message', event => {
  if (event.source !== window || event.origin !== window.location.origin) return
  const [port] = event.ports
  if (event.data === PORT_MESSAGE && port !== undefined) ipcRenderer.postMessage(PORT_MESSAGE, null, [port])
})

contextBridge.exposeInMainWorld('weeklyDrill', Object.freeze({ isDesktop: true }))
