import { useTranslation } from 'react-i18next'
import type { WeekBoard } from './week-board.ts'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './board-table.module.css'

/** How the means above it were worked out, with the rule and the minimum of this very drill. */
export function BoardFormula({ board }: { board: WeekBoard }) {
  const { t } = useTranslation('board')
  const format = useFormat()
  return (
    <div className={styles['formula']} role="note" aria-label={t('formula.title')}>
      <p>
        <strong>{t('formula.mean')}</strong>
      </p>
      {board.provisional > 0 ? <p>{t('provisional.formula')}</p> : null}
      <p>
        {t(`formula.counted.${board.counted}`, {
          full: format.marks(board.fullCents),
          aDay: board.countedADay ?? 1,
        })}{' '}
        {t('formula.minimum', { count: board.minParticipants })}
      </p>
    </div>
  )
}
