import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { QuestionFault } from '#engine/question/check-question'
import styles from './question.module.css'
import { useFaultWords } from './use-fault-words.ts'

/** What is still wrong, all at once, read out politely while one types. */
export function DraftChecks({ faults, changed }: { faults: readonly QuestionFault[]; changed: boolean }) {
  const { t } = useTranslation('bank')
  const words = useFaultWords()
  return (
    <>
      <output className={faults.length > 0 ? styles['faulty'] : styles['fine']}>
        {faults.length > 0 ? (
          <WarningOutlined aria-hidden="true" />
        ) : (
          <CheckCircleOutlined aria-hidden="true" />
        )}{' '}
        {faults.length > 0 ? t('edit.faultCount', { count: faults.length }) : t('edit.fine')}
      </output>
      <ul className={styles['faults']}>
        {faults.map(fault => (
          <li key={`${fault.field}/${fault.code}`}>{words(fault)}</li>
        ))}
      </ul>
      {changed ? null : <p className={styles['muted']}>{t('edit.unchanged')}</p>}
    </>
  )
}
