import { Fragment } from 'react'
import { BLANK_MARK } from '#engine/question/question'
import { RichText } from '../../ui/rich-text.tsx'
import styles from './printed.module.css'

/** Words of a question with room to write where it has blanks. */
export function PrintedWords({ text }: { text: string }) {
  if (!text.includes(BLANK_MARK)) return <RichText inline text={text} />
  return (
    <>
      {text.split(BLANK_MARK).map((part, index) => (
        // Parts of a text have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={index}>
          {index > 0 ? <span className={styles['gap']} /> : null}
          <RichText inline text={part} />
        </Fragment>
      ))}
    </>
  )
}
