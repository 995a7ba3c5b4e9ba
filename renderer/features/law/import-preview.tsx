import { Alert, Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { articleName } from './article-names.ts'
import { ChangeView } from './change-view.tsx'
import type { Alignment, Entry, ManualLink, Preview } from './law-types.ts'
import styles from './law.module.css'

type Props = {
  entries: readonly Entry[]
  preview: Preview
  busy: boolean
  onCorrect: (alignment: Alignment, links: ManualLink[]) => void
}

/** Dry run of a statute text: articles, warnings, and what becomes of the articles of the editions beside it. */
export function ImportPreview({ entries, preview, busy, onCorrect }: Props) {
  const { t } = useTranslation('law')
  const format = useFormat()
  const entry = entries.find(one => one.instrumentId === preview.instrumentId)
  const labelOf = (editionId: string) =>
    entry?.editions.find(edition => edition.editionId === editionId)?.label ?? editionId
  const edition = entry?.editions.find(one => one.editionId === preview.editionId)
  const { replaces, warnings, alignments } = preview
  return (
    <>
      <Card title={t('preview.title', { name: entry?.name ?? '', label: labelOf(preview.editionId) })}>
        <p className={styles['muted']}>
          {preview.fileName}
          {preview.title ? `${t('middleDot')}${preview.title}` : ''}
        </p>
        <p className={styles['sum']}>
          <b>{t('preview.articles', { count: preview.articles.length })}</b>{' '}
          {edition?.articles === null || edition === undefined
            ? t('preview.countUnknown')
            : edition.articles === preview.articles.length
              ? t('preview.countFits', { count: edition.articles })
              : t('preview.countDiffers', { count: edition.articles })}
        </p>
        {replaces ? (
          <Alert
            type="info"
            showIcon
            title={t(replaces.sameFile ? 'preview.sameFile' : 'preview.replaces', {
              name: replaces.fileName,
              time: format.dayAndTime(replaces.importedAtMs),
            })}
          />
        ) : null}
        {warnings.length > 0 ? (
          <div className={styles['warnings']} role="note">
            <h3>{t('preview.warnings', { count: warnings.length })}</h3>
            <ul>
              {warnings.map(warning => (
                <li key={`${warning.code} ${warning.line}`}>
                  {warning.line > 0 ? `${t('preview.line', { line: warning.line })} ` : ''}
                  {t(`warning.${warning.code}`, warningWords(warning.values))}
                </li>
              ))}
            </ul>
          </div>
        ) : (
          <p className={styles['muted']}>{t('preview.noWarnings')}</p>
        )}
      </Card>
      <Tabs
        items={[
          ...alignments.map(alignment => ({
            key: `${alignment.fromEdition}>${alignment.toEdition}`,
            label: t('preview.changes', {
              from: labelOf(alignment.fromEdition),
              to: labelOf(alignment.toEdition),
            }),
            children: (
              <ChangeView
                alignment={alignment}
                busy={busy}
                onCorrect={links => onCorrect(alignment, links)}
              />
            ),
          })),
          {
            key: 'articles',
            label: t('preview.articlesTab'),
            children: (
              <Card>
                {alignments.length === 0 ? <p>{t('preview.noOther')}</p> : null}
                <Articles preview={preview} />
              </Card>
            ),
          },
        ]}
      />
    </>
  )
}

function Articles({ preview }: { preview: Preview }) {
  const { t } = useTranslation('law')
  return (
    <Sheet caption={t('preview.articlesTab')} bounded>
      <thead>
        <tr>
          <th scope="col">{t('preview.article')}</th>
          <th scope="col">{t('preview.chapter')}</th>
          <th scope="col" data-number>
            {t('preview.lineHead')}
          </th>
        </tr>
      </thead>
      <tbody>
        {preview.articles.map(({ number, place, chapter, line }) => (
          <tr key={number}>
            <th scope="row">{place}</th>
            <td>{chapter}</td>
            <td data-number>{line}</td>
          </tr>
        ))}
      </tbody>
    </Sheet>
  )
}

/** Article numbers of a warning are said in the words in which they are printed. */
function warningWords(values: Record<string, string | number>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d+(-\d+)?$/u.test(value) ? articleName(value) : value,
    ]),
  )
}
