import { Checkbox, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './drill-editor.module.css'
import type { Settings } from './drill-types.ts'
import { Field } from './field.tsx'
import { hasShortAnswers } from './section-floor.ts'

const USUAL_ATTEMPTS = 3
const MOST_ATTEMPTS = 99

/** How often one member may sit the drill. */
export function AttemptsField({
  maxAttempts,
  onChange,
}: {
  maxAttempts: number | undefined
  onChange: (maxAttempts: number | undefined) => void
}) {
  const { t } = useTranslation('drill')
  return (
    <Field label={t('editor.attempts')}>
      <div className={styles['inline']}>
        <Checkbox
          checked={maxAttempts !== undefined}
          onChange={event => onChange(event.target.checked ? USUAL_ATTEMPTS : undefined)}
        >
          {t('editor.attemptsLimited')}
        </Checkbox>
        {maxAttempts === undefined ? null : (
          <>
            <InputNumber
              aria-label={t('editor.attemptsLabel')}
              className={styles['small'] ?? ''}
              min={1}
              max={MOST_ATTEMPTS}
              precision={0}
              value={maxAttempts}
              onChange={value => onChange(value ?? USUAL_ATTEMPTS)}
            />
            <span>{t('editor.attemptsAfter')}</span>
          </>
        )}
      </div>
    </Field>
  )
}

/** How short answers are marked; nothing where there are none. */
export function HandMarkingField({
  draft,
  onChange,
}: {
  draft: Settings
  onChange: (changes: Partial<Settings>) => void
}) {
  const { t } = useTranslation('drill')
  if (!hasShortAnswers(draft.blueprint)) return null
  return (
    <Field label={t('editor.handMarking')} hint={t('editor.handMarkingHint')} wide>
      <div className={styles['checks']}>
        <Checkbox
          checked={draft.blindMarking ?? false}
          onChange={event => onChange({ blindMarking: event.target.checked })}
        >
          {t('editor.blindMarking')}
        </Checkbox>
        <Checkbox
          checked={draft.secondMarker ?? false}
          onChange={event => onChange({ secondMarker: event.target.checked })}
        >
          {t('editor.secondMarker')}
        </Checkbox>
      </div>
    </Field>
  )
}
