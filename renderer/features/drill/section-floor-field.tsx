import { Checkbox, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './drill-editor.module.css'
import type { Section } from './drill-types.ts'
import { Field } from './field.tsx'
import { canFall, withFloor } from './section-floor.ts'

type Props = { section: Section; onChange: (section: Section) => void }

/** Below this the section's sum does not sink, whatever was answered in it. */
export function SectionFloorField({ section, onChange }: Props) {
  const { t } = useTranslation('drill')
  const { floorCents } = section
  if (!canFall(section) && floorCents === undefined) return null
  return (
    <Field label={t('editor.sectionFloor')} hint={t('editor.sectionFloorHint')} wide>
      <div className={styles['inline']}>
        <Checkbox
          checked={floorCents !== undefined}
          onChange={event => onChange(withFloor(section, event.target.checked ? 0 : null))}
        >
          {t('editor.sectionFloored')}
        </Checkbox>
        {floorCents === undefined ? null : (
          <>
            <InputNumber
              aria-label={t('editor.sectionFloorLabel')}
              className={styles['small'] ?? ''}
              min={-1000}
              max={0}
              step={0.5}
              precision={2}
              formatter={value => (value === undefined ? '' : `${Number.parseFloat(`${value}`)}`)}
              value={floorCents / 100}
              onChange={marks => onChange(withFloor(section, Math.round((marks ?? 0) * 100)))}
            />
            <span>{t('editor.sectionFloorAfter')}</span>
          </>
        )}
      </div>
    </Field>
  )
}
