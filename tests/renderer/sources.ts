import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

export const ROOT = join(import.meta.dirname, '../..')
const LOCALES = join(ROOT, 'resources/locales')
export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const

export type Source = { path: string; text: string }

/** Source files of the page, with their path from the root. */
export function pageSources(endings: readonly string[]): Source[] {
  return readdirSync(join(ROOT, 'renderer'), { recursive: true, encoding: 'utf8' })
    .filter(name => endings.some(ending => name.endsWith(ending)))
    .map(name => join(ROOT, 'renderer', name))
    .map(path => ({ path: relative(ROOT, path), text: readFileSync(path, 'utf8') }))
}

export function namespaces(language: string): string[] {
  return readdirSync(join(LOCALES, language)).map(name => name.slice(0, -'.json'.length))
}

/** Texts of one language as `namespace:key.with.dots` → text. */
export function textsOf(language: string): Map<string, string> {
  return new Map(
    namespaces(language).flatMap(namespace => {
      const file = readFileSync(join(LOCALES, language, `${namespace}.json`), 'utf8')
      return flatten(JSON.parse(file)).map(([key, text]): [string, string] => [`${namespace}:${key}`, text])
    }),
  )
}

function flatten(tree: unknown, prefix = ''): [string, string][] {
  if (typeof tree === 'string') return [[prefix, tree]]
  return Object.entries(tree as Record<string, unknown>).flatMap(([key, value]) =>
    flatten(value, prefix === '' ? key : `${prefix}.${key}`),
  )
}

/** Comments out of the way, with their line breaks kept. */
export function withoutComments(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//gu, comment => comment.replaceAll(/[^\n]/gu, ' '))
    .replaceAll(/(^|[^:'"`])\/\/.*$/gmu, '$1')
}
