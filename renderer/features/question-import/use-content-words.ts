import { useTranslation } from 'react-i18next'
import { formatPlace } from '#engine/citation/format-citation'
import { useView } from '../../client/hooks.ts'
import type { ContentWords } from './content-texts.ts'
import type { Citation, Subjects } from './import-types.ts'
import { topicWords } from './topic-choice.ts'

const NONE: Subjects = []

export function useSubjects(): Subjects {
  return useView(['bank'], 'question.topics', {}, client => client.question.topics({})).data ?? NONE
}

/** What ids of the bank are called, for questions that are shown as text. */
export function useContentWords(): ContentWords {
  const { t, i18n } = useTranslation(['import', 'bank', 'common'])
  const subjects = useSubjects()
  const register = useView(['bank'], 'instrument.list', {}, client => client.instrument.list({})).data
  const cite = (citation: Citation) => {
    const known = register?.find(({ instrumentId }) => instrumentId === citation.instrument)
    const edition = known?.editions.find(({ editionId }) => editionId === citation.edition)
    return [
      known?.shortName ?? citation.instrument,
      formatPlace(citation),
      edition?.label ?? citation.edition,
    ]
      .filter(text => text !== '')
      .join(' ')
  }
  return { t, cite, topic: content => topicWords(content, subjects, i18n.language) }
}
