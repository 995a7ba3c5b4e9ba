import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Role } from '#contract/access'
import styles from './member-drawer.module.css'

const ADDED: readonly Role[] = ['instructor', 'host', 'administrator']

/** Roles beside being a trainee, which everybody is. `value` and `onChange` come from the form. */
export function RoleChoice({ value = [], onChange }: { value?: Role[]; onChange?: (roles: Role[]) => void }) {
  const { t } = useTranslation('member')
  const toggle = (role: Role, on: boolean) =>
    onChange?.(on ? [...value, role] : value.filter(other => other !== role))
  return (
    <div className={styles['roles']}>
      <p className={styles['note']}>{t('roleHint.trainee')}</p>
      {ADDED.map(role => (
        <Checkbox
          key={role}
          checked={value.includes(role)}
          onChange={event => toggle(role, event.target.checked)}
        >
          {t(`role.${role}`)}
          <span className={styles['hint']}>{t(`roleHint.${role}`)}</span>
        </Checkbox>
      ))}
    </div>
  )
}
