import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'

type Props = { open: boolean; onTake: () => Promise<void>; onLeave: () => void }

/** One paper is before one page at a time; the other one offers to take it back. */
export function ElsewhereDialog({ open, onTake, onLeave }: Props) {
  const { t } = useTranslation('sitting')
  return (
    <Dialog
      open={open}
      title={t('elsewhere.title')}
      closable={false}
      onClose={() => {}}
      footer={
        <>
          <Button size="large" onClick={onLeave}>
            {t('toToday')}
          </Button>
          <Button type="primary" size="large" data-initial-focus="" onClick={() => void onTake()}>
            {t('elsewhere.take')}
          </Button>
        </>
      }
    >
      <p>{t('elsewhere.text')}</p>
    </Dialog>
  )
}
