import type { FromBackend } from '#contract/backend-process'
import type { BackendChild } from './backend-child.ts'
import { createRestartPolicy } from './restart-policy.ts'

export type BackendEvents = {
  /** A run is ready to be spoken to; called again after each restart. */
  onReady: (child: BackendChild) => void
  onMessage: (message: FromBackend) => void
  onGone: () => void
  /** It crashed too often; nothing is started until `startAgain`. */
  onGivenUp: () => void
  log: (line: string) => void
}

export type BackendProcess = {
  startAgain(): void
  /** Asks it to finish its writing and waits for it, 3 s at most. */
  stop(): Promise<void>
}

const stopLimitMs = 3000

/** Keeps one backend running for as long as the app does. */
export function runBackend(start: () => BackendChild, events: BackendEvents): BackendProcess {
  let policy = createRestartPolicy()
  let child: BackendChild | undefined
  let whenGone: (() => void) | undefined
  let isStopping = false

  const launch = (): void => {
    if (isStopping || child !== undefined) return
    const started = start()
    child = started
    started.onMessage(message => {
      if (message.kind === 'ready') events.onReady(started)
      else events.onMessage(message)
    })
    started.onExit(code => {
      child = undefined
      whenGone?.()
      events.onGone()
      if (isStopping) return
      events.log(`the backend ended by itself (${code})`)
      const delayMs = policy.delayAfterCrash(Date.now())
      if (delayMs === undefined) events.onGivenUp()
      else setTimeout(launch, delayMs)
    })
  }

  launch()
  return {
    startAgain() {
      policy = createRestartPolicy()
      launch()
    },
    stop() {
      isStopping = true
      const running = child
      if (running === undefined) return Promise.resolve()
      return new Promise(resolve => {
        const limit = setTimeout(() => {
          events.log('the backend did not stop in time and was ended')
          running.kill()
          resolve()
        }, stopLimitMs)
        whenGone = () => {
          clearTimeout(limit)
          resolve()
        }
        running.post({ kind: 'stop' })
      })
    },
  }
}
