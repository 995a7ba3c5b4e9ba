import { InputNumber, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { leastTimedCents } from '#engine/speed/check-speed'
import { SPEED_RULE_KINDS, type SpeedRule } from '#engine/speed/speed-rule'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './drill-editor.module.css'
import type { Settings } from './drill-types.ts'
import { Field } from './field.tsx'
import { speedSentences } from './rule-sentence.ts'
import { usualSpeedCents, withSpeed } from './speed-choice.ts'

type Props = { draft: Settings; withoutLimit: boolean; onChange: (changes: Partial<Settings>) => void }

/** What the time of an answer is worth, with the sentences and the example that the rules will print. */
export function SpeedField({ draft, withoutLimit, onChange }: Props) {
  const { t } = useTranslation(['drill', 'common'])
  const format = useFormat()
  const { blueprint } = draft
  const speed = blueprint.speed ?? { kind: 'none' }
  const setSpeed = (next: SpeedRule) => onChange({ blueprint: withSpeed(blueprint, next) })
  return (
    <Field
      label={t('editor.speed')}
      hint={speed.kind === 'none' ? t('editor.speedHint') : ''}
      fault={withoutLimit ? t('editor.speedWithoutLimit') : undefined}
      wide
    >
      <div className={styles['checks']}>
        <Radio.Group
          aria-label={t('editor.speed')}
          value={speed.kind}
          options={SPEED_RULE_KINDS.map(kind => ({ value: kind, label: t(`editor.speedOption.${kind}`) }))}
          onChange={event => {
            const kind = SPEED_RULE_KINDS.find(each => each === event.target.value)
            if (kind) setSpeed(kind === 'upTo' ? { kind, speedCents: usualSpeedCents(blueprint) } : { kind })
          }}
        />
        {speed.kind === 'upTo' ? (
          <span className={styles['inline']}>
            <span>{t('editor.speedMarksBefore')}</span>
            <InputNumber
              aria-label={t('editor.speedMarks')}
              className={styles['small'] ?? ''}
              min={0.01}
              max={(leastTimedCents(blueprint) ?? 10_000) / 100}
              step={0.5}
              precision={2}
              formatter={value => (value === undefined ? '' : `${Number.parseFloat(`${value}`)}`)}
              value={speed.speedCents / 100}
              onChange={marks => setSpeed({ kind: 'upTo', speedCents: Math.round((marks ?? 0.01) * 100) })}
            />
            <span>{t('editor.speedMarksAfter')}</span>
          </span>
        ) : null}
      </div>
      {speed.kind === 'none' || draft.limitMs === null ? null : (
        <ul className={styles['explained']}>
          {speedSentences(draft, { t, format }).map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </Field>
  )
}
