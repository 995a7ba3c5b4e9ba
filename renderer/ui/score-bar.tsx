import styles from './score-bar.module.css'

type Props = {
  value: number
  max: number
  /** Read instead of the bar; leave out where the number stands right beside it. */
  label?: string
  size?: 'small' | 'large'
}

export function ScoreBar({ value, max, label, size = 'small' }: Props) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  const role = label
    ? ({
        role: 'progressbar',
        'aria-label': label,
        'aria-valuemin': 0,
        'aria-valuemax': max,
        'aria-valuenow': value,
      } as const)
    : ({ 'aria-hidden': true } as const)
  return (
    <div className={`${styles.track} ${styles[size]}`} {...role}>
      <div className={styles.fill} style={{ width: `${share * 100}%` }} />
    </div>
  )
}
