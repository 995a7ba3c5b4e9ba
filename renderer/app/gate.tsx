import { lazy, Suspense, useEffect } from 'react'
import { RouterProvider } from 'react-router/dom'
import type { AppStatusView } from '#contract/app'
import type { SessionView } from '#contract/session'
import { assertNever } from '#engine/assert-never'
import { forgetViews } from '../client/queries.ts'
import { SessionContext, StatusContext, useAppStatus, useCurrentSession } from '../client/session.ts'
import { FirstPinScreen } from '../features/session/first-pin-screen.tsx'
import { SignInScreen } from '../features/session/sign-in-screen.tsx'
import { RefusedScreen } from '../features/setup/refused-screen.tsx'
import { StartingScreen } from '../features/setup/starting-screen.tsx'
import { router } from './routes.tsx'
import { SampleBanner } from './sample-banner.tsx'
import { useMemberAppearance } from './use-member-appearance.ts'
import { useIdleWatch } from './use-idle-watch.ts'

const SetupScreen = lazy(async () => ({
  default: (await import('../features/setup/setup-screen.tsx')).SetupScreen,
}))

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
  useEffect(() => {
    // Nobody is signed in, so no screen shows anything of these.
    if (session === null) forgetViews()
  }, [session])
  if (session === undefined) return <StartingScreen error={error} />
  return (
    <StatusContext value={status}>
      {session === null ? <SignInScreen banner={<SampleBanner />} /> : <SignedIn session={session} />}
    </StatusContext>
  )
}

/** Another person than before starts at 今日; the same one goes on where the idle lock came down. */
let lastMemberId: string | null = null

function SignedIn({ session }: { session: SessionView }) {
  useMemberAppearance(session)
  useIdleWatch()
  const { memberId } = session
  useEffect(() => {
    if (lastMemberId !== null && lastMemberId !== memberId) void router.navigate('/today', { replace: true })
    lastMemberId = memberId
  }, [memberId])
  return (
    <SessionContext value={session}>
      {session.mustChangePin ? <FirstPinScreen /> : <RouterProvider router={router} />}
    </SessionContext>
  )
}
