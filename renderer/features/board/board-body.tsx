import { useTranslation } from 'react-i18next'
import type { WeekBoard } from './week-board.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './board-screen.module.css'
import { BranchBoard } from './branch-board.tsx'
import { MemberBoard } from './member-board.tsx'

/** Both boards, or the reason why there are none and what to do about it. */
export function BoardBody({ board }: { board: WeekBoard }) {
  const { t } = useTranslation('board')
  const format = useFormat()
  if (board.drillId === null) {
    return (
      <Card>
        <EmptyState title={t('empty.noDrill.title', { week: format.week(board.week) })}>
          {t('empty.noDrill.text')}
        </EmptyState>
      </Card>
    )
  }
  if (board.members.length === 0) {
    const state = board.closed ? 'nobodyClosed' : 'nobody'
    return (
      <Card>
        <EmptyState title={t(`empty.${state}.title`)}>{t(`empty.${state}.text`)}</EmptyState>
      </Card>
    )
  }
  return (
    <div className={styles['boards']}>
      <BranchBoard board={board} />
      <MemberBoard board={board} />
    </div>
  )
}
