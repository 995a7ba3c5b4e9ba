import { useTranslation } from 'react-i18next'
import type { WeekBoard } from './week-board.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import { ScoreBar } from '../../ui/score-bar.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from './board-table.module.css'
import { BoardFormula } from './board-formula.tsx'
import { RankCell } from './rank-cell.tsx'
import { branchReasonWords } from './reason-words.ts'
import { decimalsFor, scoreText } from './score-text.ts'

/** 支部榜: the mean over the roster, and beside it the two numbers it was worked out from. */
export function BranchBoard({ board }: { board: WeekBoard }) {
  const { t, i18n } = useTranslation('board')
  const format = useFormat()
  const language = i18n.language
  const decimals = decimalsFor(board.branches.map(branch => branch.meanCents))
  const sumDecimals = decimalsFor(board.branches.map(branch => branch.sumCents))
  return (
    <Card title={t('branch.title')}>
      <Sheet caption={t('branch.caption')}>
        <thead>
          <tr>
            <th scope="col" className={styles['rank']}>
              {t('branch.rank')}
            </th>
            <th scope="col">{t('branch.name')}</th>
            <th scope="col">{t('branch.mean')}</th>
            <th scope="col" data-number className={styles['sum']}>
              {t('branch.sum')}
            </th>
            <th scope="col" data-number>
              {t('branch.participation')}
            </th>
            <th scope="col">{t('branch.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {board.branches.map(branch => (
            <tr key={branch.branchId} data-own={branch.isCallers || undefined}>
              <RankCell rank={branch.rank} shared={branch.shared} />
              <th scope="row">
                <span className={styles['name']}>
                  {branch.name}
                  {branch.isCallers ? <span className={styles['ownMark']}>{t('branch.own')}</span> : null}
                </span>
              </th>
              <td>
                <span className={styles['score']}>
                  <ScoreBar value={branch.meanCents} max={board.fullCents} />
                  <strong>{scoreText(branch.meanCents, decimals, language)}</strong>
                </span>
                {branch.provisional > 0 ? (
                  <Tag tone="warn">{t('provisional.branch', { count: branch.provisional })}</Tag>
                ) : null}
              </td>
              <td data-number>
                {t('branch.sumOf', {
                  sum: scoreText(branch.sumCents, sumDecimals, language),
                  roster: branch.roster,
                })}
              </td>
              <td data-number>{t('branch.participationOf', { n: branch.participants, m: branch.roster })}</td>
              <td className={styles['reason']}>{branchReasonWords(branch, { t, format, language })}</td>
            </tr>
          ))}
        </tbody>
      </Sheet>
      <BoardFormula board={board} />
    </Card>
  )
}
