import styles from './drop-veil.module.css'

/** Over the whole window while files hang above it, with what becomes of them. */
export function DropVeil({ over, children }: { over: boolean; children: string }) {
  return over ? <div className={styles['veil']}>{children}</div> : null
}
