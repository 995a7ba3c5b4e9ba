import { spawn } from 'node:child_process'

/** How the backend is started: Node's arguments up to and with the entry. */
export type Entry = { args: readonly string[]; env?: Record<string, string> }

export type ServerProcess = {
  /** The sign-in link; rejects when the process ends before it has printed one. */
  link: Promise<string>
  /** All links that were printed so far: each opens one browser. */
  links(): string[]
  /** Resolves when the process is gone. */
  gone: Promise<void>
  isGone(): boolean
  /** SIGKILL, at once: nothing in the process gets a chance to do anything. Resolves when it is gone. */
  kill(): Promise<void>
  /** SIGTERM, the orderly end. */
  stop(): Promise<void>
}

export function startServer(entry: Entry, folders: { data: string; bank: string }): ServerProcess {
  const args = [...entry.args, '--data', folders.data, '--bank', folders.bank, '--port', '0']
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...entry.env },
  })
  let output = ''
  let ended = false
  const gone = new Promise<void>(resolve => {
    child.once('close', () => {
      ended = true
      resolve()
    })
  })
  const link = new Promise<string>((resolve, reject) => {
    const look = (chunk: string) => {
      output += chunk
      const found = /\(once\): (http\S+)/.exec(output)?.[1]
      if (found !== undefined) resolve(found)
    }
    child.stdout.setEncoding('utf8').on('data', look)
    child.stderr.setEncoding('utf8').on('data', look)
    child.once('error', reject)
    void gone.then(() => reject(new Error(`the backend ended before it was ready:\n${output}`)))
  })
  // Killed while it starts, nobody waits for the link.
  link.catch(() => {})
  const end = (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal)
    return gone
  }
  const links = () => output.match(/http:\/\/127\.0\.0\.1:\d+\/\?ticket=[0-9a-f]+/gu) ?? []
  return { link, links, gone, isGone: () => ended, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}
