import type { FromBackend, ToBackend } from '#contract/backend-process'
import type { Port } from '#host/port-door'

/** The line to the main process, whichever way this process was started. */
export type MainLine = {
  send(message: FromBackend): void
  /** `port` is there when main handed a window's port over instead of relaying. */
  onMessage(listener: (message: ToBackend, port: Port | null) => void): void
}

export function toMain(): MainLine {
  const { parentPort } = process
  if (parentPort)
    return {
      send: message => parentPort.postMessage(message),
      onMessage: listener =>
        void parentPort.on('message', event => {
          const [port] = event.ports
          listener(event.data, port ? fromElectron(port) : null)
        }),
    }
  // Main has died: nobody is left to stop us.
  process.on('disconnect', () => process.exit(0))
  return {
    send: message => void process.send?.(message),
    onMessage: listener => void process.on('message', (message: ToBackend) => listener(message, null)),
  }
}

function fromElectron(port: Electron.MessagePortMain): Port {
  return {
    postMessage: message => port.postMessage(message),
    onMessage: listener => {
      port.on('message', event => listener(event.data))
      port.start()
    },
    onClose: listener => void port.on('close', listener),
  }
}
