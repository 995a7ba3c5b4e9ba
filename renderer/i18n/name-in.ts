import type { Locale } from '#contract/primitives'

/** A name that comes in all languages of the interface, in the one that is shown. */
export function nameIn(name: Record<Locale, string>, language: string): string {
  return language === 'zh-TW' || language === 'en' ? name[language] : name['zh-CN']
}
