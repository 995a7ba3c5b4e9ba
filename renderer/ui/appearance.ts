import { createContext, useContext } from 'react'
import type { PreferencesView } from '#contract/preference'
import { LOCALES } from '../i18n/locales.ts'

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
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    return isPreferences(stored) ? stored : DEFAULTS
  } catch {
    return DEFAULTS
  }
}

function isPreferences(value: unknown): value is PreferencesView {
  if (typeof value !== 'object' || value === null) return false
  if (!('locale' in value && 'theme' in value && 'largeType' in value)) return false
  return (
    LOCALES.some(locale => locale === value.locale) &&
    ['system', 'light', 'dark'].some(theme => theme === value.theme) &&
    typeof value.largeType === 'boolean'
  )
}

export function rememberAppearance(preferences: PreferencesView): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences))
  } catch {
    // A full or forbidden store only costs the memory of a colour.
  }
}
