import { expect, it } from 'vitest'
import { i18n } from '../../renderer/i18n/i18n.ts'
import { HOSTILE_TEXTS } from '../hostile/hostile-texts.ts'
import { textsOf } from './sources.ts'

const VALUE = /\{\{-?\s*([\w.]+)\s*\}\}/gu

/** Sentences with places for values. A number of things is a number, whatever somebody writes. */
const sentences = [...textsOf('zh-CN')].flatMap(([key, text]) => {
  const names = new Set([...text.matchAll(VALUE)].map(([, name = '']) => name))
  names.delete('count')
  return names.size === 0 ? [] : [{ key: key.replace(/_(?:one|other)$/u, ''), text, names: [...names] }]
})

function said(key: string, names: readonly string[], value: string): string {
  const values = Object.fromEntries(names.map(name => [name, value]))
  return i18n.t(key, { ...values, count: 2 })
}

it('a value stands in a sentence as it was written: it asks for no other sentence and for no other value', () => {
  expect(sentences.length).toBeGreaterThan(200)
  const wrong = sentences.flatMap(({ key, text, names }) =>
    HOSTILE_TEXTS.flatMap(({ number, text: value }) => {
      const whole = text.replaceAll(VALUE, (_, name: string) => (name === 'count' ? '2' : value))
      return said(key, names, value) === whole ? [] : [`${key} ${number}`]
    }),
  )
  expect(wrong).toEqual([])
})

it('control: where i18next is told to look into values, they do ask', () => {
  const [first] = sentences
  const value = '$t(common:cancel)'
  const open = { [first?.names[0] ?? '']: value, count: 2, interpolation: { skipOnVariables: false } }
  expect(i18n.t(first?.key ?? '', open)).not.toContain(value)
})
