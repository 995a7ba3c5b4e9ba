import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/card.tsx'
import { RichText } from '../../ui/rich-text.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Content, QuestionDetail, Subject } from './bank-types.ts'
import { CitationList } from './citation-list.tsx'
import { OfferDecision } from './offer-decision.tsx'
import { QuestionBodyView } from './question-body-view.tsx'
import styles from './question.module.css'
import { VersionHistory } from './version-history.tsx'
import { ReviewPanel } from './workflow/review-panel.tsx'

type Props = { detail: QuestionDetail; subjects: readonly Subject[] }

export function QuestionDetailView({ detail, subjects }: Props) {
  const { t } = useTranslation('bank')
  const { current, offered } = detail
  const { content } = current
  // The parts of a case give their own reasons; the case as a whole may, and need not.
  const hasReasons = content.explanation !== '' || current.citations.length > 0
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
            <ReviewPanel detail={detail} subjects={subjects} />
            {hasReasons || content.body.type !== 'caseGroup' ? (
              <Card title={t('question.explanation')}>
                <RichText text={content.explanation} />
                <h3 className={styles['heading']}>{t('question.citation')}</h3>
                <CitationList citations={current.citations} />
              </Card>
            ) : null}
            <Card title={t('question.facts')}>
              <Facts content={content} />
            </Card>
            <Card title={t('question.history')} note={t('question.oldResults')}>
              <VersionHistory
                questionId={detail.questionId}
                history={detail.history}
                currentId={current.versionId}
                subjects={subjects}
              />
            </Card>
          </div>
        </div>
      </div>
    </>
  )
}

function Facts({ content: { difficulty, tags = [], effectiveFrom, expiresOn } }: { content: Content }) {
  const { t } = useTranslation('bank')
  return (
    <dl className={styles['facts']}>
      <dt>{t('difficulty.label')}</dt>
      <dd>{t(`difficulty.${difficulty}`)}</dd>
      {tags.length > 0 ? (
        <>
          <dt>{t('edit.tags')}</dt>
          <dd className={styles['tagList']}>
            {tags.map(tag => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </dd>
        </>
      ) : null}
      {effectiveFrom === undefined ? null : (
        <>
          <dt>{t('edit.effectiveFrom')}</dt>
          <dd>{effectiveFrom}</dd>
        </>
      )}
      {expiresOn === undefined ? null : (
        <>
          <dt>{t('edit.expiresOn')}</dt>
          <dd>{expiresOn}</dd>
        </>
      )}
    </dl>
  )
}
