import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Locale } from '#contract/primitives'

const folder = resolve(import.meta.dirname, '../../resources/locales')

/** `say('member:action.import')`: a word as it stands on the screen, so that one walk serves every language. */
export type Say = (key: string) => string

export function wordsOf(locale: Locale): Say {
  return key => {
    const [file = '', path = ''] = key.split(':')
    let word: unknown = JSON.parse(readFileSync(resolve(folder, locale, `${file}.json`), 'utf8'))
    for (const name of path.split('.')) word = isTable(word) ? word[name] : undefined
    if (typeof word !== 'string') throw new Error(`${locale} has no word for ${key}`)
    return word
  }
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
