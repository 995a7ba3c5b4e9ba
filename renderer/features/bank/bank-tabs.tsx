import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useView } from '../../client/hooks.ts'
import { BankDrop } from './bank-drop.tsx'
import styles from './bank-tabs.module.css'

/** The places of the question bank, with what waits at each. */
export function BankTabs() {
  const { t } = useTranslation('bank')
  const review = useView(['bank'], 'workflow.queue', {}, client => client.workflow.queue({}))
  const reports = useView(['reports'], 'report.queue', { answered: false }, client =>
    client.report.queue({ answered: false }),
  )
  const tabs = [
    { to: '/bank', label: t('tabs.questions'), count: 0, end: true },
    { to: '/bank/review', label: t('tabs.review'), count: review.data?.length ?? 0, end: false },
    { to: '/bank/reports', label: t('tabs.reports'), count: reports.data?.length ?? 0, end: false },
    { to: '/bank/import', label: t('tabs.transfer'), count: 0, end: false },
  ]
  return (
    <nav className={styles['tabs']} aria-label={t('tabs.label')}>
      <BankDrop />
      {tabs.map(({ to, label, count, end }) => (
        <NavLink key={to} to={to} end={end} className={({ isActive }) => (isActive ? styles['on'] : '')}>
          {label}
          {count > 0 ? <b className={styles['count']}>{count}</b> : null}
        </NavLink>
      ))}
    </nav>
  )
}
