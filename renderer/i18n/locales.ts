import type { Locale } from '#contract/primitives'

export const LOCALES = ['zh-CN', 'zh-TW', 'en'] as const satisfies readonly Locale[]

/** Each language in its own words: a person who cannot read the current one must find theirs. */
export const LOCALE_NAMES: Record<Locale, string> = {
  'zh-CN': ownName('zh-CN', 'zh-Hans'),
  'zh-TW': ownName('zh-TW', 'zh-Hant'),
  en: ownName('en', 'en'),
}

/** By script: people choose between 简体 and 繁體, not between places. */
function ownName(locale: Locale, tag: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag
}

type Namespaces = Record<string, object>

const bundled = import.meta.glob<object>('../../resources/locales/zh-CN/*.json', {
  eager: true,
  import: 'default',
})
const onDemand = import.meta.glob<object>(
  ['../../resources/locales/zh-TW/*.json', '../../resources/locales/en/*.json'],
  { import: 'default' },
)

/** The file name is the namespace: a new feature adds its three files and nothing here. */
function namespaceOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.json'.length)
}

export const simplifiedChinese: Namespaces = Object.fromEntries(
  Object.entries(bundled).map(([path, texts]) => [namespaceOf(path), texts]),
)

export async function loadNamespaces(locale: Locale): Promise<Namespaces> {
  if (locale === 'zh-CN') return simplifiedChinese
  const files = Object.entries(onDemand).filter(([path]) => path.includes(`/${locale}/`))
  const texts = await Promise.all(
    files.map(async ([path, load]) => [namespaceOf(path), await load()] as const),
  )
  return Object.fromEntries(texts)
}
