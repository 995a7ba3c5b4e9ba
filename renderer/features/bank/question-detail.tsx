import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/card.tsx'
import type { QuestionDetail, Subject } from './bank-types.ts'
import { CitationList } from './citation-list.tsx'
import { OfferDecision } from './offer-decision.tsx'
import { QuestionBodyView } from './question-body-view.tsx'
import styles from './question.module.css'
import { VersionHistory } from './version-history.tsx'

export function QuestionDetailView({
  detail,
  subjects,
}: {
  detail: QuestionDetail
  subjects: readonly Subject[]
}) {
  const { t } = useTranslation('bank')
  const { current, offered } = detail
  const { content } = current
  return (
    <>
      {offered ? (
        <OfferDecision questionId={detail.questionId} local={current} shipped={offered} subjects={subjects} />
      ) : null}
      <div className={styles['space']}>
        <div className={styles['columns']}>
          <Card title={t('question.asSeen')}>
            <QuestionBodyView body={content.body} isCase={content.isCase} />
          </Card>
          <div className={styles['side']}>
            <Card title={t('question.explanation')}>
              <p className={styles['prose']}>{content.explanation}</p>
              <h3 className={styles['heading']}>{t('question.citation')}</h3>
              <CitationList citations={current.citations} />
              <h3 className={styles['heading']}>{t('difficulty.label')}</h3>
              <p>{t(`difficulty.${content.difficulty}`)}</p>
            </Card>
            <Card title={t('question.history')} note={t('question.oldResults')}>
              <VersionHistory history={detail.history} currentId={current.versionId} />
            </Card>
          </div>
        </div>
      </div>
    </>
  )
}
