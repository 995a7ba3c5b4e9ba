import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { RichText } from '../../ui/rich-text.tsx'
import { togglePoint } from './marking-mode.ts'
import type { Answer } from './marking-types.ts'
import styles from './marking.module.css'

/** Only the first nine have a key of their own; the rest is reached by Tab and Space. */
const KEYS = 9

type Props = {
  keyPoints: Answer['keyPoints']
  found: readonly number[]
  isLocked: boolean
  onChange: (points: number[]) => void
}

export function PointList({ keyPoints, found, isLocked, onChange }: Props) {
  const { t } = useTranslation('marking')
  const format = useFormat()
  return (
    <fieldset className={styles['points']}>
      <legend>{t('form.points', { found: found.length, count: keyPoints.length })}</legend>
      {keyPoints.map((point, index) => (
        // A key point has no identity but its place.
        // oxlint-disable-next-line react/no-array-index-key
        <label key={index} className={styles['point']}>
          <input
            type="checkbox"
            checked={found.includes(index)}
            disabled={isLocked}
            onChange={() => onChange(togglePoint(found, index))}
          />
          {index < KEYS && !isLocked ? (
            <span aria-hidden="true">
              <Kbd>{index + 1}</Kbd>
            </span>
          ) : null}
          <span className={styles['pointText']}>
            <RichText inline text={point.text} />
          </span>
          <span className={styles['pointMark']}>
            {t('common:marks', { marks: format.marks(point.markCents) })}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
