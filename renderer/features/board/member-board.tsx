import { Switch } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WeekBoard } from './week-board.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import styles from './board-table.module.css'
import { MemberRow } from './member-row.tsx'
import { decimalsFor, scoreText } from './score-text.ts'

/** 个人榜: everybody with a counted score. Who looks at it is told their own place first. */
export function MemberBoard({ board }: { board: WeekBoard }) {
  const { t, i18n } = useTranslation('board')
  const format = useFormat()
  const [onlyBranch, setOnlyBranch] = useState(false)
  const switchId = useId()
  const ownBranch = board.branches.find(branch => branch.isCallers)
  const decimals = decimalsFor(board.members.map(member => member.scoreCents))
  const own = board.members.find(member => member.isCaller)
  const shown = onlyBranch
    ? board.members.filter(member => member.branchName === ownBranch?.name)
    : board.members
  const ownWords = own
    ? t('member.ownPlace', { rank: own.rank, score: scoreText(own.scoreCents, decimals, i18n.language) })
    : t('member.ownNone')
  const absentWords = board.absent > 0 ? t('member.absent', { count: board.absent }) : t('member.allPresent')
  return (
    <Card
      title={t('member.title')}
      note={`${ownWords} ${absentWords}`}
      extra={
        ownBranch && board.branches.length > 1 ? (
          <span className={styles['name']} data-print="no">
            <Switch id={switchId} size="small" checked={onlyBranch} onChange={setOnlyBranch} />
            <label htmlFor={switchId}>{t('member.onlyBranch')}</label>
          </span>
        ) : null
      }
    >
      {shown.length === 0 ? (
        <p>{t('empty.branchOnly')}</p>
      ) : (
        <Sheet caption={t('member.caption')}>
          <thead>
            <tr>
              <th scope="col" className={styles['rank']}>
                {t('member.rank')}
              </th>
              <th scope="col">{t('member.name')}</th>
              <th scope="col">{t('member.branch')}</th>
              <th scope="col">{t('member.score')}</th>
              <th scope="col" data-number>
                {t('member.time')}
              </th>
              <th scope="col">{t('member.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(member => (
              <MemberRow
                key={member.memberId}
                member={member}
                fullCents={board.fullCents}
                decimals={decimals}
                words={{ t, format, language: i18n.language }}
              />
            ))}
          </tbody>
        </Sheet>
      )}
    </Card>
  )
}
