import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { handFiles } from '../../ui/handed-files.ts'
import { useFileDrop } from '../../ui/use-file-drop.ts'
import styles from './bank-tabs.module.css'

/** A file of questions may be dropped on any screen of the bank; 导入 reads it. */
export function BankDrop() {
  const { t } = useTranslation('bank')
  const navigate = useNavigate()
  const onFiles = useCallback(
    (files: readonly File[]) => {
      handFiles(files)
      void navigate('/bank/import')
    },
    [navigate],
  )
  const { over } = useFileDrop(onFiles)
  return over ? <div className={styles['overlay']}>{t('tabs.drop')}</div> : null
}
