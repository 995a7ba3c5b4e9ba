import { NavLink } from 'react-router'
import styles from './place-tabs.module.css'

/** `count`: how much waits there; 0 says nothing. `end`: only at this very address, not at those under it. */
export type PlaceTab = { to: string; label: string; count?: number; end?: boolean }

/** The places of one job, each with an address of its own. */
export function PlaceTabs({ label, tabs }: { label: string; tabs: readonly PlaceTab[] }) {
  return (
    <nav className={styles['tabs']} aria-label={label}>
      {tabs.map(({ to, label: name, count = 0, end = false }) => (
        <NavLink key={to} to={to} end={end} className={({ isActive }) => (isActive ? styles['on'] : '')}>
          {name}
          {count > 0 ? <b className={styles['count']}>{count}</b> : null}
        </NavLink>
      ))}
    </nav>
  )
}
