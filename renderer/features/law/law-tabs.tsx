import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useView } from '../../client/hooks.ts'
import styles from './law.module.css'

/** The places of 法规, with what waits for a decision. */
export function LawTabs() {
  const { t } = useTranslation('law')
  const input = { state: 'waiting' as const, offset: 0, limit: 1 }
  const waiting = useView(['bank'], 'instrument.reviews', input, client => client.instrument.reviews(input))
  const tabs = [
    { to: '/laws', label: t('tabs.register'), count: 0, end: true },
    { to: '/laws/search', label: t('tabs.search'), count: 0, end: false },
    { to: '/laws/review', label: t('tabs.review'), count: waiting.data?.total ?? 0, end: false },
  ]
  return (
    <nav className={styles['tabs']} aria-label={t('tabs.label')}>
      {tabs.map(({ to, label, count, end }) => (
        <NavLink key={to} to={to} end={end} className={({ isActive }) => (isActive ? styles['on'] : '')}>
          {label}
          {count > 0 ? <b className={styles['count']}>{count}</b> : null}
        </NavLink>
      ))}
    </nav>
  )
}
