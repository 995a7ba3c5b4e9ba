import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { useInitialFocus } from '../../ui/use-initial-focus.ts'
import { KeyList } from '../../ui/key-list.tsx'
import { PLAYER_KEYS } from '../../ui/player-keys.ts'

export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('common')
  const focus = useInitialFocus()
  return (
    <Dialog
      open={open}
      title={t('keys.player')}
      onClose={onClose}
      footer={
        <Button type="primary" ref={focus} onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      <KeyList keys={PLAYER_KEYS} />
    </Dialog>
  )
}
