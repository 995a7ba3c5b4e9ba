import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { faultWords, openSentences } from './fault-words.ts'
import { isTable } from './formats.ts'
import styles from './import.module.css'
import { PagesFrame } from './pages-frame.tsx'
import { useDownload } from '../../ui/use-download.ts'
import type { DryRunState } from './use-dry-run.ts'
import { usePages } from './use-pages.ts'

/** What was refused: where in the file, and why. */
export function FaultList({ dry }: { dry: DryRunState }) {
  const { t } = useTranslation(['import', 'bank', 'common'])
  const { importId, plan } = dry
  const pages = usePages(dry, 'faults', 50, (client, asked) => client.questionImport.faults(asked))
  const download = useDownload((client, sentences: Record<string, string>) =>
    client.questionImport.errorWorkbook({ importId, title: t('import:reasonColumn'), sentences }),
  )
  return (
    <PagesFrame
      pages={pages}
      empty={{ title: t('import:none.refused.title'), text: t('import:none.refused.text') }}
    >
      {rows => {
        // Only a workbook has sheets.
        const hasSheets = rows.some(fault => (fault.place.sheet ?? '') !== '')
        return (
          <>
            <div className={styles['faultHead']}>
              <p className={styles['muted']}>{t('import:hint.refused')}</p>
              <Button
                type="primary"
                loading={download.isPending}
                onClick={() => download.mutate(openSentences(plan.faultCodes, t))}
              >
                {t(isTable(plan.format) ? 'import:errorWorkbook' : 'import:errorList')}
              </Button>
            </div>
            <RefusalAlert error={download.error} />
            <Sheet caption={t('import:caption.refused')} busy={pages.busy}>
              <thead>
                <tr>
                  {hasSheets ? <th scope="col">{t('import:column.sheet')}</th> : null}
                  <th scope="col" data-number>
                    {t('import:column.row')}
                  </th>
                  <th scope="col">{t('import:column.column')}</th>
                  <th scope="col">{t('import:column.reason')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((fault, index) => (
                  // One row may be refused twice for the same reason.
                  // oxlint-disable-next-line react/no-array-index-key
                  <tr key={`${pages.page}/${index}`}>
                    {hasSheets ? <td>{fault.place.sheet ?? ''}</td> : null}
                    <td data-number>{fault.place.row ?? fault.place.line ?? ''}</td>
                    <td>{fault.place.column ?? ''}</td>
                    <td className={styles['reason']}>{faultWords(fault, t)}</td>
                  </tr>
                ))}
              </tbody>
            </Sheet>
          </>
        )
      }}
    </PagesFrame>
  )
}
