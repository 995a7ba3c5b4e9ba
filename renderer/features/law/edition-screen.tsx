import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { useView } from '../../client/hooks.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { ArticleText } from '../../ui/article-text.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { importAddress } from './law-addresses.ts'
import styles from './law.module.css'
import { SearchBox } from './search-box.tsx'
import { SearchHits } from './search-hits.tsx'

const PAGE = 50

/** The text of one edition as it was imported, with a search in it. */
export function EditionScreen() {
  const { t } = useTranslation('law')
  const format = useFormat()
  const navigate = useNavigate()
  const { instrumentId = '', editionId = '' } = useParams()
  const [wanted, setWanted] = useState('')
  const [offset, setOffset] = useState(0)
  const input = { instrumentId, editionId, offset, limit: PAGE }
  const view = useView(['bank'], 'instrument.get', input, client => client.instrument.get(input))
  const edition = view.data?.edition
  return (
    <>
      <PageHead
        title={view.data?.name ?? t('place')}
        subtitle={
          edition
            ? [
                t('read.edition', { label: edition.label, day: edition.effectiveFrom }),
                t(`state.${edition.state}`),
                edition.text
                  ? t('read.source', {
                      file: edition.text.fileName,
                      name: edition.text.importedByName ?? '',
                      time: format.dayAndTime(edition.text.importedAtMs),
                    })
                  : '',
              ]
                .filter(words => words !== '')
                .join(t('middleDot'))
            : null
        }
        actions={<Button onClick={() => void navigate('/laws')}>{t('back')}</Button>}
      />
      <RefusalAlert error={view.error} />
      {!view.data ? (
        view.error ? null : (
          <LoadingState />
        )
      ) : view.data.total === 0 ? (
        <Card>
          <EmptyState
            title={t('read.emptyTitle')}
            action={<Link to={importAddress(instrumentId, editionId)}>{t('import.action')}</Link>}
          >
            {t('read.emptyText')}
          </EmptyState>
        </Card>
      ) : (
        <Card>
          <SearchBox onSearch={setWanted} />
          {wanted === '' ? (
            <>
              <div className={styles['articles']}>
                {view.data.articles.map((article, index, all) => (
                  <section key={article.number} aria-label={article.place}>
                    {article.chapter !== null && article.chapter !== all[index - 1]?.chapter ? (
                      <h2 className={styles['chapter']}>{article.chapter}</h2>
                    ) : null}
                    {article.section !== null && article.section !== all[index - 1]?.section ? (
                      <h3 className={styles['section']}>{article.section}</h3>
                    ) : null}
                    <ArticleText article={article} />
                  </section>
                ))}
              </div>
              <Pages offset={offset} total={view.data.total} size={PAGE} onGo={setOffset} />
            </>
          ) : (
            <SearchHits text={wanted} within={{ instrumentId, editionId }} />
          )}
        </Card>
      )}
    </>
  )
}

type PagesProps = { offset: number; total: number; size: number; onGo: (offset: number) => void }

function Pages({ offset, total, size, onGo }: PagesProps) {
  const { t } = useTranslation('law')
  if (total <= size) return null
  const go = (next: number) => {
    onGo(next)
    document.getElementById('content')?.scrollIntoView()
  }
  return (
    <div className={styles['pages']}>
      <Button disabled={offset === 0} onClick={() => go(Math.max(0, offset - size))}>
        {t('pages.before')}
      </Button>
      <span>{t('pages.shown', { from: offset + 1, to: Math.min(total, offset + size), total })}</span>
      <Button disabled={offset + size >= total} onClick={() => go(offset + size)}>
        {t('pages.after')}
      </Button>
    </div>
  )
}
