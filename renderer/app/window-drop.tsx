import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useSession } from '../client/session.ts'
import { Dialog } from '../ui/dialog.tsx'
import { DropVeil } from '../ui/drop-veil.tsx'
import { handFiles } from '../ui/handed-files.ts'
import { PlainButton } from '../ui/plain-button.tsx'
import { useFileDrop } from '../ui/use-file-drop.ts'
import { DROP_ADDRESS, placeOfFile } from './drop-place.ts'
import styles from './window-drop.module.css'

/** Files dropped where no screen takes them: an instructor's go to the import that they fit. */
export function WindowDrop() {
  const { roles } = useSession()
  return roles.includes('instructor') || roles.includes('administrator') ? <InstructorDrop /> : null
}

function InstructorDrop() {
  const { t } = useTranslation('common')
  const navigate = useNavigate()
  const [asking, setAsking] = useState<readonly File[] | null>(null)
  const bring = useCallback(
    (to: keyof typeof DROP_ADDRESS, files: readonly File[]) => {
      setAsking(null)
      handFiles(DROP_ADDRESS[to], files)
      void navigate(DROP_ADDRESS[to])
    },
    [navigate],
  )
  const take = useCallback(
    (files: readonly File[]) => {
      const [first] = files
      // Over a dialog something else is being done.
      if (!first || document.querySelector('dialog[open]')) return
      const place = placeOfFile(first.name)
      if (place === 'ask') setAsking(files)
      else bring(place, files)
    },
    [bring],
  )
  const { over } = useFileDrop(take, { whereNobodyElse: true })
  const close = () => setAsking(null)
  return (
    <>
      <DropVeil over={over}>{t('drop.veil')}</DropVeil>
      <Dialog title={t('drop.title')} open={asking !== null} onClose={close}>
        <p>{t('drop.question', { name: asking?.[0]?.name ?? '' })}</p>
        <div className={styles['choices']}>
          <PlainButton size="large" main onClick={() => bring('questions', asking ?? [])}>
            {t('drop.questions')}
          </PlainButton>
          <PlainButton size="large" onClick={() => bring('law', asking ?? [])}>
            {t('drop.law')}
          </PlainButton>
          <PlainButton size="large" onClick={close}>
            {t('cancel')}
          </PlainButton>
        </div>
        <p className={styles['note']}>{t('drop.safe')}</p>
      </Dialog>
    </>
  )
}
