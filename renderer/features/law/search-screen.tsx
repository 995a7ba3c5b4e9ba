import { useTranslation } from 'react-i18next'
import { useView } from '../../client/hooks.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { useKept } from '../../ui/use-kept.ts'
import { LawTabs } from './law-tabs.tsx'
import { SearchBox } from './search-box.tsx'
import { SearchHits } from './search-hits.tsx'

/** 条文检索: a word of any length or a number like 第91条, in the editions in force. */
export function SearchScreen() {
  const { t } = useTranslation('law')
  const [text, setText] = useKept('law.search', '')
  const register = useView(['bank'], 'instrument.list', {}, client => client.instrument.list({}))
  const hasNone = register.data?.every(entry => entry.editions.every(edition => !edition.text)) ?? false
  return (
    <>
      <PageHead title={t('search.title')} subtitle={t('search.subtitle')} />
      <LawTabs />
      <Card>
        <SearchBox initial={text} onSearch={setText} />
        {hasNone ? (
          <EmptyState title={t('search.noTextTitle')}>{t('search.noTextText')}</EmptyState>
        ) : text === '' ? (
          <EmptyState title={t('search.startTitle')}>{t('search.startText')}</EmptyState>
        ) : (
          <SearchHits key={text} text={text} />
        )}
      </Card>
    </>
  )
}
