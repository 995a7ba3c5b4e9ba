import { RichText } from '../../ui/rich-text.tsx'
import styles from './stem.module.css'

type Props = {
  id: string
  level: 1 | 2
  stem: string
  /** The focus comes here with the question; where there is something to write, it goes there instead. */
  isStart?: boolean
}

/** The words of a question as its heading. It is read with its number, which stands in the line above under `<id>-number`. */
export function Stem({ id, level, stem, isStart = true }: Props) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <Heading
      id={id}
      tabIndex={-1}
      data-start={isStart ? '' : undefined}
      className={level === 1 ? styles.stem : `${styles.stem} ${styles.part}`}
      aria-labelledby={`${id}-number ${id}-words`}
    >
      <span id={`${id}-words`}>
        <RichText inline text={stem} />
      </span>
    </Heading>
  )
}
