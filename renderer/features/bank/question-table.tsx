import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Sheet } from '../../ui/sheet.tsx'
import { SupersededTag } from '../../ui/superseded-tag.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { FoundRow, Subject } from './bank-types.ts'
import styles from './list/list.module.css'
import { excerpt } from './list/marked-pieces.ts'
import { MarkedText } from './list/marked-text.tsx'
import { placeWords } from './list/place-words.ts'
import { topicName } from './topic-names.ts'
import { StatusTag } from './workflow/status-tag.tsx'

const FIRST_LINES = 45

export type TableProps = {
  rows: readonly FoundRow[]
  subjects: readonly Subject[]
  busy: boolean
  chosen: ReadonlySet<string>
  onToggle: (id: string, withShift: boolean) => void
  onToggleAll: (isOn: boolean) => void
}

export function QuestionTable({ rows, subjects, busy, chosen, onToggle, onToggleAll }: TableProps) {
  const { t } = useTranslation(['bank', 'common'])
  const isAll = rows.every(row => chosen.has(row.questionId))
  return (
    <Sheet caption={t('table.caption')} busy={busy}>
      <thead>
        <tr>
          <th scope="col" className={styles['box']}>
            <Checkbox
              aria-label={t('bulk.chooseAll')}
              checked={isAll}
              indeterminate={!isAll && rows.some(row => chosen.has(row.questionId))}
              onChange={() => onToggleAll(!isAll)}
            />
          </th>
          <th scope="col">{t('table.stem')}</th>
          <th scope="col">{t('table.type')}</th>
          <th scope="col">{t('table.difficulty')}</th>
          <th scope="col">{t('table.status')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.questionId} aria-selected={chosen.has(row.questionId)}>
            <td className={styles['box']}>
              <Checkbox
                aria-label={t('bulk.choose', { id: row.questionId })}
                checked={chosen.has(row.questionId)}
                onChange={event => onToggle(row.questionId, event.nativeEvent.shiftKey)}
              />
            </td>
            <th scope="row">
              <Link to={`/bank/${encodeURIComponent(row.questionId)}`} className={styles['stem']}>
                <MarkedText {...stemOf(row)} />
              </Link>
              <Found row={row} subjects={subjects} />
            </th>
            <td className={styles['whole-words']}>{t(`common:questionType.${row.type}`)}</td>
            <td className={styles['whole-words']}>{t(`difficulty.${row.difficulty}`)}</td>
            <td>
              <StatusTag status={row.status} />
            </td>
          </tr>
        ))}
      </tbody>
    </Sheet>
  )
}

/** From its beginning, unless what was found stands where the row no longer reaches. */
function stemOf({ stem }: FoundRow): Pick<FoundRow['stem'], 'text' | 'ranges'> {
  const first = stem.ranges[0]?.from ?? 0
  return first > FIRST_LINES ? excerpt(stem.text, stem.ranges) : stem
}

function Found({ row, subjects }: { row: FoundRow; subjects: readonly Subject[] }) {
  const { t, i18n } = useTranslation('bank')
  const id = row.passages.find(({ place }) => place === 'id')
  return (
    <>
      {row.passages
        .filter(({ place }) => place !== 'id')
        .map(({ place, text, ranges }) => (
          <span key={place} className={styles['passage']}>
            <span className={styles['placeName']}>{placeWords(t, place)}</span>
            <MarkedText {...excerpt(text, ranges)} />
          </span>
        ))}
      <span className={styles['id']}>
        <span>{id ? <MarkedText {...id} /> : row.questionId}</span>
        <span>{topicName(subjects, row, i18n.language)}</span>
        {row.tags.map(tag => (
          <Tag key={tag}>{tag}</Tag>
        ))}
        {row.origin === 'local' ? <Tag tone="blue">{t('origin.local')}</Tag> : null}
        <SupersededTag on={row.superseded} />
        {row.offered ? <Tag tone="warn">{t('table.offered')}</Tag> : null}
      </span>
    </>
  )
}
