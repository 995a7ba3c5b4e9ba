import { InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './editor.module.css'
import type { PointDraft } from './question-draft.ts'
import { MAX_POINTS, freeKey } from './question-draft.ts'
import { replaced } from './row-edits.ts'
import { RowKeys } from './row-keys.tsx'
import { RowList, RowNumber } from './row-list.tsx'
import { RowText } from './row-text.tsx'

type Props = { points: PointDraft[]; onChange: (points: PointDraft[]) => void }

/** What a marker looks for, and what share of the marks each point is worth. */
export function PointsFields({ points, onChange }: Props) {
  const { t } = useTranslation('bank')
  const format = useFormat()
  const sum = points.reduce((total, { weight }) => total + weight, 0)
  const nameOf = (index: number) => t('edit.point', { number: index + 1 })
  return (
    <RowList
      label={t('edit.points')}
      hint={<RowKeys>{t('edit.pointsHint')}</RowKeys>}
      lists={['keyPoints']}
      rows={points}
      max={MAX_POINTS}
      onChange={onChange}
      addLabel={t('edit.addPoint')}
      empty={() => ({ key: freeKey(points), text: '', weight: 1 })}
      isEmpty={({ text }) => text === ''}
      nameOf={nameOf}
      paste={(index, lines) => pastedPoints(points, index, lines)}
    >
      {(point, index, keyboard) => (
        <>
          <RowNumber number={index + 1} />
          <RowText
            name={nameOf(index)}
            field={`keyPoints.${index}`}
            value={point.text}
            onChange={text => onChange(replaced(points, index, { text }))}
            keyboard={keyboard}
            pictures="none"
          />
          <InputNumber
            aria-label={t('edit.weight', { number: index + 1 })}
            className={styles['weight'] ?? ''}
            min={1}
            max={100}
            precision={0}
            value={point.weight}
            onChange={weight => onChange(replaced(points, index, { weight: weight ?? 1 }))}
          />
          <span className={styles['share']}>{format.percent(sum > 0 ? point.weight / sum : 0)}</span>
        </>
      )}
    </RowList>
  )
}

function pastedPoints(points: readonly PointDraft[], index: number, lines: readonly string[]): PointDraft[] {
  const rest = points.slice(index + 1).filter(({ text }) => text !== '')
  const first = freeKey(points)
  const made = lines.map((text, at) => ({ key: first + at, text, weight: 1 }))
  return [...points.slice(0, index), ...made, ...rest].slice(0, MAX_POINTS)
}
