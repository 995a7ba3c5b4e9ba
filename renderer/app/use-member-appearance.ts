import { useEffect } from 'react'
import type { SessionView } from '#contract/session'
import { useAppearance } from '../ui/appearance.ts'

/** A member's own language, theme and type size follow them to every window of this PC. */
export function useMemberAppearance({ memberId, preferences }: SessionView): void {
  const { change } = useAppearance()
  const { locale, theme, largeType } = preferences
  useEffect(() => {
    change({ locale, theme, largeType })
    // `change` is new with every appearance; only the member's stored choice may trigger this.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [memberId, locale, theme, largeType])
}
