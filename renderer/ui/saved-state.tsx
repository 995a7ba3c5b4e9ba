import { useTranslation } from 'react-i18next'
import { assertNever } from '#engine/assert-never'
import { useFormat } from '../i18n/use-format.ts'
import styles from './saved-state.module.css'

/** Where the page's answers are. `saved` only after the backend has them on disk. */
export type Saving =
  | { kind: 'idle' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'saved'; atMs: number }
  /** `todo`: what somebody can do about it; without one it is tried again and passes by itself. */
  | { kind: 'failing'; reason: string; code?: string | undefined; todo?: string | undefined }

const MARKS: Record<Saving['kind'], string> = {
  idle: '',
  unsaved: '•',
  saving: '…',
  saved: '✓',
  failing: '!',
}

/** Always in the same place; quiet while all is well, loud when something is not on disk. */
export function SavedState({ saving }: { saving: Saving }) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const words = (() => {
    switch (saving.kind) {
      case 'idle':
        return ''
      case 'unsaved':
        return t('saving.unsaved')
      case 'saving':
        return t('saving.saving')
      case 'saved':
        return t('saving.saved', { time: format.clock(saving.atMs) })
      case 'failing':
        return t('saving.failing', { reason: saving.reason })
      default:
        return assertNever(saving)
    }
  })()
  return (
    <span
      className={`${styles.state} ${styles[saving.kind]}`}
      role={saving.kind === 'failing' ? 'alert' : undefined}
      data-testid="saved-state"
      data-state={saving.kind}
    >
      {words ? (
        <>
          <span aria-hidden="true">{MARKS[saving.kind]}</span> {words}
        </>
      ) : null}
    </span>
  )
}
