import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { QuestionFault } from '#engine/question/check-question'
import { useFaultWords } from '../use-fault-words.ts'
import { isUnfinished } from './draft-faults.ts'
import styles from './editor.module.css'

type Props = {
  faults: readonly QuestionFault[]
  /** A question just begun: what is missing is still to come and no fault yet. */
  isBegun: boolean
  /** Questions with the very same stem. */
  twins: readonly string[]
  onGo: (field: string) => void
}

/** What is still wrong, all at once; a fault leads to its field. */
export function DraftChecks({ faults, isBegun, twins, onGo }: Props) {
  const { t } = useTranslation('bank')
  const words = useFaultWords()
  const mood = faults.length === 0 ? 'fine' : isBegun && faults.every(isUnfinished) ? 'unfinished' : 'faulty'
  return (
    <>
      <output className={styles[mood]}>
        {mood === 'faulty' ? <WarningOutlined aria-hidden="true" /> : null}
        {mood === 'fine' ? <CheckCircleOutlined aria-hidden="true" /> : null}{' '}
        {mood === 'fine' ? t('edit.fine') : t(`edit.${mood}Count`, { count: faults.length })}
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
