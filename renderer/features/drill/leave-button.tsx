import { Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'

/** Asks only where something typed would be lost. */
export function LeaveButton({ changed, onLeave }: { changed: boolean; onLeave: () => void }) {
  const { t } = useTranslation('drill')
  if (!changed) return <Button onClick={onLeave}>{t('editor.back')}</Button>
  return (
    <Popconfirm
      title={t('editor.leaveQuestion')}
      okText={t('editor.leave')}
      cancelText={t('editor.stay')}
      onConfirm={onLeave}
    >
      <Button>{t('editor.cancel')}</Button>
    </Popconfirm>
  )
}
