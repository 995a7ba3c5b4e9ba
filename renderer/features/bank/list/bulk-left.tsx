import { useTranslation } from 'react-i18next'
import type { Outputs } from '#contract/contract'
import { useFaultWords } from '../use-fault-words.ts'
import styles from './list.module.css'

/** So many are named; the rest is counted. */
const NAMED = 10

/** Questions that an edit of many left as they were, each with what kept it. */
export function BulkLeft({ left }: { left: Outputs['bulkEdit']['apply']['left'] }) {
  const { t } = useTranslation('bank')
  const words = useFaultWords()
  if (left.length === 0) return null
  const waiting = left.filter(one => one.why === 'revisionWaits').map(one => one.questionId)
  const faulty = left.filter(one => one.why === 'faulty')
  const more = (all: readonly unknown[]) =>
    all.length > NAMED ? [t('bulk.more', { count: all.length - NAMED })] : []
  return (
    <ul className={styles['leftAlone']} aria-label={t('bulk.leftTitle')}>
      {waiting.length > 0 ? (
        <li>
          {t('bulk.leftWaiting', {
            count: waiting.length,
            ids: [...waiting.slice(0, NAMED), ...more(waiting)].join(t('question.formJoint')),
          })}
        </li>
      ) : null}
      {faulty.slice(0, NAMED).map(({ questionId, fault }) => (
        <li key={questionId}>
          {t('bulk.leftFaulty', {
            id: questionId,
            fault: fault
              ? words({
                  field: fault.field,
                  code: fault.code,
                  ...(fault.values ? { values: fault.values } : {}),
                })
              : '',
          })}
        </li>
      ))}
      {more(faulty).map(sentence => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
