import { useRouteError } from 'react-router'
import { CrashPage } from './crash-page.tsx'

export function RouteCrash() {
  return <CrashPage error={useRouteError()} />
}
