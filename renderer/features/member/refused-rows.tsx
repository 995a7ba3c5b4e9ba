import { useTranslation } from 'react-i18next'
import type { RosterPreviewView } from '#contract/member'
import { Sheet } from '../../ui/sheet.tsx'
import styles from './roster-import.module.css'

/** Where the file is at fault: row, column, what stands there, and why that cannot be. */
export function RefusedRows({ rows }: { rows: RosterPreviewView['refused'] }) {
  const { t } = useTranslation('member')
  return (
    <>
      <p className={styles['muted']}>{t('import.refusedHint')}</p>
      <Sheet caption={t('import.refusedCaption')} bounded>
        <thead>
          <tr>
            <th scope="col" data-number>
              {t('import.row')}
            </th>
            <th scope="col">{t('import.refusedColumn')}</th>
            <th scope="col">{t('import.value')}</th>
            <th scope="col">{t('import.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, column, value, reason }) => (
            <tr key={`${row}/${column}/${reason}`}>
              <td data-number>{row}</td>
              <td>{column}</td>
              <td className={styles['value']}>{value === '' ? t('import.emptyValue') : value}</td>
              <td>{t(`import.refusedReason.${reason}`)}</td>
            </tr>
          ))}
        </tbody>
      </Sheet>
    </>
  )
}
