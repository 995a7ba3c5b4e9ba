import { useTranslation } from 'react-i18next'
import { assertNever } from '#engine/assert-never'
import { formatPlace } from '#engine/citation/format-citation'
import type { FilterField } from '#engine/search/filter-fields'
import { readPlace } from '#engine/instrument/place'
import { nameIn } from '../../../i18n/name-in.ts'
import type { Subject } from '../bank-types.ts'
import { useInstruments } from '../use-citation-words.ts'
import type { QueryWords } from './query-edits.ts'

/** The words of the page for fields and values of a query. */
export function useQueryWords(subjects: readonly Subject[]): QueryWords {
  const { t, i18n } = useTranslation('bank')
  const instruments = useInstruments()
  const named = (known: readonly { id: string; name: Subject['name'] }[], value: string) => {
    const found = known.find(({ id }) => id === value)
    return found ? nameIn(found.name, i18n.language) : value
  }
  return {
    field: field => t(`search.field.${field}`),
    value: (field: FilterField, value: string) => {
      switch (field) {
        case 'type':
        case 'origin':
        case 'flag':
          return t(`search.${field}.${value}`)
        case 'status':
          return t(`status.${value}`)
        case 'subject':
          return named(subjects, value)
        case 'topic':
          return named(
            subjects.flatMap(subject => subject.topics),
            value,
          )
        case 'cites': {
          const [id = '', article] = value.split('/')
          const instrument = instruments.find(known => known.id === id)
          if (!instrument) return value
          return `${instrument.shortName}${article === undefined ? '' : formatPlace({ instrument: id, edition: '', ...readPlace(article) })}`
        }
        case 'difficulty':
        case 'author':
        case 'tag':
        case 'usedSince':
        case 'facility':
          return value
        default:
          return assertNever(field)
      }
    },
  }
}

/** What stands on a chip; a query writes 3, a person reads 中. */
export function useChipWords(spoken: QueryWords): (field: FilterField, value: string) => string {
  const { t } = useTranslation('bank')
  return (field, value) => {
    if (field === 'difficulty') return t(`difficulty.${value}`)
    if (field === 'facility') {
      const [from, to] = value.split('-')
      return t('search.percents', { from, to })
    }
    if (field === 'usedSince') {
      const [, days] = /^(\d+)d$/u.exec(value) ?? []
      return days === undefined ? value : t('search.lastDays', { count: Number(days) })
    }
    return spoken.value(field, value)
  }
}
