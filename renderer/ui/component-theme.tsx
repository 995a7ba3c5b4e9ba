import { ConfigProvider } from 'antd'
import zhCN from 'antd/es/locale/zh_CN'
import type { Locale as AntdLocale } from 'antd/es/locale'
import type { ReactNode } from 'react'
import { useEffect, useMemo, useState } from 'react'
import type { Locale } from '#contract/primitives'
import { useAppearance } from './appearance.ts'
import { pageNonce } from './page-nonce.ts'
import { antdTheme } from './theme.ts'
import { useReducedMotion } from './use-reduced-motion.ts'

const LOCALES: Record<Exclude<Locale, 'zh-CN'>, () => Promise<{ default: AntdLocale }>> = {
  'zh-TW': () => import('antd/es/locale/zh_TW'),
  en: () => import('antd/es/locale/en_US'),
}

/**
 * The component library in our colours and the reader's language. Not above everything: computing its styles takes longer than
 * all the rest of the sign-in page, which does without.
 */
export function ComponentTheme({ children }: { children: ReactNode }) {
  const { locale, dark, largeType } = useAppearance()
  const [words, setWords] = useState<AntdLocale>(zhCN)
  useEffect(() => {
    let current = true
    const loading = locale === 'zh-CN' ? Promise.resolve({ default: zhCN }) : LOCALES[locale]()
    void loading.then(loaded => {
      if (current) setWords(loaded.default)
    })
    return () => {
      current = false
    }
  }, [locale])
  const still = useReducedMotion()
  const look = useMemo(
    () => antdTheme({ dark, largeType, still, fontFamily: 'var(--font)' }),
    [dark, largeType, still],
  )
  return (
    <ConfigProvider
      locale={words}
      theme={look}
      csp={{ nonce: pageNonce() }}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  )
}
