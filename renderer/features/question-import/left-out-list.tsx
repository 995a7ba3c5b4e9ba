import { useTranslation } from 'react-i18next'
import { Sheet } from '../../ui/sheet.tsx'
import { faultWords } from './fault-words.ts'
import styles from './import.module.css'
import { PagesFrame } from './pages-frame.tsx'
import { placeWords } from './place-words.ts'
import type { DryRunState } from './use-dry-run.ts'
import { usePages } from './use-pages.ts'

/** What the file says and the bank has no place for: named, not dropped silently. */
export function LeftOutList({ dry }: { dry: DryRunState }) {
  const { t } = useTranslation(['import', 'bank', 'common'])
  const pages = usePages(dry, 'leftOut', 50, (client, asked) => client.questionImport.leftOut(asked))
  return (
    <PagesFrame
      pages={pages}
      empty={{ title: t('import:none.leftOut.title'), text: t('import:none.leftOut.text') }}
    >
      {rows => (
        <>
          <p className={styles['muted']}>{t('import:hint.leftOut')}</p>
          <Sheet caption={t('import:caption.leftOut')} busy={pages.busy}>
            <thead>
              <tr>
                <th scope="col">{t('import:column.place')}</th>
                <th scope="col">{t('import:column.leftOut')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                // The same may be left out of one question twice.
                // oxlint-disable-next-line react/no-array-index-key
                <tr key={`${pages.page}/${index}`}>
                  <td className={styles['place']}>{placeWords(row.place, t)}</td>
                  <td>{faultWords({ ...row, field: '' }, t)}</td>
                </tr>
              ))}
            </tbody>
          </Sheet>
        </>
      )}
    </PagesFrame>
  )
}
