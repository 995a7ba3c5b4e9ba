import { useTranslation } from 'react-i18next'
import type { Run } from './law-types.ts'
import styles from './law.module.css'

type Props = { runs: readonly Run[]; side?: 'both' | 'older' | 'newer' }

/** A difference of words: struck out and underlined say it without colour, `del` and `ins` to those who listen. */
export function RunsText({ runs, side = 'both' }: Props) {
  const { t } = useTranslation('law')
  const hidden = side === 'older' ? 'added' : side === 'newer' ? 'removed' : null
  return (
    <div className={styles['prose']} lang="zh-CN">
      {runs.map((run, index) => {
        // Runs of a text have no identity but their place.
        const key = `${index}/${run.kind}`
        if (run.kind === hidden) return null
        if (run.kind === 'same') return <span key={key}>{run.text}</span>
        return run.kind === 'removed' ? (
          <del key={key} title={t('diff.removed')}>
            {run.text}
          </del>
        ) : (
          <ins key={key} title={t('diff.added')}>
            {run.text}
          </ins>
        )
      })}
    </div>
  )
}
