import { describe, expect, it } from 'vitest'
import { REFUSAL_CODES } from '#contract/refusal'
import { LANGUAGES, namespaces, textsOf } from './sources.ts'

const texts = Object.fromEntries(LANGUAGES.map(language => [language, textsOf(language)]))
const chinese = texts['zh-CN'] ?? new Map<string, string>()

function placeholders(text: string | undefined): string[] {
  return [...(text ?? '').matchAll(/\{\{(\w+)\}\}/gu)].flatMap(([, name]) => name ?? []).toSorted()
}

describe.each(LANGUAGES)('texts in %s', language => {
  it('are in the same files as the Chinese ones', () => {
    expect(namespaces(language).toSorted()).toEqual(namespaces('zh-CN').toSorted())
  })

  it('have the same keys as the Chinese ones', () => {
    expect([...(texts[language]?.keys() ?? [])].toSorted()).toEqual([...chinese.keys()].toSorted())
  })

  it('are never empty', () => {
    const empty = [...(texts[language] ?? [])].filter(([, text]) => text.trim() === '').map(([key]) => key)
    expect(empty).toEqual([])
  })

  it('name the same values as the Chinese ones, except a count that a singular spells out', () => {
    const differing = [...chinese].filter(([key, text]) => {
      const other = texts[language]?.get(key)
      const mine = placeholders(text).filter(name => !(key.endsWith('_one') && name === 'count'))
      const theirs = placeholders(other).filter(name => !(key.endsWith('_one') && name === 'count'))
      return mine.join() !== theirs.join()
    })
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it('stay calm: no exclamation marks', () => {
    const loud = [...(texts[language] ?? [])].filter(([, text]) => /[!！]/u.test(text)).map(([key]) => key)
    expect(loud).toEqual([])
  })

  it.each(REFUSAL_CODES)('say what happened and what to do for %s', code => {
    expect(texts[language]?.get(`refusal:${code}.what`)).toBeTruthy()
    expect(texts[language]?.get(`refusal:${code}.todo`)).toBeTruthy()
  })

  it('have no sentence for a refusal that does not exist', () => {
    const known = new Set<string>(REFUSAL_CODES)
    const codes = [...(texts[language]?.keys() ?? [])]
      .filter(key => key.startsWith('refusal:'))
      .map(key => key.slice('refusal:'.length).split('.').slice(0, 2).join('.'))
    expect(codes.filter(code => !known.has(code))).toEqual([])
  })
})

it('are words of their own: English has Chinese only where it names the words of an import file', () => {
  const mixed = [...(texts['en'] ?? [])]
    .filter(([, text]) => /\p{Script=Han}/u.test(text))
    .map(([key]) => key)
  expect(mixed.filter(key => !key.startsWith('member:import.'))).toEqual([])
})
