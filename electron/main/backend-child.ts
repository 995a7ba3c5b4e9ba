import { fork } from 'node:child_process'
import { utilityProcess, type MessagePortMain } from 'electron'
import type { FromBackend, ToBackend } from '#contract/backend-process'

/** One run of the backend, however it was started. */
export type BackendChild = {
  /** Whether a window's port can be handed over; if not, main carries the messages. */
  takesPorts: boolean
  post(message: ToBackend, ports?: MessagePortMain[]): void
  onMessage(listener: (message: FromBackend) => void): void
  onExit(listener: (code: number) => void): void
  kill(): void
}

export type BackendPlaces = { entry: string; data: string; resources: string; bank: string }

/**
 * As a utility process of Electron, always, in an installed app. In development an Electron may be older than the database
 * library needs; then the launcher names a Node, and the same entry runs under that.
 */
export function startBackendChild(places: BackendPlaces, node: string | undefined): BackendChild {
  const args = ['--data', places.data, '--resources', places.resources, '--bank', places.bank]
  return node === undefined ? asUtility(places.entry, args) : asNode(places.entry, args, node)
}

/** The launcher's word counts in development only: an installed app must not run a program that the environment names. */
export function nodeForBackend(env: NodeJS.ProcessEnv, isPackaged: boolean): string | undefined {
  return isPackaged ? undefined : env.WEEKLY_DRILL_NODE || undefined
}

function asUtility(entry: string, args: string[]): BackendChild {
  const child = utilityProcess.fork(entry, args, { serviceName: 'weekly-drill-backend', stdio: 'inherit' })
  return {
    takesPorts: true,
    post: (message, ports) => child.postMessage(message, ports),
    onMessage: listener => void child.on('message', passOn(listener)),
    onExit: listener => void child.on('exit', listener),
    kill: () => void child.kill(),
  }
}

function asNode(entry: string, args: string[], node: string): BackendChild {
  // 'advanced' carries what a message port carries (dates, maps, buffers); plain JSON would not. Debugging switches of main's
  // own command line must not be inherited: two processes cannot listen on one debugger port.
  const child = fork(entry, args, {
    execPath: node,
    execArgv: [],
    serialization: 'advanced',
    stdio: 'inherit',
  })
  // An error event without a listener would end main; the exit that follows is what counts.
  child.on('error', () => {})
  return {
    takesPorts: false,
    post: message => {
      if (child.connected) child.send(message, () => {})
    },
    onMessage: listener => void child.on('message', passOn(listener)),
    onExit: listener => void child.on('exit', code => listener(code ?? -1)),
    kill: () => void child.kill('SIGKILL'),
  }
}

const kinds: readonly FromBackend['kind'][] = ['ready', 'message', 'disconnect', 'stopped']

/** The backend is our own code, but anything it loads could also send; what is not of the protocol goes no further. */
function passOn(listener: (message: FromBackend) => void): (message: unknown) => void {
  return message => {
    if (isFromBackend(message)) listener(message)
  }
}

function isFromBackend(message: unknown): message is FromBackend {
  return (
    typeof message === 'object' &&
    message !== null &&
    'kind' in message &&
    kinds.some(kind => kind === message.kind)
  )
}
