import { Sheet } from '../../ui/sheet.tsx'
import type { DiffPart } from '../../ui/text-diff.ts'
import { readableDiff } from './readable-diff.ts'
import type { ContentWords } from './content-texts.ts'
import { comparedLines, contentLines } from './content-texts.ts'
import styles from './import.module.css'
import type { Content } from './import-types.ts'

type Props = {
  caption: string
  before: { title: string; content: Content }
  after: { title: string; content: Content }
  words: ContentWords
  /** Leaves out what is the same in both. */
  onlyChanges?: boolean
}

/** Two questions side by side, differences marked. */
export function CompareTable({ caption, before, after, words, onlyChanges = false }: Props) {
  const { t } = words
  const lines = comparedLines(contentLines(before.content, words), contentLines(after.content, words))
  const shown = onlyChanges ? lines.filter(line => line.before !== line.after) : lines
  if (shown.length === 0) return <p className={styles['muted']}>{t('bank:diff.none')}</p>
  return (
    <Sheet caption={caption}>
      <thead>
        <tr>
          <th scope="col" className={styles['part']}>
            {t('bank:offer.place')}
          </th>
          <th scope="col">{before.title}</th>
          <th scope="col">{after.title}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(line => (
          <tr key={`${line.part}/${line.number}`} className={styles['compared']}>
            <th scope="row">{t(`bank:offer.part.${line.part}`, { number: line.number })}</th>
            {line.before === line.after ? (
              <td colSpan={2} className={styles['same']}>
                {line.before}
              </td>
            ) : (
              <Cells diff={readableDiff(line.before, line.after)} words={words} />
            )}
          </tr>
        ))}
      </tbody>
    </Sheet>
  )
}

function Cells({ diff, words }: { diff: readonly DiffPart[]; words: ContentWords }) {
  return (
    <>
      <td>
        <Side parts={diff.filter(({ kind }) => kind !== 'added')} words={words} />
      </td>
      <td>
        <Side parts={diff.filter(({ kind }) => kind !== 'removed')} words={words} />
      </td>
    </>
  )
}

/** Struck out and underlined say it without colour, `del` and `ins` to those who listen. */
function Side({ parts, words: { t } }: { parts: readonly DiffPart[]; words: ContentWords }) {
  if (parts.length === 0) return <span className={styles['muted']}>{t('bank:offer.none')}</span>
  return parts.map(({ kind, text }, index) => {
    // Parts of a text have no identity but their place.
    const key = `${index}/${kind}`
    if (kind === 'same') return <span key={key}>{text}</span>
    return kind === 'removed' ? (
      <del key={key} title={t('bank:offer.removed')}>
        {text}
      </del>
    ) : (
      <ins key={key} title={t('bank:offer.added')}>
        {text}
      </ins>
    )
  })
}
