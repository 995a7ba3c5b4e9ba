import { ConfigProvider } from 'antd'
import zhCN from 'antd/es/locale/zh_CN'
import type { Locale as AntdLocale } from 'antd/es/locale'
import type { ReactNode } from 'react'
import { useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { PreferencesView } from '#contract/preference'
import type { Locale } from '#contract/primitives'
import { speak } from '../i18n/i18n.ts'
import { AppearanceContext, rememberAppearance, rememberedAppearance } from './appearance.ts'
import { pageNonce } from './page-nonce.ts'
import { antdTheme } from './theme.ts'
import './tokens.css'

const ANTD_LOCALES: Record<Exclude<Locale, 'zh-CN'>, () => Promise<{ default: AntdLocale }>> = {
  'zh-TW': () => import('antd/es/locale/zh_TW'),
  en: () => import('antd/es/locale/en_US'),
}

const darkQuery = window.matchMedia('(prefers-color-scheme: dark)')

function subscribeDark(listener: () => void): () => void {
  darkQuery.addEventListener('change', listener)
  return () => darkQuery.removeEventListener('change', listener)
}

export function AppearanceProvider({ children }: { children: ReactNode }) {
  const [preferences, setPreferences] = useState(rememberedAppearance)
  const [antdLocale, setAntdLocale] = useState<AntdLocale>(zhCN)
  const systemDark = useSyncExternalStore(subscribeDark, () => darkQuery.matches)
  const { locale, theme, largeType } = preferences
  const dark = theme === 'dark' || (theme === 'system' && systemDark)

  useEffect(() => {
    let current = true
    void Promise.all([speak(locale), locale === 'zh-CN' ? { default: zhCN } : ANTD_LOCALES[locale]()]).then(
      ([, loaded]) => {
        if (current) setAntdLocale(loaded.default)
      },
    )
    rememberAppearance(preferences)
    return () => {
      current = false
    }
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
  const look = useMemo(() => antdTheme({ dark, largeType, fontFamily: 'var(--font)' }), [dark, largeType])

  return (
    <AppearanceContext value={appearance}>
      <ConfigProvider
        locale={antdLocale}
        theme={look}
        csp={{ nonce: pageNonce() }}
        wave={{ disabled: true }}
        button={{ autoInsertSpace: false }}
      >
        {children}
      </ConfigProvider>
    </AppearanceContext>
  )
}

/** The same object where nothing changes, so that nobody re-renders for it. */
function merge(before: PreferencesView, changes: Partial<PreferencesView>): PreferencesView {
  const after = { ...before, ...changes }
  const same =
    after.locale === before.locale && after.theme === before.theme && after.largeType === before.largeType
  return same ? before : after
}
