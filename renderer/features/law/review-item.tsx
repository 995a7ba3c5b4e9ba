import { Alert, Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCommand, useView } from '../../client/hooks.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { SupersededTag } from '../../ui/superseded-tag.tsx'
import { Tag } from '../../ui/tag.tsx'
import { articleName, readArticles } from './article-names.ts'
import { ComparedArticle } from './compared-article.tsx'
import type { Review } from './law-types.ts'
import styles from './law.module.css'
import { QuestionWithKey } from './question-with-key.tsx'
import { RetireDialog } from './retire-dialog.tsx'
import { useReviewKeys } from './use-review-keys.ts'

type Props = {
  review: Review
  onBefore: () => void
  onNext: () => void
  onEdit: () => void
  onDecided: () => void
}

type Decision = {
  decision: 'stillRight' | 'newVersion' | 'retired'
  articles?: { from: string; to: string }[]
  reason: string
}

/** One question that waits: as it is, what it rested on, what that became, and the decision. */
export function ReviewItem({ review, onBefore, onNext, onEdit, onDecided }: Props) {
  const { t } = useTranslation('law')
  const announce = useAnnounce()
  const { reviewId, questionId, hasNewVersion } = review
  const [retiring, setRetiring] = useState(false)
  const [places, setPlaces] = useState<Record<string, string>>({})
  const [isAsked, setAsked] = useState(false)
  const asked = useRef<HTMLDivElement>(null)
  const detail = useView(['bank'], 'question.get', { questionId }, client =>
    client.question.get({ questionId }),
  )
  const decide = useCommand((client, { decision, articles = [], reason }: Decision) =>
    client.instrument.decideReview({ reviewId, decision, articles, reason }),
  )
  const start = (said: Decision) => {
    if (decide.isPending) return
    decide.mutate(said, {
      onSuccess: () => {
        setRetiring(false)
        announce(t(`decide.done.${said.decision}`, { id: questionId }))
        onDecided()
      },
    })
  }
  const articles = [...new Set(review.cited.map(place => place.article))]
  // Where nothing became of an article, a person says where it went before the question can name the new edition.
  const gone = articles.filter(article =>
    review.cited.some(place => place.article === article && place.to.length === 0),
  )
  const placeOf = (article: string) => {
    const read = readArticles(places[article] ?? '')
    return read?.length === 1 ? read[0] : undefined
  }
  const stillRight = () => {
    const moved = gone.flatMap(from => {
      const to = placeOf(from)
      return to === undefined ? [] : [{ from, to }]
    })
    if (moved.length < gone.length) {
      setAsked(true)
      asked.current?.querySelector('input')?.focus()
      return
    }
    start({ decision: 'stillRight', articles: moved, reason: t('decide.reasonOf.stillRight') })
  }
  const change = () =>
    hasNewVersion ? start({ decision: 'newVersion', reason: t('decide.reasonOf.newVersion') }) : onEdit()
  useReviewKeys({
    '1': stillRight,
    '2': change,
    '3': () => setRetiring(true),
    ArrowLeft: onBefore,
    ArrowRight: onNext,
  })
  return (
    <div className={styles['walk']}>
      <Card
        title={questionId}
        extra={
          <span className={styles['tags']}>
            <SupersededTag on={detail.data?.current.superseded ?? false} />
            {review.withheld ? (
              <Tag tone="warn">{t('walk.withheld')}</Tag>
            ) : (
              <Tag tone="blue">{t('walk.withheldFrom', { day: review.effectiveFrom })}</Tag>
            )}
            <Link to={`/bank/${encodeURIComponent(questionId)}`}>{t('walk.open')}</Link>
          </span>
        }
      >
        {detail.data ? (
          <QuestionWithKey content={detail.data.current.content} />
        ) : detail.error ? (
          <RefusalAlert error={detail.error} />
        ) : (
          <LoadingState />
        )}
      </Card>
      <Card
        title={t('walk.law', { name: review.shortName, from: review.fromLabel, to: review.toLabel })}
        note={t('walk.effective', { day: review.effectiveFrom })}
      >
        {articles.map(article => (
          <ComparedArticle
            key={article}
            pair={{
              instrumentId: review.instrumentId,
              fromEdition: review.fromEdition,
              toEdition: review.toEdition,
            }}
            article={article}
            cited={review.cited.filter(place => place.article === article)}
            labels={{ from: review.fromLabel, to: review.toLabel }}
          />
        ))}
      </Card>
      <section className={styles['decide']} aria-label={t('decide.label')}>
        {gone.length > 0 ? (
          <div ref={asked}>
            {gone.map(article => (
              <Field
                key={article}
                label={t('decide.where', { place: articleName(article) })}
                hint={t('decide.whereHint')}
                error={isAsked && placeOf(article) === undefined ? t('decide.whereMissing') : null}
              >
                {ids => (
                  <Input
                    {...ids}
                    value={places[article] ?? ''}
                    onChange={event => setPlaces({ ...places, [article]: event.target.value })}
                  />
                )}
              </Field>
            ))}
          </div>
        ) : null}
        {hasNewVersion ? <Alert type="info" showIcon title={t('decide.hasNewVersion')} /> : null}
        <div className={styles['buttons']}>
          <Button
            type={hasNewVersion ? 'default' : 'primary'}
            loading={decide.isPending && decide.variables.decision === 'stillRight'}
            onClick={stillRight}
          >
            {t('decide.stillRight')} <Kbd>1</Kbd>
          </Button>
          <Button
            type={hasNewVersion ? 'primary' : 'default'}
            loading={decide.isPending && decide.variables.decision === 'newVersion'}
            onClick={change}
          >
            {t(hasNewVersion ? 'decide.newVersion' : 'decide.change')} <Kbd>2</Kbd>
          </Button>
          <Button danger onClick={() => setRetiring(true)}>
            {t('decide.retire')} <Kbd>3</Kbd>
          </Button>
          {hasNewVersion ? <Button onClick={onEdit}>{t('decide.changeAgain')}</Button> : null}
          <span className={styles['muted']}>{t('decide.note')}</span>
        </div>
        {retiring ? null : <RefusalAlert error={decide.error} />}
      </section>
      {retiring ? (
        <RetireDialog
          busy={decide.isPending}
          error={decide.error}
          onClose={() => setRetiring(false)}
          onReason={reason => start({ decision: 'retired', reason })}
        />
      ) : null}
    </div>
  )
}
