import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { QuestionFault } from '#engine/question/check-question'
import { useFaultWords } from '../use-fault-words.ts'
import styles from './editor.module.css'

type Props = {
  faults: readonly QuestionFault[]
  /** Questions with the very same stem. */
  twins: readonly string[]
  onGo: (field: string) => void
}

/** What is still wrong, all at once; a fault leads to its field. */
export function DraftChecks({ faults, twins, onGo }: Props) {
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
          <li key={`${fault.field}/${fault.code}/${JSON.stringify(fault.values)}`}>
            <button type="button" onClick={() => onGo(fault.field)}>
              {words(fault)}
            </button>
          </li>
        ))}
      </ul>
      {twins.map(id => (
        <p key={id} className={styles['faulty']}>
          <WarningOutlined aria-hidden="true" /> {t('edit.twin')}{' '}
          <Link to={`/bank/${encodeURIComponent(id)}`} target="_blank">
            {id}
          </Link>
        </p>
      ))}
    </>
  )
}
