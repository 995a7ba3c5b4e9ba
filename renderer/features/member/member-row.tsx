import { Button, Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '#contract/member'
import { Tag } from '../../ui/tag.tsx'
import styles from './member-table.module.css'

type Props = {
  member: MemberView
  selected: boolean
  selectable: boolean
  isCaller: boolean
  onSelect: (on: boolean) => void
  onEdit: () => void
}

export function MemberRow({ member, selected, selectable, isCaller, onSelect, onEdit }: Props) {
  const { t, i18n } = useTranslation('member')
  const { name } = member
  const roles = member.roles.filter(role => role !== 'trainee').map(role => t(`role.${role}`))
  return (
    <tr className={member.active ? undefined : styles['left']}>
      <td className={styles['check']}>
        <Checkbox
          aria-label={t('table.selectOne', { name })}
          disabled={!selectable}
          {...(isCaller ? { title: t('table.own') } : {})}
          checked={selected}
          onChange={event => onSelect(event.target.checked)}
        />
      </td>
      <th scope="row" className={styles['name']}>
        {name}
      </th>
      <td>{member.policeNumber}</td>
      <td>{t(`category.${member.category}`)}</td>
      <td>{t(member.isPartyMember ? 'yes' : 'no')}</td>
      <td>
        {roles.length > 0 ? (
          new Intl.ListFormat(i18n.language).format(roles)
        ) : (
          <span className={styles['muted']}>{t('table.noRole')}</span>
        )}
      </td>
      <td className={styles['pin']}>
        <PinState member={member} />
      </td>
      <td data-number>
        <Button size="small" type="link" aria-label={t('action.editOf', { name })} onClick={onEdit}>
          {t('action.edit')}
        </Button>
      </td>
    </tr>
  )
}

function PinState({ member }: { member: MemberView }) {
  const { t } = useTranslation('member')
  if (!member.active) return <Tag>{t('table.left')}</Tag>
  if (!member.hasPin) return <Tag tone="bad">{t('pinState.none')}</Tag>
  if (member.mustChangePin) return <Tag tone="warn">{t('pinState.mustChange')}</Tag>
  return <Tag tone="ok">{t('pinState.own')}</Tag>
}
