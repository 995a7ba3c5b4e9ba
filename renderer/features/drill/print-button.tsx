import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

export function PrintButton() {
  const { t } = useTranslation('drill')
  return (
    <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
      {t('rules.print')}
    </Button>
  )
}
