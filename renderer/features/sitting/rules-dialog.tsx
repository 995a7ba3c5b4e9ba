import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'

type Props = { open: boolean; onClose: () => void; children: ReactNode }

/** The rules over the paper, so that reading them does not leave it. The time goes on, and that is said. */
export function RulesDialog({ open, onClose, children }: Props) {
  const { t } = useTranslation(['sitting', 'common'])
  return (
    <Dialog
      wide
      open={open}
      title={t('rules.title')}
      onClose={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('submit.back')}
        </Button>
      }
    >
      <p>{t('rules.note')}</p>
      {children}
    </Dialog>
  )
}
