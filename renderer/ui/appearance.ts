import { createContext, useContext } from 'react'
import type { PreferencesView } from '#contract/preference'

/** How the page looks and speaks right now: of this PC before anybody has signed in, of the member afterwards. */
export type Appearance = PreferencesView & {
  dark: boolean
  change: (changes: Partial<PreferencesView>) => void
}

export const AppearanceContext = createContext<Appearance | null>(null)

export function useAppearance(): Appearance {
  const appearance = useContext(AppearanceContext)
  if (!appearance) throw new Error('AppearanceProvider is missing')
  return appearance
}

const KEY = 'weekly-drill.appearance'
const DEFAULTS: PreferencesView = { locale: 'zh-CN', theme: 'system', largeType: false }

/** Kept in the page so that the sign-in screen does not flash in another language or in white. */
export function rememberedAppearance(): PreferencesView {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return { ...DEFAULTS, ...(stored as Partial<PreferencesView>) }
  } catch {
    return DEFAULTS
  }
}

export function rememberAppearance(preferences: PreferencesView): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences))
  } catch {
    // A full or forbidden store only costs the memory of a colour.
  }
}
