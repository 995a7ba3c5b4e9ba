import { lazy, Suspense } from 'react'
import { hasMarkup } from './markdown/has-markup.ts'
import styles from './rich-text.module.css'

const Markdown = lazy(async () => ({ default: (await import('./markdown/markdown.tsx')).Markdown }))

type Props = {
  text: string
  /** Inside a heading, a label or a sentence, where no blocks can stand. */
  inline?: boolean
}

/** The words of a stem, an option, an explanation: the one place that decides how they are shown. */
export function RichText({ text, inline = false }: Props) {
  const plain = inline ? (
    <span className={styles.text}>{text}</span>
  ) : (
    <div className={styles.text}>{text}</div>
  )
  if (!hasMarkup(text)) return plain
  return (
    <Suspense fallback={plain}>
      <Markdown text={text} inline={inline} />
    </Suspense>
  )
}
