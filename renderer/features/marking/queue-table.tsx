import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'
import { RichText } from '../../ui/rich-text.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Row } from './marking-types.ts'
import styles from './marking.module.css'
import { StateTag } from './state-tag.tsx'
import { type Place, placeKey } from './walk.ts'

type Props = { rows: readonly Row[]; busy: boolean; onOpen: (place: Place) => void }

export function QueueTable({ rows, busy, onOpen }: Props) {
  const { t } = useTranslation('marking')
  return (
    <Sheet caption={t('table.caption')} busy={busy}>
      <thead>
        <tr>
          <th scope="col">{t('table.question')}</th>
          <th scope="col">{t('table.state')}</th>
          <th scope="col">{t('table.writer')}</th>
          <th scope="col">{t('table.submitted')}</th>
          <th scope="col" data-number>
            {t('table.full')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <QueueRow key={placeKey(row)} row={row} onOpen={onOpen} />
        ))}
      </tbody>
    </Sheet>
  )
}

function QueueRow({ row, onOpen }: { row: Row; onOpen: (place: Place) => void }) {
  const { t } = useTranslation('marking')
  const format = useFormat()
  const mayNothing = !row.mayMark && !row.mayDecide
  return (
    <tr>
      <th scope="row" className={styles['question']}>
        <button type="button" className={styles['open']} onClick={() => onOpen(row)}>
          <RichText inline text={row.stem} />
        </button>
        <span className={styles['quiet']}>
          {t('table.drill', { title: row.title, week: format.week(row.week) })}
        </span>
      </th>
      <td>
        <span className={styles['tags']}>
          <StateTag state={row.state} />
          {row.isMarkedByCaller ? <Tag>{t('table.markedByMe')}</Tag> : null}
        </span>
        {mayNothing && row.because ? (
          <span className={styles['quiet']}>{t(`because.${row.because.replace('marking.', '')}`)}</span>
        ) : null}
      </td>
      <td>
        {row.member ? (
          <>
            {row.member.name}
            <span className={`${styles['quiet']} ${styles['nowrap']}`}>{row.member.branchName}</span>
          </>
        ) : (
          t('table.blind')
        )}
      </td>
      <td data-whole>{format.dayAndTime(row.submittedAtMs)}</td>
      <td data-number>{format.marks(row.fullCents)}</td>
    </tr>
  )
}
