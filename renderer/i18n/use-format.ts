import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Format } from './format.ts'
import { createFormat } from './format.ts'

/** Dates, times, marks and numbers in the language of the page. */
export function useFormat(): Format {
  const { t, i18n } = useTranslation('common')
  const language = i18n.language
  // `t` is a new function whenever the language is; both are named for the reader.
  return useMemo(() => createFormat(language, t), [language, t])
}
