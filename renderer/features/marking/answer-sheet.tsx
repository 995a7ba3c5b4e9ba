import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'
import { ArticleLink } from '../../ui/article-link.tsx'
import { Card } from '../../ui/card.tsx'
import { RichText } from '../../ui/rich-text.tsx'
import type { Answer } from './marking-types.ts'
import styles from './marking.module.css'

/** What was asked, what was written, and what the law says of it. The answer is text, never markup: it comes from anybody. */
export function AnswerSheet({ answer, sheetRef }: { answer: Answer; sheetRef: Ref<HTMLElement> }) {
  const { t } = useTranslation('marking')
  const format = useFormat()
  return (
    <div className={styles['sheet']}>
      <Card title={t('desk.question')}>
        <RichText text={answer.stem} />
      </Card>
      <section ref={sheetRef} tabIndex={-1} aria-label={t('desk.answer')} className={styles['answer']}>
        <p className={styles['answerHead']}>
          <b>{t('desk.answer')}</b>
          <span>
            {answer.member
              ? t('desk.writer', { name: answer.member.name, branch: answer.member.branchName })
              : t('desk.blind')}
          </span>
          <span>
            {t('desk.written', {
              count: answer.answer.length,
              time: format.dayAndTime(answer.submittedAtMs),
            })}
          </span>
        </p>
        <p className={styles['text']}>{answer.answer}</p>
      </section>
      <Card title={t('desk.why')}>
        {answer.explanation.trim() === '' ? (
          <p className={styles['muted']}>{t('desk.noExplanation')}</p>
        ) : (
          <RichText text={answer.explanation} />
        )}
        {answer.citations.length > 0 ? (
          <ul aria-label={t('desk.basis')} className={styles['citations']}>
            {answer.citations.map(citation => (
              <li key={`${citation.name}/${citation.place}/${citation.edition}`}>
                <ArticleLink citation={citation}>{`${citation.name} ${citation.place}`}</ArticleLink>
                <span className={styles['muted']}>{citation.edition}</span>
              </li>
            ))}
          </ul>
        ) : null}
      </Card>
    </div>
  )
}
