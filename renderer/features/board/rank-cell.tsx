import { useTranslation } from 'react-i18next'
import styles from './board-table.module.css'

/** A place, said to be shared in words; a row without place says so instead of staying empty. */
export function RankCell({ rank, shared }: { rank: number | null; shared: boolean }) {
  const { t } = useTranslation('board')
  if (rank === null) return <td className={`${styles['rank']} ${styles['unranked']}`}>{t('unranked')}</td>
  return <td className={styles['rank']}>{shared ? t('sharedRank', { rank }) : rank}</td>
}
