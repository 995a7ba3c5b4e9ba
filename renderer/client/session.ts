import { createContext, useContext, useSyncExternalStore } from 'react'
import type { AppStatusView } from '#contract/app'
import type { SessionView, SignInBranchView } from '#contract/session'
import type { View } from './hooks.ts'
import { askEarly, useKnownView } from './hooks.ts'
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

const currentSession: View<SessionView | null> = {
  topics: ['session', 'members', 'preferences'],
  name: 'session.current',
  input: {},
  load: client => client.session.current({}),
}

const appStatus: View<AppStatusView> = {
  topics: ['app'],
  name: 'app.status',
  input: {},
  load: client => client.app.status({}),
}

const signInChoices: View<SignInBranchView[]> = {
  topics: ['session', 'members', 'branches'],
  name: 'session.choices',
  input: {},
  load: client => client.session.choices({}),
}

export const useCurrentSession = () => useKnownView(currentSession)
export const useAppStatus = () => useKnownView(appStatus)
export const useSignInChoices = () => useKnownView(signInChoices)

/** The first screens ask one after the other, each for what the one before made necessary: here they are asked all at once. */
export function askForFirstViews(): void {
  askEarly(appStatus)
  askEarly(currentSession)
  askEarly(signInChoices)
}

export function useWasLocked(): boolean {
  return useSyncExternalStore(subscribeLocked, wasLocked)
}
