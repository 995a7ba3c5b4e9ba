import type { Locale } from '#contract/primitives'
import names from '../../resources/locales/names.json'

export const LOCALES = ['zh-CN', 'zh-TW', 'en'] as const satisfies readonly Locale[]

/** Each language in its own words: a person who cannot read the current one must find theirs. By script, not by place. */
export const LOCALE_NAMES: Record<Locale, string> = names

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
