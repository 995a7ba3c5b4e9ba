import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outputs } from '#contract/contract'
import type { PaperHead, PaperPart, PaperView } from '#contract/paper'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './paper-screen.module.css'
import { printDocuments } from './print-documents.ts'
import { PrintPages } from './print-pages.tsx'
import { useSheetScale } from './use-sheet-scale.ts'

type Props = {
  view: PaperView
  keyOfPaper: Outputs['paper']['key'] | null
  head: PaperHead
  parts: readonly PaperPart[]
}

/** The sheets as they come out of the printer. Typing in the form beside it does not wait for them. */
export const PrintPreview = memo(function PrintPreview({ view, keyOfPaper, head, parts }: Props) {
  const { t } = useTranslation(['paper', 'common'])
  const format = useFormat()
  const place = useSheetScale()
  const documents = useMemo(
    () => printDocuments({ view, key: keyOfPaper, head, parts }, { t, format }),
    [view, keyOfPaper, head, parts, t, format],
  )
  return (
    // It scrolls by itself, and the keyboard has to get there.
    <section
      ref={place}
      className={styles['preview']}
      aria-label={t('preview')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {documents.map(document => (
        <PrintPages key={document.id} document={document} number={view.number} />
      ))}
    </section>
  )
})
