import { useTranslation } from 'react-i18next'
import type { QuestionFault } from '#engine/question/check-question'

/** Rows that have no letter in the editor are counted: 「第 2 项」. */
const COUNTED: Record<string, string> = { items: 'item', lefts: 'left', rights: 'right' }
const LETTERS = 'ABCDEFGH'

/**
 * A fault as a sentence; of a part of a case group, its number first. `count` is a word of its own to the translator, so the
 * number of options has another name.
 */
export function useFaultWords(): (fault: QuestionFault) => string {
  const { t } = useTranslation('bank')
  const words = ({ field, code, values }: QuestionFault): string => {
    const part = /^parts\.(\d+)\.(.+)$/u.exec(field)
    if (part) {
      return t('fault.inPart', {
        number: Number(part[1]) + 1,
        fault: words({ field: part[2] ?? '', code, ...(values ? { values } : {}) }),
      })
    }
    const { count: optionCount, ...others } = values ?? {}
    const numberOf = (name: string) => LETTERS.indexOf(String(values?.[name] ?? ' ')) + 1
    return t(`fault.${sentenceOf(field, code)}`, {
      ...others,
      optionCount,
      row: numberOf('option'),
      otherRow: numberOf('other'),
      leftRow: numberOf('left'),
      defaultValue: t('fault.other', { code }),
    })
  }
  return words
}

/** `question.optionEmpty` at `items.B` has a sentence of its own: `itemEmpty`. */
function sentenceOf(field: string, code: string): string {
  const sentence = code.replace('question.', '')
  const row = COUNTED[field.split('.')[0] ?? '']
  return row === undefined ? sentence : sentence.replace(/^option/u, row)
}
