import { useTranslation } from 'react-i18next'
import { useView } from '../../client/hooks.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import { RichText } from '../../ui/rich-text.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from './my-reports.module.css'

const SHOWN = 5

/** What became of the member's reports; nothing stands here for who never reported. */
export function MyReports() {
  const { t } = useTranslation('today')
  const format = useFormat()
  const mine = useView(['reports'], 'report.mine', {}, client => client.report.mine({}))
  if (!mine.data || mine.data.length === 0) return null
  return (
    <Card title={t('reports.title')}>
      <ul className={styles.list}>
        {mine.data.slice(0, SHOWN).map(report => (
          <li key={report.reportId}>
            <p className={styles.line}>
              <Tag tone={report.answer ? 'ok' : 'warn'}>
                {t(report.answer ? `reports.outcome.${report.answer.outcome}` : 'reports.waiting')}
              </Tag>
              <span className={styles.when}>{format.dayAndTime(report.answer?.atMs ?? report.atMs)}</span>
            </p>
            <div className={styles.stem}>
              <RichText inline text={report.stem} />
            </div>
            {report.answer ? (
              <p className={styles.answer}>
                {t('reports.answer', { name: report.answer.memberName ?? '', text: report.answer.text })}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
