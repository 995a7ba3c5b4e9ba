import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Sheet } from '../../ui/sheet.tsx'
import { Tag, type Tone } from '../../ui/tag.tsx'
import { changeAddress, editionAddress, importAddress, reviewAddress } from './law-addresses.ts'
import type { Edition, Entry } from './law-types.ts'
import styles from './law.module.css'

type Props = { entries: readonly Entry[]; onAddEdition: (instrumentId: string) => void }

const STATE_TONES: Record<Edition['state'], Tone> = { inForce: 'ok', future: 'blue', superseded: 'warn' }

/** One body of rows per instrument, the edition in force first. */
export function RegisterTable({ entries, onAddEdition }: Props) {
  const { t } = useTranslation('law')
  return (
    <Sheet caption={t('place')}>
      <thead>
        <tr>
          <th scope="col">{t('register.edition')}</th>
          <th scope="col">{t('register.text')}</th>
          <th scope="col" data-number>
            {t('register.questions')}
          </th>
          <th scope="col">{t('register.todo')}</th>
        </tr>
      </thead>
      {entries.map(entry => (
        <tbody key={entry.instrumentId} className={styles['entry']}>
          <tr>
            <th scope="rowgroup" colSpan={4}>
              <div className={styles['entryHead']}>
                <span className={styles['entryName']}>
                  <b>{entry.name}</b>
                  <Tag>{t(`kind.${entry.kind}`)}</Tag>
                  {entry.questionsOnSuperseded > 0 ? (
                    <Tag tone="warn">
                      {t('register.onSuperseded', { count: entry.questionsOnSuperseded })}
                    </Tag>
                  ) : null}
                </span>
                {entry.kind === 'history' ? null : (
                  <Button type="link" size="small" onClick={() => onAddEdition(entry.instrumentId)}>
                    {t('add.another')}
                  </Button>
                )}
              </div>
            </th>
          </tr>
          {entry.editions.toReversed().map(edition => (
            <EditionRow key={edition.editionId} entry={entry} edition={edition} />
          ))}
        </tbody>
      ))}
    </Sheet>
  )
}

function EditionRow({ entry, edition }: { entry: Entry; edition: Edition }) {
  const { t } = useTranslation('law')
  const { instrumentId, kind } = entry
  const { editionId, text, waiting } = edition
  const older = text
    ? entry.editions.findLast(one => one.text && one.effectiveFrom < edition.effectiveFrom)
    : undefined
  const dates = [
    t('register.from', { day: edition.effectiveFrom }),
    edition.supersededOn ? t('register.until', { day: edition.supersededOn }) : '',
    edition.issuingBody ?? '',
    edition.adopted ? t('register.adopted', { day: edition.adopted }) : '',
  ].filter(words => words !== '')
  return (
    <tr>
      <td>
        <span className={styles['entryName']}>
          {text ? <Link to={editionAddress(instrumentId, editionId)}>{edition.label}</Link> : edition.label}
          <Tag tone={STATE_TONES[edition.state]}>{t(`state.${edition.state}`)}</Tag>
        </span>
        <span className={styles['muted']}>{dates.join(t('middleDot'))}</span>
      </td>
      <td>
        {text ? (
          <>
            {t('register.imported', { count: text.articles })}
            {edition.articles !== null && edition.articles !== text.articles ? (
              <span className={styles['muted']}>{t('register.known', { count: edition.articles })}</span>
            ) : null}
          </>
        ) : (
          <span className={styles['muted']}>
            {kind === 'history'
              ? t('register.noArticles')
              : edition.articles === null
                ? t('register.notImported')
                : t('register.notImportedOf', { count: edition.articles })}
          </span>
        )}
      </td>
      <td data-number>{edition.questions}</td>
      <td>
        <span className={styles['todo']}>
          {waiting > 0 ? (
            <Link to={reviewAddress(instrumentId, editionId)}>
              {t('register.review', { count: waiting })}
            </Link>
          ) : null}
          {older ? (
            <Link to={changeAddress(instrumentId, older.editionId, editionId)}>{t('register.compare')}</Link>
          ) : null}
          {kind === 'history' ? null : (
            <Link to={importAddress(instrumentId, editionId)}>
              {t(text ? 'register.importAgain' : 'register.import')}
            </Link>
          )}
        </span>
      </td>
    </tr>
  )
}
