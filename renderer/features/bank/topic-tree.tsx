import { useTranslation } from 'react-i18next'
import { nameIn } from '../../i18n/name-in.ts'
import type { Subject } from './bank-types.ts'
import { questionsIn } from './topic-names.ts'
import styles from './topic-tree.module.css'

type Place = { subject: string | null; topic: string | null }
type Props = { subjects: readonly Subject[]; chosen: Place; onChoose: (place: Place) => void }

/** Subjects and topics with their numbers of questions; every line is a button, so Tab and Enter are enough. */
export function TopicTree({ subjects, chosen, onChoose }: Props) {
  const { t, i18n } = useTranslation('bank')
  const total = subjects.reduce((sum, subject) => sum + questionsIn(subject), 0)
  return (
    <nav className={styles['tree']} aria-label={t('tree.title')}>
      <TreeLine
        name={t('tree.all')}
        count={total}
        on={chosen.subject === null}
        onChoose={() => onChoose({ subject: null, topic: null })}
      />
      <ul>
        {subjects.map(subject => (
          <li key={subject.id}>
            <TreeLine
              name={nameIn(subject.name, i18n.language)}
              count={questionsIn(subject)}
              on={chosen.subject === subject.id && chosen.topic === null}
              strong
              onChoose={() => onChoose({ subject: subject.id, topic: null })}
            />
            <ul className={styles['topics']}>
              {subject.topics.map(topic => (
                <li key={topic.id}>
                  <TreeLine
                    name={nameIn(topic.name, i18n.language)}
                    count={topic.questions}
                    on={chosen.subject === subject.id && chosen.topic === topic.id}
                    onChoose={() => onChoose({ subject: subject.id, topic: topic.id })}
                  />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type LineProps = { name: string; count: number; on: boolean; strong?: boolean; onChoose: () => void }

function TreeLine({ name, count, on, strong = false, onChoose }: LineProps) {
  const { t } = useTranslation('bank')
  return (
    <button
      type="button"
      className={`${styles['line']} ${strong ? styles['strong'] : ''}`}
      aria-current={on ? 'true' : undefined}
      onClick={onChoose}
    >
      <span>{name}</span>
      <span className={styles['count']} aria-label={t('tree.count', { count })}>
        {count}
      </span>
    </button>
  )
}
