import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import type { Role } from '#contract/access'
import { useCommand } from '../client/hooks.ts'
import { useSession, useStatus } from '../client/session.ts'
import styles from './navigation.module.css'

type Entry = { to: string; label: string; roles: readonly Role[] }

const EVERYBODY: readonly Role[] = ['trainee', 'instructor', 'host', 'administrator']
const INSTRUCTORS: readonly Role[] = ['instructor', 'administrator']

/** By job: what everybody does above the line, what somebody prepares for others below it. */
const DOING: readonly Entry[] = [
  { to: '/today', label: 'nav.today', roles: EVERYBODY },
  { to: '/board', label: 'nav.board', roles: EVERYBODY },
]
const PREPARING: readonly Entry[] = [
  { to: '/drills', label: 'nav.drills', roles: INSTRUCTORS },
  { to: '/marking', label: 'nav.marking', roles: INSTRUCTORS },
  { to: '/bank', label: 'nav.bank', roles: INSTRUCTORS },
  { to: '/laws', label: 'nav.laws', roles: INSTRUCTORS },
  { to: '/members', label: 'nav.members', roles: ['administrator'] },
  { to: '/settings', label: 'nav.settings', roles: EVERYBODY },
]

export function Navigation() {
  const { t } = useTranslation('common')
  const { roles } = useSession()
  const { brigadeName } = useStatus()
  const allowed = (entries: readonly Entry[]) =>
    entries.filter(entry => entry.roles.includes('trainee') || entry.roles.some(role => roles.includes(role)))
  return (
    <div className={styles.nav}>
      <div className={styles.product}>
        <b>{t('product')}</b>
        <small>{brigadeName}</small>
      </div>
      <nav aria-label={t('nav.label')} className={styles.links}>
        <NavList entries={allowed(DOING)} />
        <hr />
        <NavList entries={allowed(PREPARING)} />
      </nav>
      <Me />
    </div>
  )
}

function NavList({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation('common')
  return (
    <ul>
      {entries.map(entry => (
        <li key={entry.to}>
          <NavLink to={entry.to} className={({ isActive }) => (isActive ? styles.on : undefined)}>
            {t(entry.label)}
          </NavLink>
        </li>
      ))}
    </ul>
  )
}

function Me() {
  const { t } = useTranslation('common')
  const session = useSession()
  const signOut = useCommand(client => client.session.signOut({}))
  return (
    <div className={styles.me}>
      <p>{t('me.who', { name: session.name, branch: session.branchName })}</p>
      <p className={styles.second}>
        <span>{t('me.number', { number: session.policeNumber })}</span>
        <button type="button" onClick={() => signOut.mutate(undefined)}>
          {t('me.signOut')}
        </button>
      </p>
    </div>
  )
}
