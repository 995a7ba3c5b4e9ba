import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { DropVeil } from '../../ui/drop-veil.tsx'
import { handFiles } from '../../ui/handed-files.ts'
import { useFileDrop } from '../../ui/use-file-drop.ts'

/** A file of questions may be dropped on any screen of the bank; 导入 reads it. */
export function BankDrop() {
  const { t } = useTranslation('bank')
  const navigate = useNavigate()
  const onFiles = useCallback(
    (files: readonly File[]) => {
      handFiles('/bank/import', files)
      void navigate('/bank/import')
    },
    [navigate],
  )
  const { over } = useFileDrop(onFiles)
  return <DropVeil over={over}>{t('tabs.drop')}</DropVeil>
}
