import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './drill-screen.module.css'

export function YearSwitcher({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const { t } = useTranslation('drill')
  return (
    <fieldset className={styles['year']} aria-label={t('year.group')}>
      <Button
        size="small"
        icon={<LeftOutlined />}
        aria-label={t('year.previous')}
        onClick={() => onChange(year - 1)}
      />
      <strong aria-live="polite">{t('year.name', { year })}</strong>
      <Button
        size="small"
        icon={<RightOutlined />}
        aria-label={t('year.next')}
        onClick={() => onChange(year + 1)}
      />
    </fieldset>
  )
}
