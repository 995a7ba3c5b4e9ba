import { useEffect } from 'react'
import { RouterProvider } from 'react-router/dom'
import type { SessionView } from '#contract/session'
import { SessionContext } from '../client/session.ts'
import { FirstPinScreen } from '../features/session/first-pin-screen.tsx'
import { ComponentTheme } from '../ui/component-theme.tsx'
import { router } from './routes.tsx'
import { useMemberAppearance } from './use-member-appearance.ts'
import { useIdleWatch } from './use-idle-watch.ts'

/** Another person than before starts at 今日; the same one goes on where the idle lock came down. */
let lastMemberId: string | null = null

/** All that stands behind the sign-in: a bundle of its own, loaded while the page in front of it is already in use. */
export function SignedIn({ session }: { session: SessionView }) {
  useMemberAppearance(session)
  useIdleWatch()
  const { memberId } = session
  useEffect(() => {
    if (lastMemberId !== null && lastMemberId !== memberId) void router.navigate('/today', { replace: true })
    lastMemberId = memberId
  }, [memberId])
  return (
    <ComponentTheme>
      <SessionContext value={session}>
        {session.mustChangePin ? <FirstPinScreen /> : <RouterProvider router={router} />}
      </SessionContext>
    </ComponentTheme>
  )
}
