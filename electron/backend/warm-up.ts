import { MessageChannel } from 'node:worker_threads'
import type { Port } from '#host/port-door'

/** What every page asks first, in the words of the port. */
const FIRST_CALLS = ['/app/status', '/session/current', '/session/choices']
/** Nobody waits for it, so nothing depends on it either. */
const LIMIT_MS = 2_000

/**
 * The first call through a door loads and compiles what all later ones use, a tenth of a second on a slow PC. It is made here,
 * while the window's process is still starting; the answers are thrown away.
 */
export async function warmUp(serve: (port: Port) => void): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  const limit = setTimeout(() => port1.close(), LIMIT_MS)
  serve({
    postMessage: message => port2.postMessage(message),
    onMessage: listener => void port2.on('message', listener),
    onClose: listener => void port2.on('close', listener),
  })
  await new Promise<void>(resolve => {
    let missing = FIRST_CALLS.length
    port1.on('message', () => {
      missing -= 1
      if (missing === 0) port1.close()
    })
    port1.on('close', () => resolve())
    for (const [index, path] of FIRST_CALLS.entries())
      port1.postMessage(JSON.stringify({ i: String(index + 1), p: { u: path, b: { json: {} } } }))
  })
  clearTimeout(limit)
}
