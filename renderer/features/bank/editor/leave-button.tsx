import { Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'

/** Asks only where something typed would be lost. */
export function LeaveButton({ changed, onLeave }: { changed: boolean; onLeave: () => void }) {
  const { t } = useTranslation('bank')
  if (!changed) return <Button onClick={onLeave}>{t('question.backToQuestion')}</Button>
  return (
    <Popconfirm
      title={t('edit.leaveQuestion')}
      okText={t('edit.leave')}
      cancelText={t('edit.stay')}
      onConfirm={onLeave}
    >
      <Button>{t('edit.cancel')}</Button>
    </Popconfirm>
  )
}
