import { useEffect, useRef } from 'react'
import { Outlet, useLocation } from 'react-router'
import { wantHeadingFocus } from '../ui/heading-focus.ts'

/** Above every route: where the focus goes when the route changes. */
export function RouteRoot() {
  const { pathname } = useLocation()
  const shown = useRef<string | null>(null)
  useEffect(() => {
    if (shown.current !== null && shown.current !== pathname) {
      window.scrollTo(0, 0)
      wantHeadingFocus()
    }
    shown.current = pathname
  }, [pathname])
  return <Outlet />
}
