import { Button } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { saveText } from '../../ui/save-file.ts'
import { rosterTemplate } from './roster-template.ts'
import styles from './roster-import.module.css'

const COLUMNS = ['policeNumber', 'name', 'branch', 'category', 'party'] as const

/** Which file is wanted and what must stand in it. */
export function RosterChooser({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation('member')
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <div className={styles['drop']}>
        <p>{t('import.dropHere')}</p>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv"
          hidden
          data-testid="roster-file"
          onChange={event => {
            onFiles([...(event.target.files ?? [])])
            // The same file must be choosable again after it was corrected.
            event.target.value = ''
          }}
        />
        <Button type="primary" onClick={() => input.current?.click()}>
          {t('import.choose')}
        </Button>
        <p className={styles['muted']}>{t('import.limit')}</p>
      </div>
      <h3 className={styles['heading']}>{t('import.columnsTitle')}</h3>
      <ul className={styles['columns']}>
        {COLUMNS.map(column => (
          <li key={column}>{t(`import.column.${column}`)}</li>
        ))}
      </ul>
      <Button onClick={() => saveText(t('import.templateFile'), rosterTemplate(t))}>
        {t('import.template')}
      </Button>
    </>
  )
}
