import { Checkbox, Input, InputNumber, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PaperHead, PaperView } from '#contract/paper'
import { Field } from '../../ui/field.tsx'
import { NumberField } from './number-field.tsx'
import styles from './paper-screen.module.css'
import type { PaperSettings } from './paper-settings.ts'

const LONGEST = 60
const MOST_MINUTES = 600

type Props = {
  settings: PaperSettings
  view: PaperView
  head: PaperHead
  onChange: (changes: Partial<PaperSettings>) => void
}

/** What stands above the questions, and in which orders they are printed. */
export function SettingsFields({ settings, view, head, onChange }: Props) {
  const { t } = useTranslation('paper')
  const { brigade, title, subtitle, variants, shuffleQuestions, shuffleOptions } = settings
  return (
    <div className={styles['fields']}>
      <Field label={t('field.brigade')}>
        {ids => (
          <Input
            {...ids}
            maxLength={LONGEST}
            value={brigade ?? view.suggested.brigade}
            onChange={event => onChange({ brigade: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('field.title')}>
        {ids => (
          <Input
            {...ids}
            maxLength={LONGEST}
            placeholder={t('usualTitle')}
            value={title ?? view.suggested.title}
            onChange={event => onChange({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('field.subtitle')}>
        {ids => (
          <Input
            {...ids}
            maxLength={LONGEST}
            value={subtitle}
            onChange={event => onChange({ subtitle: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('field.minutes')}>
        {ids => (
          <InputNumber
            id={ids.id}
            className={styles['minutes'] ?? ''}
            min={1}
            max={MOST_MINUTES}
            precision={0}
            placeholder={t('field.noLimit')}
            value={head.minutes}
            onChange={minutes => onChange({ minutes })}
          />
        )}
      </Field>
      <fieldset className={styles['fieldset']}>
        <legend>{t('field.variants')}</legend>
        <Segmented<1 | 2>
          value={variants}
          options={[
            { value: 1, label: t('variants.one') },
            { value: 2, label: t('variants.two') },
          ]}
          onChange={value => onChange({ variants: value })}
        />
        <p className={styles['hint']}>{t('variants.hint')}</p>
      </fieldset>
      <fieldset className={styles['fieldset']}>
        <legend>{t('field.order')}</legend>
        <Checkbox
          checked={shuffleQuestions}
          onChange={event => onChange({ shuffleQuestions: event.target.checked })}
        >
          {t('order.questions')}
        </Checkbox>
        <Checkbox
          checked={shuffleOptions}
          onChange={event => onChange({ shuffleOptions: event.target.checked })}
        >
          {t('order.options')}
        </Checkbox>
      </fieldset>
      <NumberField number={view.number} onChange={onChange} />
    </div>
  )
}
