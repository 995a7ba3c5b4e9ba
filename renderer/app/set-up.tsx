import { SetupScreen } from '../features/setup/setup-screen.tsx'
import { ComponentTheme } from '../ui/component-theme.tsx'

export function SetUp() {
  return (
    <ComponentTheme>
      <SetupScreen />
    </ComponentTheme>
  )
}
