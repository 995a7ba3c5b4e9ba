import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../ui/sheet.tsx'
import type { QuestionVersion, Subject } from './bank-types.ts'
import { CitationList } from './citation-list.tsx'
import { DiffText } from './diff-text.tsx'
import styles from './question.module.css'
import { diffText } from '../../ui/text-diff.ts'
import { topicName } from './topic-names.ts'
import { useCitationWords } from './use-citation-words.ts'
import { comparedLines, versionTexts } from './version-parts.ts'

type Side = { version: QuestionVersion; title: ReactNode }
type Props = {
  caption: string
  before: Side
  after: Side
  subjects: readonly Subject[]
  /** Only what differs: for two versions of the history, where the rest is known. */
  onlyChanges?: boolean
}

/** Two versions side by side, differences marked. */
export function VersionDiff({ caption, before, after, subjects, onlyChanges = false }: Props) {
  const { t, i18n } = useTranslation(['bank', 'common'])
  const cite = useCitationWords()
  const words = {
    t,
    cite,
    topicName: (content: QuestionVersion['content']) => topicName(subjects, content, i18n.language),
  }
  const lines = comparedLines(versionTexts(before.version, words), versionTexts(after.version, words))
  const shown = onlyChanges ? lines.filter(line => line.before !== line.after) : lines
  if (shown.length === 0) return <p className={styles['below']}>{t('diff.none')}</p>
  return (
    <Sheet caption={caption}>
      <thead>
        <tr>
          <th scope="col" className={styles['part']}>
            {t('offer.place')}
          </th>
          <th scope="col">{before.title}</th>
          <th scope="col">{after.title}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(line => (
          <tr key={`${line.part}/${line.number}`} className={styles['diffRow']}>
            <th scope="row">{t(`offer.part.${line.part}`, { number: line.number })}</th>
            {line.part === 'citations' ? (
              <CitationCells
                before={before.version.citations}
                after={after.version.citations}
                same={line.before === line.after}
              />
            ) : line.before === line.after ? (
              <td colSpan={2} className={styles['muted']}>
                {line.before}
              </td>
            ) : (
              <DiffCells before={line.before} after={line.after} />
            )}
          </tr>
        ))}
      </tbody>
    </Sheet>
  )
}

function DiffCells({ before, after }: { before: string; after: string }) {
  const diff = diffText(before, after)
  return (
    <>
      <td>
        <DiffText parts={diff} side="before" />
      </td>
      <td>
        <DiffText parts={diff} side="after" />
      </td>
    </>
  )
}

type CitationProps = {
  before: QuestionVersion['citations']
  after: QuestionVersion['citations']
  same: boolean
}

/** Citations open their article, in a comparison too. What one side has alone is marked. */
function CitationCells({ before, after, same }: CitationProps) {
  if (same)
    return (
      <td colSpan={2}>
        <CitationList citations={after} />
      </td>
    )
  return (
    <>
      <td>
        <CitationList citations={before} others={after} side="before" />
      </td>
      <td>
        <CitationList citations={after} others={before} side="after" />
      </td>
    </>
  )
}
