import type { ReactNode } from 'react'
import { useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { PreferencesView } from '#contract/preference'
import { speak } from '../i18n/i18n.ts'
import { AppearanceContext, rememberAppearance, rememberedAppearance } from './appearance.ts'
import './tokens.css'

const darkQuery = window.matchMedia('(prefers-color-scheme: dark)')

function subscribeDark(listener: () => void): () => void {
  darkQuery.addEventListener('change', listener)
  return () => darkQuery.removeEventListener('change', listener)
}

export function AppearanceProvider({ children }: { children: ReactNode }) {
  const [preferences, setPreferences] = useState(rememberedAppearance)
  const systemDark = useSyncExternalStore(subscribeDark, () => darkQuery.matches)
  const { locale, theme, largeType } = preferences
  const dark = theme === 'dark' || (theme === 'system' && systemDark)

  useEffect(() => {
    void speak(locale)
    rememberAppearance(preferences)
  }, [locale, preferences])

  useLayoutEffect(() => {
    const root = document.documentElement
    root.dataset['theme'] = dark ? 'dark' : 'light'
    root.toggleAttribute('data-large-type', largeType)
  }, [dark, largeType])

  const appearance = useMemo(
    () => ({
      ...preferences,
      dark,
      change: (changes: Partial<PreferencesView>) => setPreferences(before => merge(before, changes)),
    }),
    [preferences, dark],
  )

  return <AppearanceContext value={appearance}>{children}</AppearanceContext>
}

/** The same object where nothing changes, so that nobody re-renders for it. */
function merge(before: PreferencesView, changes: Partial<PreferencesView>): PreferencesView {
  const after = { ...before, ...changes }
  const same =
    after.locale === before.locale && after.theme === before.theme && after.largeType === before.largeType
  return same ? before : after
}
