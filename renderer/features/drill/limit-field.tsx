import { Checkbox, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './drill-editor.module.css'
import { Field } from './field.tsx'

const MINUTE_MS = 60_000
const USUAL_MINUTES = 30

/** A time limit in minutes, or none. */
export function LimitField({
  limitMs,
  onChange,
}: {
  limitMs: number | null
  onChange: (limitMs: number | null) => void
}) {
  const { t } = useTranslation('drill')
  return (
    <Field label={t('editor.limit')}>
      <div className={styles['inline']}>
        <Checkbox
          checked={limitMs !== null}
          onChange={event => onChange(event.target.checked ? USUAL_MINUTES * MINUTE_MS : null)}
        >
          {t('editor.limited')}
        </Checkbox>
        {limitMs === null ? null : (
          <>
            <InputNumber
              aria-label={t('editor.minutesLabel')}
              className={styles['small'] ?? ''}
              min={1}
              max={240}
              precision={0}
              value={limitMs / MINUTE_MS}
              onChange={minutes => onChange((minutes ?? USUAL_MINUTES) * MINUTE_MS)}
            />
            <span>{t('editor.minutes')}</span>
          </>
        )}
      </div>
    </Field>
  )
}
