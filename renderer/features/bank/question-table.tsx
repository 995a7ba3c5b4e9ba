import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Sheet } from '../../ui/sheet.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from './bank-screen.module.css'
import type { QuestionRow, Subject } from './bank-types.ts'
import { topicName } from './topic-names.ts'

type Props = { rows: readonly QuestionRow[]; subjects: readonly Subject[]; busy: boolean }

export function QuestionTable({ rows, subjects, busy }: Props) {
  const { t, i18n } = useTranslation(['bank', 'common'])
  return (
    <Sheet caption={t('table.caption')} busy={busy}>
      <thead>
        <tr>
          <th scope="col">{t('table.stem')}</th>
          <th scope="col">{t('table.type')}</th>
          <th scope="col">{t('table.difficulty')}</th>
          <th scope="col" data-number>
            {t('table.version')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.questionId}>
            <th scope="row">
              <Link to={`/bank/${encodeURIComponent(row.questionId)}`} className={styles['stem']}>
                {row.stem}
              </Link>
              <span className={styles['id']}>
                {[row.questionId, topicName(subjects, row, i18n.language)].join(t('middleDot'))}
                {row.origin === 'local' ? <Tag tone="blue">{t('origin.local')}</Tag> : null}
                {row.offered ? <Tag tone="warn">{t('table.offered')}</Tag> : null}
              </span>
            </th>
            <td className={styles['nowrap']}>{t(`common:questionType.${row.type}`)}</td>
            <td>{t(`difficulty.${row.difficulty}`)}</td>
            <td data-number>{t('table.versionOf', { number: row.version })}</td>
          </tr>
        ))}
      </tbody>
    </Sheet>
  )
}
