import { useTranslation } from 'react-i18next'
import { RichText } from '../../ui/rich-text.tsx'
import styles from './stem.module.css'

type Props = {
  id: string
  level: 1 | 2
  /** 3, or 3.1 in a case group. */
  number: string
  stem: string
  /** The focus comes here with the question; where there is something to write, it goes there instead. */
  isStart?: boolean
}

export function Stem({ id, level, number, stem, isStart = true }: Props) {
  const { t } = useTranslation('sitting')
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <Heading
      id={id}
      tabIndex={-1}
      data-start={isStart ? '' : undefined}
      className={level === 1 ? styles.stem : `${styles.stem} ${styles.part}`}
      aria-label={t('stem', { number, stem })}
    >
      <RichText inline text={stem} />
    </Heading>
  )
}
