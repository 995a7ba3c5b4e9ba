import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BranchView } from '#contract/branch'
import type { MemberView } from '#contract/member'
import { useSession } from '../../client/session.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useKept } from '../../ui/use-kept.ts'
import { canIssue } from './can-issue.ts'
import { FilterSentence } from './filter-sentence.tsx'
import { NO_FILTER, filterMembers } from './member-filter.ts'
import styles from './member-list.module.css'
import { MemberTable } from './member-table.tsx'

type Props = {
  members: readonly MemberView[]
  branches: readonly BranchView[]
  onEdit: (member: MemberView) => void
  onPins: (members: MemberView[]) => void
  onImport: () => void
}

export function MemberList({ members, branches, onEdit, onPins, onImport }: Props) {
  const { t } = useTranslation('member')
  const { memberId: callerId } = useSession()
  const [filter, setFilter] = useKept('member.filter', NO_FILTER)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const shown = filterMembers(members, filter)
  // A person filtered away or gone must not be acted upon unseen.
  const chosen = shown.filter(member => canIssue(member, callerId) && selected.has(member.memberId))
  const select = (memberIds: readonly string[], on: boolean) => {
    const next = new Set(selected)
    for (const memberId of memberIds) {
      if (on) next.add(memberId)
      else next.delete(memberId)
    }
    setSelected(next)
  }

  if (members.length === 0) {
    return (
      <Card>
        <EmptyState
          title={t('empty.title')}
          action={
            <Button type="primary" onClick={onImport}>
              {t('action.import')}
            </Button>
          }
        >
          {t('empty.text')}
        </EmptyState>
      </Card>
    )
  }
  return (
    <Card>
      <FilterSentence filter={filter} branches={branches} shown={shown.length} onChange={setFilter} />
      {chosen.length > 0 ? (
        <div className={styles['selection']}>
          <Button type="primary" onClick={() => onPins(chosen)}>
            {t('action.pinsSelected', { count: chosen.length })}
          </Button>
          <Button onClick={() => setSelected(new Set())}>{t('action.clearSelection')}</Button>
        </div>
      ) : null}
      {shown.length === 0 ? (
        <EmptyState
          title={t('empty.filteredTitle')}
          action={<Button onClick={() => setFilter(NO_FILTER)}>{t('filter.clear')}</Button>}
        >
          {t('empty.filteredText')}
        </EmptyState>
      ) : (
        <MemberTable members={shown} selected={selected} onSelect={select} onEdit={onEdit} />
      )}
    </Card>
  )
}
