import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { KeyList } from '../../ui/key-list.tsx'
import { PLAYER_KEYS } from '../../ui/player-keys.ts'

export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('common')
  return (
    <Dialog
      open={open}
      title={t('keys.player')}
      onClose={onClose}
      footer={
        <Button type="primary" data-initial-focus="" onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      <KeyList keys={PLAYER_KEYS} />
    </Dialog>
  )
}
