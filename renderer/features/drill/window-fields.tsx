import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './drill-editor.module.css'
import type { Settings } from './drill-types.ts'
import { Field } from './field.tsx'
import type { WindowEdge } from './window-moment.ts'
import { clockChoices, clockText, fromMoment, toMoment } from './window-moment.ts'

type Props = { draft: Settings; wrong: boolean; onChange: (changes: Partial<Settings>) => void }

const DAYS = [1, 2, 3, 4, 5, 6, 7]

/** When inside its week the drill opens and closes. */
export function WindowFields({ draft, wrong, onChange }: Props) {
  const { t } = useTranslation('drill')
  return (
    <>
      <Field label={t('editor.opens')}>
        <MomentField
          edge="opens"
          afterMs={draft.opensAfterMs}
          onChange={opensAfterMs => onChange({ opensAfterMs })}
        />
      </Field>
      <Field label={t('editor.closes')} fault={wrong ? t('editor.windowWrong') : undefined}>
        <MomentField
          edge="closes"
          afterMs={draft.closesAfterMs}
          onChange={closesAfterMs => onChange({ closesAfterMs })}
        />
      </Field>
    </>
  )
}

type MomentProps = { edge: WindowEdge; afterMs: number; onChange: (afterMs: number) => void }

function MomentField({ edge, afterMs, onChange }: MomentProps) {
  const { t } = useTranslation('drill')
  const moment = toMoment(afterMs, edge)
  return (
    <div className={styles['inline']}>
      <Select
        aria-label={t(`editor.${edge}Day`)}
        className={styles['small'] ?? ''}
        value={moment.day}
        options={DAYS.map(day => ({ value: day, label: t(`weekday.${day}`) }))}
        onChange={day => onChange(fromMoment({ ...moment, day }))}
      />
      <Select
        aria-label={t(`editor.${edge}Time`)}
        className={styles['small'] ?? ''}
        showSearch={{ optionFilterProp: 'label' }}
        value={moment.minute}
        options={clockChoices(moment.minute, edge).map(minute => ({
          value: minute,
          label: clockText(minute),
        }))}
        onChange={minute => onChange(fromMoment({ ...moment, minute }))}
      />
    </div>
  )
}
