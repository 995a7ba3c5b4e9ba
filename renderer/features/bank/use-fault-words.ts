import { useTranslation } from 'react-i18next'
import type { QuestionFault } from '#engine/question/check-question'

/** A fault as a sentence. `count` is a word of its own to the translator, so the number of options has another name. */
export function useFaultWords(): (fault: QuestionFault) => string {
  const { t } = useTranslation('bank')
  return ({ code, values }) => {
    const { count: optionCount, ...others } = values ?? {}
    return t(`fault.${code.replace('question.', '')}`, {
      ...others,
      optionCount,
      defaultValue: t('fault.other', { code }),
    })
  }
}
