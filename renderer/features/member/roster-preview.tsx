import { Alert, Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RosterPreviewView } from '#contract/member'
import { RefusedRows } from './refused-rows.tsx'
import { RosterRows } from './roster-rows.tsx'
import styles from './roster-import.module.css'

/** Dry run of a roster: who is new, who changes and how, and every refused row with its reason. */
export function RosterPreview({ preview }: { preview: RosterPreviewView }) {
  const { t, i18n } = useTranslation('member')
  const { added, updated, unchanged, refused, newBranches } = preview
  const quoted = new Intl.ListFormat(i18n.language).format(newBranches)
  return (
    <>
      <p className={styles['muted']}>
        {preview.sheet === ''
          ? preview.fileName
          : t('import.source', { file: preview.fileName, sheet: preview.sheet })}
        <br />
        {t('import.nothingWritten')}
      </p>
      {newBranches.length > 0 ? (
        <Alert type="info" showIcon title={t('import.newBranches', { names: quoted })} />
      ) : null}
      <Tabs
        // The tab that needs a decision comes up by itself.
        defaultActiveKey={refused.length > 0 ? 'refused' : added.length > 0 ? 'added' : 'updated'}
        items={[
          {
            key: 'added',
            label: t('import.tab.added', { count: added.length }),
            children:
              added.length > 0 ? (
                <RosterRows caption={t('import.addedCaption')} rows={added} />
              ) : (
                <p>{t('import.noneAdded')}</p>
              ),
          },
          {
            key: 'updated',
            label: t('import.tab.updated', { count: updated.length }),
            children:
              updated.length > 0 ? (
                <RosterRows caption={t('import.updatedCaption')} rows={updated} changes />
              ) : (
                <p>{t('import.noneUpdated')}</p>
              ),
          },
          {
            key: 'unchanged',
            label: t('import.tab.unchanged', { count: unchanged }),
            children: <p>{t('import.unchangedText', { count: unchanged })}</p>,
          },
          {
            key: 'refused',
            label: t('import.tab.refused', { count: refused.length }),
            children: refused.length > 0 ? <RefusedRows rows={refused} /> : <p>{t('import.noneRefused')}</p>,
          },
        ]}
      />
    </>
  )
}
