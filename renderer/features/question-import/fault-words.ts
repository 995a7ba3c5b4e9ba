import type { TFunction } from 'i18next'
import type { ReadingFaultView } from '#contract/question-import'

export type Words = TFunction<['import', 'bank', 'common']>

/** Rows that have no letter in a question are counted: 「第 2 项」. */
const COUNTED: Record<string, string> = { items: 'item', lefts: 'left', rights: 'right' }
const LETTERS = 'ABCDEFGH'

/** Why a row was refused, as a sentence; of a part of a case group, its number first. */
export function faultWords({ field, code, values }: Omit<ReadingFaultView, 'place'>, t: Words): string {
  const part = /^parts\.(\d+)\.(.+)$/u.exec(field)
  if (part) {
    const fault = faultWords({ field: part[2] ?? '', code, ...(values ? { values } : {}) }, t)
    return t('bank:fault.inPart', { number: Number(part[1]) + 1, fault })
  }
  // `count` is a word of its own to the translator, which the sentences of the bank avoid and those of the readers do not.
  const { count, ...others } = values ?? {}
  const numberOf = (name: string) => LETTERS.indexOf(String(values?.[name] ?? ' ')) + 1
  return t(sentenceKey(field, code), {
    ...others,
    ...(count === undefined ? {} : { count, optionCount: count }),
    row: numberOf('option'),
    otherRow: numberOf('other'),
    leftRow: numberOf('left'),
    defaultValue: t('bank:fault.other', { code }),
  })
}

/** `question.optionEmpty` at `items.B` has a sentence of its own: `itemEmpty`. */
function sentenceKey(field: string, code: string): string {
  const sentence = code.slice(code.indexOf('.') + 1)
  if (!code.startsWith('question.')) return `import:${sentence}`
  const row = COUNTED[field.split('.')[0] ?? '']
  return `bank:fault.${row === undefined ? sentence : sentence.replace(/^option/u, row)}`
}

/** Sentences with their values left open: the backend fills them in, row by row. */
export function openSentences(codes: readonly string[], t: Words): Record<string, string> {
  return Object.fromEntries(
    codes.map(code => [
      code,
      t(sentenceKey('', code), { skipInterpolation: true, defaultValue: code }).slice(0, 400),
    ]),
  )
}
