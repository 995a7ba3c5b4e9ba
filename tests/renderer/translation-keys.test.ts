import { describe, expect, it } from 'vitest'
import { pageSources, textsOf, withoutComments } from './sources.ts'

const keys = [...textsOf('zh-CN').keys()]
const known = new Set(keys.map(key => key.replace(/_(?:one|other)$/u, '')))

type Use = { path: string; key: string }

/**
 * Keys asked for in one file: `t('…')` and `t(`…`)`, and strings that name a key for a later `t(…)`. Where the file does not say
 * which namespace its `t` has, it is the one of its feature.
 */
function keysUsed(path: string, text: string): Use[] {
  const code = withoutComments(text)
  const namespace =
    /useTranslation\(\[?'(\w+)'/u.exec(code)?.[1] ??
    /TFunction<'(\w+)'>/u.exec(code)?.[1] ??
    /^renderer\/features\/(\w+)\//u.exec(path)?.[1]
  const calls = [...code.matchAll(/\bt\(\s*(?:'([^']+)'|`([^`]+)`)/gu)].flatMap(
    match => match[1] ?? match[2] ?? [],
  )
  const named = [...code.matchAll(/\b(?:label|meaning): '([a-z]+\.[A-Za-z.]+)'/gu)].flatMap(
    match => match[1] ?? [],
  )
  return [...calls.map(key => withNamespace(key, namespace)), ...named.map(key => `common:${key}`)].map(
    key => ({
      path,
      key,
    }),
  )
}

function withNamespace(key: string, namespace = 'common'): string {
  return key.includes(':') ? key : `${namespace}:${key}`
}

/** A template stands for every key that fits it; at least one must exist. A key may also be of the fallback namespace. */
function exists(key: string): boolean {
  const pattern = key
    .split(/\$\{[^}]*\}/u)
    .map(part => part.replaceAll(/[.*+?^$()[\]\\|]/gu, String.raw`\$&`))
  const fits = (namespaced: string[]) => {
    const expression = new RegExp(`^${namespaced.join(String.raw`[\w.-]+`)}$`, 'u')
    return [...known].some(candidate => expression.test(candidate))
  }
  const [first = '', ...rest] = pattern
  return fits(pattern) || fits([first.replace(/^\w+:/u, 'common:'), ...rest])
}

const uses = pageSources(['.ts', '.tsx']).flatMap(({ path, text }) => keysUsed(path, text))

describe('keys asked for by the page', () => {
  it('exist', () => {
    expect(uses.length).toBeGreaterThan(150)
    expect(uses.filter(({ key }) => !exists(key))).toEqual([])
  })

  it('and the control: one that does not exist is found', () => {
    const planted = keysUsed(
      'planted.tsx',
      "const { t } = useTranslation('today'); t('noSuchKey'); t(`drill.nothing.${x}`)",
    )
    expect(planted.map(({ key }) => exists(key))).toEqual([false, false])
    const right = keysUsed(
      'right.tsx',
      "const { t } = useTranslation('today'); t('title'); t(`drill.${step}`)",
    )
    expect(right.map(({ key }) => exists(key))).toEqual([true, true])
  })
})
