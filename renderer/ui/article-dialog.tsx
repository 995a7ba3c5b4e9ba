import { Button } from 'antd'
import { use, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatPlace } from '#engine/citation/format-citation'
import type { ArticleKey, ArticleReading } from './article-context.ts'
import { ArticleContext } from './article-context.ts'
import { ArticleText } from './article-text.tsx'
import styles from './article.module.css'
import { Dialog } from './dialog.tsx'
import { LoadingState } from './loading-state.tsx'
import { RefusalAlert } from './refusal-alert.tsx'

type Place = ArticleKey & { paragraph?: number | null; item?: number | null }
type Loaded = { reading: ArticleReading | null; error: unknown }

/** The article itself, with what was cited of it marked, and what became of it where the edition is superseded. */
export function ArticleDialog({ place, onClose }: { place: Place; onClose: () => void }) {
  const { t } = useTranslation('common')
  const [shown, setShown] = useState<Place>(place)
  const { reading, error } = useArticle(shown)
  return (
    <Dialog
      title={reading ? `${reading.shortName} ${reading.article.place}` : t('article.title')}
      open
      side
      onClose={onClose}
      footer={
        <>
          {shown === place ? null : <Button onClick={() => setShown(place)}>{t('article.back')}</Button>}
          <Button data-initial-focus onClick={onClose}>
            {t('close')}
          </Button>
        </>
      }
    >
      <RefusalAlert error={error} />
      {reading ? (
        <Reading reading={reading} place={shown} onOpen={setShown} />
      ) : error === null ? (
        <LoadingState />
      ) : null}
    </Dialog>
  )
}

type ReadingProps = { reading: ArticleReading; place: Place; onOpen: (place: Place) => void }

function Reading({ reading, place, onOpen }: ReadingProps) {
  const { t } = useTranslation('common')
  const { article, newer } = reading
  const heads = [article.part, article.chapter, article.section].filter(head => head !== null)
  return (
    <div className={styles['reading']}>
      <p className={styles['edition']}>
        {reading.name}
        <br />
        {t('article.edition', { label: reading.editionLabel, day: reading.effectiveFrom })}
      </p>
      {newer ? (
        <div className={styles['notice']} role="note">
          <p>
            {reading.supersededOn
              ? t('article.supersededBy', { label: newer.label, day: reading.supersededOn })
              : t('article.newer', { label: newer.label })}
          </p>
          {newer.kind ? <p>{t(`article.kind.${newer.kind}`)}</p> : null}
          {newer.articles.map(number => (
            <Button
              key={number}
              size="small"
              onClick={() =>
                onOpen({ instrumentId: place.instrumentId, editionId: newer.editionId, article: number })
              }
            >
              {t('article.open', { place: formatPlace({ instrument: '', edition: '', article: number }) })}
            </Button>
          ))}
        </div>
      ) : null}
      {heads.length > 0 ? <p className={styles['heads']}>{heads.join(' ')}</p> : null}
      <ArticleText article={article} paragraph={place.paragraph ?? null} item={place.item ?? null} />
    </div>
  )
}

function useArticle({ instrumentId, editionId, article }: Place): Loaded {
  const load = use(ArticleContext)
  const key = `${instrumentId}/${editionId}/${article}`
  const [loaded, setLoaded] = useState<Loaded & { key: string }>({ key: '', reading: null, error: null })
  useEffect(() => {
    let isLeft = false
    const keep = (reading: ArticleReading | null, error: unknown) => {
      if (!isLeft) setLoaded({ key, reading, error })
    }
    load?.({ instrumentId, editionId, article }).then(
      reading => keep(reading, null),
      (error: unknown) => keep(null, error),
    )
    return () => {
      isLeft = true
    }
  }, [load, key, instrumentId, editionId, article])
  return loaded.key === key ? loaded : { reading: null, error: null }
}
