import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '#contract/member'
import { useSession } from '../../client/session.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { canIssue } from './can-issue.ts'
import { groupByBranch } from './member-filter.ts'
import { MemberRow } from './member-row.tsx'
import styles from './member-table.module.css'

type Props = {
  members: readonly MemberView[]
  selected: ReadonlySet<string>
  onSelect: (memberIds: readonly string[], on: boolean) => void
  onEdit: (member: MemberView) => void
}

const COLUMNS = ['name', 'policeNumber', 'category', 'party', 'roles', 'pin'] as const

/** Members under the name of their branch. */
export function MemberTable({ members, selected, onSelect, onEdit }: Props) {
  const { t } = useTranslation('member')
  const { memberId: callerId } = useSession()
  const selectable = members.filter(member => canIssue(member, callerId)).map(member => member.memberId)
  const chosen = selectable.filter(memberId => selected.has(memberId)).length
  return (
    <Sheet caption={t('table.caption')}>
      <thead>
        <tr>
          <th scope="col" className={styles['check']}>
            <Checkbox
              aria-label={t('table.selectAll')}
              disabled={selectable.length === 0}
              checked={chosen > 0 && chosen === selectable.length}
              indeterminate={chosen > 0 && chosen < selectable.length}
              onChange={event => onSelect(selectable, event.target.checked)}
            />
          </th>
          {COLUMNS.map(column => (
            <th key={column} scope="col">
              {t(`table.${column}`)}
            </th>
          ))}
          <th scope="col" data-number>
            {t('table.action')}
          </th>
        </tr>
      </thead>
      {groupByBranch(members).map(group => (
        <tbody key={group.branchId}>
          <tr className={styles['group']}>
            <th scope="rowgroup" colSpan={COLUMNS.length + 2}>
              {group.branchName}
              <span>{t('table.branchCount', { count: group.members.length })}</span>
            </th>
          </tr>
          {group.members.map(member => (
            <MemberRow
              key={member.memberId}
              member={member}
              selected={selected.has(member.memberId)}
              selectable={canIssue(member, callerId)}
              isCaller={member.memberId === callerId}
              onSelect={on => onSelect([member.memberId], on)}
              onEdit={() => onEdit(member)}
            />
          ))}
        </tbody>
      ))}
    </Sheet>
  )
}
