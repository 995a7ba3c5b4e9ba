import { createContext, useContext, useSyncExternalStore } from 'react'
import type { AppStatusView } from '#contract/app'
import type { SessionView } from '#contract/session'
import { useView } from './hooks.ts'
import { subscribeLocked, wasLocked } from './session-end.ts'

/** What every screen behind the sign-in may rely on. The shell provides it; screens never ask for it themselves. */
export const SessionContext = createContext<SessionView | null>(null)
export const StatusContext = createContext<AppStatusView | null>(null)

export function useSession(): SessionView {
  const session = useContext(SessionContext)
  if (!session) throw new Error('no session here: only screens behind the sign-in may ask for it')
  return session
}

export function useStatus(): AppStatusView {
  const status = useContext(StatusContext)
  if (!status) throw new Error('no status here: only screens inside the gate may ask for it')
  return status
}

export function useCurrentSession() {
  return useView(['session', 'members', 'preferences'], 'session.current', {}, client =>
    client.session.current({}),
  )
}

export function useAppStatus() {
  return useView(['app'], 'app.status', {}, client => client.app.status({}))
}

export function useWasLocked(): boolean {
  return useSyncExternalStore(subscribeLocked, wasLocked)
}
