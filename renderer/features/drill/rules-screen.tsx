import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import styles from './drill-screen.module.css'
import { PrintButton } from './print-button.tsx'
import { RulesInForce, useDrillRules } from './rules-in-force.tsx'

/** 评分办法 for who sits the drill, to read before and after, and to print. */
export function RulesScreen() {
  const { drillId = '' } = useParams()
  const { t } = useTranslation('drill')
  const format = useFormat()
  const { data } = useDrillRules(drillId)
  return (
    <>
      <PageHead
        title={data ? t('rules.titleOf', { title: data.title }) : t('action.rules')}
        subtitle={data ? format.week(data.week) : null}
        actions={
          <span className={styles['screenOnly']}>
            <Link to="/today">{t('rules.toToday')}</Link>
            {data ? <PrintButton /> : null}
          </span>
        }
      />
      <Card>
        <RulesInForce drillId={drillId} />
      </Card>
    </>
  )
}
