import styles from './rich-text.module.css'

type Props = {
  text: string
  /** Inside a heading, a label or a sentence, where no blocks can stand. */
  inline?: boolean
}

/** The words of a stem, an option, an explanation: the one place that decides how they are shown. Plain text with its line breaks. */
export function RichText({ text, inline = false }: Props) {
  return inline ? <span className={styles.text}>{text}</span> : <div className={styles.text}>{text}</div>
}
