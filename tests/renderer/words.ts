import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance, type TFunction } from 'i18next'
import { type Format, createFormat } from '../../renderer/i18n/format.ts'
import { type LANGUAGES, ROOT, namespaces } from './sources.ts'

export type Language = (typeof LANGUAGES)[number]
// The words of a namespace are asked for with its own type of function; what they are is the same for all.
// oxlint-disable-next-line typescript/no-explicit-any
export type Spoken = { language: Language; t: any; format: Format }

/** The page's own words, as it says them. A key without words is an error. */
export function speakIn(language: Language, namespace: string): Spoken {
  const i18n = createInstance()
  const read = (name: string): object =>
    JSON.parse(readFileSync(join(ROOT, 'resources/locales', language, `${name}.json`), 'utf8'))
  const missing = (_: unknown, key: string) => {
    throw new Error(`${language} has no words for ${namespace}:${key}`)
  }
  void i18n.init({
    lng: language,
    ns: namespaces(language),
    defaultNS: namespace,
    resources: { [language]: Object.fromEntries(namespaces(language).map(name => [name, read(name)])) },
    initAsync: false,
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key) => missing(_namespace, key),
    missingInterpolationHandler: text => {
      throw new Error(`${language}, ${namespace}: ${text} has a gap`)
    },
  })
  const t: TFunction = i18n.getFixedT(language, namespace)
  return { language, t, format: createFormat(language, i18n.getFixedT(language)) }
}
