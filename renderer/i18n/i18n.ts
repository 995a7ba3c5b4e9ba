import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Locale } from '#contract/primitives'
import { loadNamespaces, simplifiedChinese } from './locales.ts'

export const i18n = createInstance()

void i18n.use(initReactI18next).init({
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  defaultNS: 'common',
  fallbackNS: 'common',
  ns: Object.keys(simplifiedChinese),
  resources: { 'zh-CN': simplifiedChinese },
  initAsync: false,
  // React escapes what it renders.
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
})

let wanted: Locale = 'zh-CN'

/** Loading takes a while, and whoever signs in meanwhile may speak another language: the last wish wins, not the last file. */
export async function speak(locale: Locale): Promise<void> {
  wanted = locale
  if (!i18n.hasResourceBundle(locale, 'common')) {
    const namespaces = await loadNamespaces(locale)
    for (const [namespace, texts] of Object.entries(namespaces)) {
      i18n.addResourceBundle(locale, namespace, texts)
    }
  }
  if (wanted !== locale) return
  await i18n.changeLanguage(locale)
  document.documentElement.lang = locale
}
