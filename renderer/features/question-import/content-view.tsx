import { RichText } from '../../ui/rich-text.tsx'
import type { ContentWords } from './content-texts.ts'
import { contentLines } from './content-texts.ts'
import styles from './import.module.css'
import type { Content } from './import-types.ts'

/** All of a question, part by part. */
export function ContentView({ content, words }: { content: Content; words: ContentWords }) {
  return (
    <dl className={styles['content']}>
      {contentLines(content, words).map(({ part, number, text }) => (
        <div key={`${part}/${number}`}>
          <dt>{words.t(`bank:offer.part.${part}`, { number })}</dt>
          <dd>
            <RichText text={text} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
