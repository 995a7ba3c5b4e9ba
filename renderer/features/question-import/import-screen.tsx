import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { ChoiceRow } from '../../ui/choice-row.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { ExportPart } from './export-part.tsx'
import { ImportPart } from './import-part.tsx'
import styles from './import.module.css'

/** 导入导出: questions from files and into files. `tabs` are the bank's, which belong to another feature. */
export function ImportScreen({ tabs }: { tabs: ReactNode }) {
  const { t } = useTranslation('import')
  const [search, setSearch] = useSearchParams()
  const mode = search.get('do') === 'export' ? 'export' : 'import'
  return (
    <>
      <PageHead
        title={t(`headline.${mode}`)}
        subtitle={t(`lead.${mode}`)}
        actions={
          <ChoiceRow
            label={t('mode.label')}
            hideLabel
            value={mode}
            choices={[
              { value: 'import', label: t('mode.import') },
              { value: 'export', label: t('mode.export') },
            ]}
            onChange={value => setSearch(value === 'export' ? { do: 'export' } : {}, { replace: true })}
          />
        }
      />
      {tabs}
      <div className={styles['screen']}>{mode === 'export' ? <ExportPart /> : <ImportPart />}</div>
    </>
  )
}
