import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { BranchBoardRow } from '#contract/board'
import type { Outputs } from '#contract/contract'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { ScoreBar } from '../../ui/score-bar.tsx'
import styles from './branch-excerpt.module.css'

type Board = Outputs['board']['week']
const ROWS = 5

/** The branches of this week around the caller's own; the whole board is one click away. */
export function BranchExcerpt({ board }: { board: Board | undefined }) {
  const { t } = useTranslation('today')
  return (
    <Card
      title={t('branches.title')}
      note={t('branches.formula')}
      extra={<Link to="/board">{t('branches.all')}</Link>}
    >
      {board ? <Rows board={board} /> : <LoadingState />}
    </Card>
  )
}

function Rows({ board }: { board: Board }) {
  const { t } = useTranslation('today')
  if (board.branches.length === 0) return <EmptyState title={t('branches.empty')} />
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('branches.rank')}</th>
          <th scope="col">{t('branches.branch')}</th>
          <th scope="col">{t('branches.mean')}</th>
          <th scope="col" className={styles.number}>
            {t('branches.participation')}
          </th>
        </tr>
      </thead>
      <tbody>
        {excerpt(board.branches).map(row => (
          <Row key={row.branchId} row={row} fullCents={board.fullCents} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, fullCents }: { row: BranchBoardRow; fullCents: number }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  return (
    <tr className={row.isCallers ? styles.own : undefined}>
      <td>{row.rank ?? <span title={t('numbers.unranked')}>–</span>}</td>
      <th scope="row">{row.name}</th>
      <td>
        <div className={styles.mean}>
          <ScoreBar value={row.meanCents} max={fullCents} />
          <b>{format.marks(row.meanCents)}</b>
        </div>
      </td>
      <td className={styles.number}>
        {t('branches.doneOf', { done: row.participants, roster: row.roster })}
      </td>
    </tr>
  )
}

/** The first ones, and always the caller's own. */
function excerpt(rows: readonly BranchBoardRow[]): BranchBoardRow[] {
  const first = rows.slice(0, ROWS)
  const own = rows.find(row => row.isCallers)
  return own && !first.includes(own) ? [...first.slice(0, ROWS - 1), own] : first
}
