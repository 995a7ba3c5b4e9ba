import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import { RichText } from '../../ui/rich-text.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { newestMarks } from './marking-mode.ts'
import type { Answer, HandMark } from './marking-types.ts'
import styles from './marking.module.css'

/** Two marks side by side, and what was decided about them; one mark of somebody else in a line. */
export function MarksCompared({ answer }: { answer: Answer }) {
  const { t } = useTranslation('marking')
  const format = useFormat()
  const compared = newestMarks(answer.marks)
  const decision = answer.marks.findLast(mark => mark.kind === 'decision')
  const columns = decision ? [...compared, decision] : compared
  const isDiffering = answer.state === 'differing' || decision !== undefined
  if (!isDiffering) {
    return columns.some(mark => !mark.isCallers) || answer.state === 'final' ? (
      <Card title={t('marks.title')}>
        <ul className={styles['history']}>
          {columns.map(mark => (
            <MarkLine key={mark.markId} mark={mark} fullCents={answer.fullCents} />
          ))}
        </ul>
      </Card>
    ) : null
  }
  return (
    <Card title={t(decision ? 'marks.decidedTitle' : 'marks.differingTitle')}>
      <Sheet caption={t('marks.caption')}>
        <thead>
          <tr>
            <th scope="col">{t('marks.point')}</th>
            {columns.map(mark => (
              <th key={mark.markId} scope="col">
                {headOf(mark, t)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.keyPoints.map((point, index) => (
            // A key point has no identity but its place.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index} data-own={isSplit(compared, index) || undefined}>
              <th scope="row">
                <RichText inline text={point.text} />
                {isSplit(compared, index) ? (
                  <span className={styles['split']}>{t('marks.split')}</span>
                ) : null}
              </th>
              {columns.map(mark => (
                <td key={mark.markId} className={styles['nowrap']}>
                  {t(mark.points.includes(index) ? 'marks.found' : 'marks.missing')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('marks.mark')}</th>
            {columns.map(mark => (
              <td key={mark.markId}>{format.marks(mark.markCents)}</td>
            ))}
          </tr>
        </tfoot>
      </Sheet>
      {columns
        .filter(mark => mark.note !== '')
        .map(mark => (
          <p key={mark.markId} className={styles['said']}>
            {t('marks.noteOf', { name: headOf(mark, t), text: mark.note })}
          </p>
        ))}
    </Card>
  )
}

function isSplit(marks: readonly HandMark[], point: number): boolean {
  const found = marks.filter(mark => mark.points.includes(point)).length
  return found > 0 && found < marks.length
}

function headOf(mark: HandMark, t: ReturnType<typeof useTranslation<'marking'>>['t']): string {
  if (mark.kind === 'decision') return t('marks.decisionOf', { name: mark.markerName })
  return mark.isCallers ? t('marks.own') : mark.markerName
}

function MarkLine({ mark, fullCents }: { mark: HandMark; fullCents: number }) {
  const { t } = useTranslation('marking')
  const format = useFormat()
  return (
    <li>
      {t('marks.line', {
        name: headOf(mark, t),
        mark: format.marks(mark.markCents),
        full: format.marks(fullCents),
        time: format.dayAndTime(mark.atMs),
      })}
      {mark.note === '' ? null : <span className={styles['muted']}>{mark.note}</span>}
    </li>
  )
}
