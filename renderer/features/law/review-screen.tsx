import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { useView } from '../../client/hooks.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { useKept } from '../../ui/use-kept.ts'
import { ExportAffected } from './export-affected.tsx'
import { LawTabs } from './law-tabs.tsx'
import styles from './law.module.css'
import { ReviewItem } from './review-item.tsx'

/** Reviews that are asked for at once; what was decided makes room for the rest. */
const AHEAD = 200

/** 逐题复核: the questions that wait because a law changed, one by one. */
export function ReviewScreen() {
  const { t } = useTranslation('law')
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const instrumentId = params.get('instrument') ?? undefined
  const toEdition = params.get('edition') ?? undefined
  const register = useView(['bank'], 'instrument.list', {}, client => client.instrument.list({}))
  const input = {
    state: 'waiting' as const,
    ...(instrumentId === undefined ? {} : { instrumentId }),
    ...(toEdition === undefined ? {} : { toEdition }),
    offset: 0,
    limit: AHEAD,
  }
  const reviews = useView(['bank'], 'instrument.reviews', input, client => client.instrument.reviews(input))
  // Kept while a question is open in the editor.
  const [at, setAt] = useKept('law.review.at', { reviewId: '', index: 0 })
  const [decided, setDecided] = useKept('law.review.decided', 0)
  const rows = reviews.data?.rows ?? []
  const total = reviews.data?.total ?? 0
  const known = rows.findIndex(row => row.reviewId === at.reviewId)
  const index = known >= 0 ? known : Math.max(0, Math.min(at.index, rows.length - 1))
  const review = rows[index]
  const go = (next: number) => {
    const row = rows[next]
    if (row) setAt({ reviewId: row.reviewId, index: next })
  }
  const chosen = instrumentId === undefined ? '' : `${instrumentId}/${toEdition ?? ''}`
  const choices = (register.data ?? []).flatMap(entry =>
    entry.editions
      .filter(edition => edition.waiting > 0)
      .map(edition => ({
        value: `${entry.instrumentId}/${edition.editionId}`,
        label: t('walk.of', { name: entry.shortName, label: edition.label, count: edition.waiting }),
        instrumentId: entry.instrumentId,
        editionId: edition.editionId,
      })),
  )
  return (
    <>
      <PageHead
        title={reviews.data ? t('walk.headline', { count: total }) : t('walk.place')}
        subtitle={t('walk.subtitle')}
        actions={
          choices.length > 0 ? (
            <Select
              aria-label={t('walk.filter')}
              value={choices.some(one => one.value === chosen) ? chosen : ''}
              popupMatchSelectWidth={false}
              options={[{ value: '', label: t('walk.all') }, ...choices]}
              onChange={value => {
                const one = choices.find(choice => choice.value === value)
                setDecided(0)
                setParams(one ? { instrument: one.instrumentId, edition: one.editionId } : {}, {
                  replace: true,
                })
              }}
            />
          ) : null
        }
      />
      <LawTabs />
      <RefusalAlert error={reviews.error} />
      {review ? (
        <>
          <div className={styles['walkHead']}>
            <output>
              {t('walk.progress', { number: decided + index + 1, total: decided + total })}
              {decided > 0 ? `${t('middleDot')}${t('walk.decided', { count: decided })}` : ''}
            </output>
            <div className={styles['buttons']}>
              <ExportAffected
                pair={{
                  instrumentId: review.instrumentId,
                  fromEdition: review.fromEdition,
                  toEdition: review.toEdition,
                }}
              />
              <Button disabled={index === 0} onClick={() => go(index - 1)}>
                {t('walk.before')} <Kbd>←</Kbd>
              </Button>
              <Button disabled={index + 1 >= rows.length} onClick={() => go(index + 1)}>
                {t('walk.next')} <Kbd>→</Kbd>
              </Button>
            </div>
          </div>
          <ReviewItem
            key={review.reviewId}
            review={review}
            onBefore={() => go(index - 1)}
            onNext={() => go(index + 1)}
            onEdit={() => {
              setAt({ reviewId: review.reviewId, index })
              void navigate(`/bank/${encodeURIComponent(review.questionId)}?edit`)
            }}
            onDecided={() => {
              // The one that moves up into this place is the next.
              setAt({ reviewId: rows[index + 1]?.reviewId ?? '', index })
              setDecided(count => count + 1)
            }}
          />
        </>
      ) : reviews.data ? (
        <Card>
          <EmptyState
            title={t(decided > 0 ? 'walk.doneTitle' : 'walk.emptyTitle')}
            action={<Link to="/laws">{t('back')}</Link>}
          >
            {t('walk.emptyText')}
          </EmptyState>
        </Card>
      ) : reviews.error ? null : (
        <LoadingState />
      )}
    </>
  )
}
