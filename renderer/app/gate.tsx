import { lazy, Suspense, useEffect, useRef } from 'react'
import type { AppStatusView } from '#contract/app'
import { assertNever } from '#engine/assert-never'
import { client } from '../client/client.ts'
import { forgetViews } from '../client/queries.ts'
import { learnWhyItEnded } from '../client/session-end.ts'
import { StatusContext, useAppStatus, useCurrentSession } from '../client/session.ts'
import { SignInScreen } from '../features/session/sign-in-screen.tsx'
import { RefusedScreen } from '../features/setup/refused-screen.tsx'
import { StartingScreen } from '../features/setup/starting-screen.tsx'
import { SampleBanner } from './sample-banner.tsx'

const SetupScreen = lazy(async () => ({ default: (await import('./set-up.tsx')).SetUp }))
const loadSignedIn = () => import('./signed-in.tsx')
const SignedIn = lazy(async () => ({ default: (await loadSignedIn()).SignedIn }))

const POLL_MS = 500

/** What stands before the screens: is there a backend, a brigade, a person. */
export function Gate() {
  const { data: status, error, refetch } = useAppStatus()
  const isStarting = status === undefined || status.state === 'starting'
  useEffect(() => {
    if (!isStarting) return undefined
    const timer = setInterval(() => void refetch(), POLL_MS)
    return () => clearInterval(timer)
  }, [isStarting, refetch])

  if (status === undefined) return <StartingScreen error={error} />
  switch (status.state) {
    case 'starting':
      return <StartingScreen error={null} />
    case 'refused':
      return <RefusedScreen status={status} />
    case 'setup':
      return (
        <Suspense fallback={<StartingScreen error={null} />}>
          <SetupScreen />
        </Suspense>
      )
    case 'ready':
      return <ReadyGate status={status} />
    default:
      return assertNever(status.state)
  }
}

function ReadyGate({ status }: { status: AppStatusView }) {
  const { data: session, error } = useCurrentSession()
  const wasSignedIn = useRef(false)
  useEffect(() => {
    if (session !== null) {
      wasSignedIn.current ||= session !== undefined
      return
    }
    if (wasSignedIn.current) void learnWhyItEnded(client)
    wasSignedIn.current = false
    // Nobody is signed in, so no screen shows anything of these.
    forgetViews()
    // What comes next is fetched while somebody looks for their name.
    void loadSignedIn()
  }, [session])
  if (session === undefined) return <StartingScreen error={error} />
  return (
    <StatusContext value={status}>
      {session === null ? (
        <SignInScreen banner={<SampleBanner />} />
      ) : (
        <Suspense fallback={<StartingScreen error={null} />}>
          <SignedIn session={session} />
        </Suspense>
      )}
    </StatusContext>
  )
}
