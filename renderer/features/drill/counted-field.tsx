import { InputNumber, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './drill-editor.module.css'
import type { Settings } from './drill-types.ts'
import { Field } from './field.tsx'

const COUNTED = ['first', 'best', 'last', 'mean', 'firstADay', 'bestADay'] as const
const MOST_A_DAY = 20

type Props = { draft: Settings; onChange: (changes: Partial<Settings>) => void }

/** Which sittings make the score of the boards; of each day, how many. */
export function CountedField({ draft, onChange }: Props) {
  const { t } = useTranslation('drill')
  const { counted, countedADay } = draft
  const isADay = counted === 'firstADay'
  return (
    <Field label={t('editor.counted')} hint={t(`editor.countedHint.${counted}`)} wide>
      <div className={styles['checks']}>
        <Radio.Group
          aria-label={t('editor.counted')}
          value={counted}
          options={COUNTED.map(value => ({ value, label: t(`editor.countedOption.${value}`) }))}
          onChange={event => {
            const next = COUNTED.find(value => value === event.target.value)
            if (next) onChange({ counted: next, countedADay: next === 'firstADay' ? 1 : undefined })
          }}
        />
        {isADay ? (
          <span className={styles['inline']}>
            <span>{t('editor.countedADayBefore')}</span>
            <InputNumber
              aria-label={t('editor.countedADay')}
              className={styles['small'] ?? ''}
              min={1}
              max={MOST_A_DAY}
              precision={0}
              value={countedADay ?? 1}
              onChange={value => onChange({ countedADay: value ?? 1 })}
            />
            <span>{t('editor.countedADayAfter')}</span>
          </span>
        ) : null}
      </div>
    </Field>
  )
}
