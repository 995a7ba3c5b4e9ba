import { InputNumber, Select } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './drill-editor.module.css'
import type { Section } from './drill-types.ts'
import { Field } from './field.tsx'
import {
  choiceOf,
  choicesFor,
  ruleOf,
  ruleWordsKey,
  tickChoiceOf,
  tickChoices,
  tickRuleIn,
  tickRuleOf,
  withTickRule,
} from './rule-choice.ts'

type Props = { section: Section; onChange: (section: Section) => void }

/** Only rules that can mark the type, each explained in words where it is chosen. */
export function RuleField({ section, onChange }: Props) {
  const { t } = useTranslation('drill')
  const id = useId()
  const { rule, type, marks } = section
  const choice = choiceOf(rule)
  return (
    <>
      <Field
        label={t('editor.rule')}
        htmlFor={`${id}-rule`}
        hint={t(`rule.${ruleWordsKey(type, choice)}.text`)}
        wide
      >
        <Select
          id={`${id}-rule`}
          className={styles['rule'] ?? ''}
          value={choice}
          options={choicesFor(type, marks.fullCents).map(value => ({
            value,
            label: t(`rule.${ruleWordsKey(type, value)}.name`),
          }))}
          onChange={next => onChange({ ...section, rule: ruleOf(next, marks.fullCents) })}
        />
      </Field>
      {rule.kind === 'parts' ? (
        <Field
          label={t('editor.multipleInside')}
          htmlFor={`${id}-inside`}
          hint={t(`rule.${tickChoiceOf(rule.multiple)}.text`)}
          wide
        >
          <Select
            id={`${id}-inside`}
            className={styles['rule'] ?? ''}
            value={tickChoiceOf(rule.multiple)}
            options={tickChoices().map(value => ({ value, label: t(`rule.${value}.name`) }))}
            onChange={next =>
              onChange({ ...section, rule: { ...rule, multiple: tickRuleOf(next, marks.fullCents) } })
            }
          />
        </Field>
      ) : null}
      <PerOptionField id={`${id}-option`} section={section} onChange={onChange} />
    </>
  )
}

/** What one right option is worth, where the rule pays by option. */
function PerOptionField({ id, section, onChange }: Props & { id: string }) {
  const { t } = useTranslation('drill')
  const tick = tickRuleIn(section.rule)
  if (tick?.kind !== 'partialIfNoWrong' || tick.credit !== 'perOption') return null
  return (
    <Field label={t('editor.perOption')} htmlFor={id}>
      <InputNumber
        id={id}
        className={styles['small'] ?? ''}
        min={0}
        max={100}
        step={0.5}
        precision={2}
        formatter={value => (value === undefined ? '' : `${Number.parseFloat(`${value}`)}`)}
        value={tick.perOptionCents / 100}
        onChange={value => {
          const perOptionCents = Math.round((value ?? 0) * 100)
          onChange({ ...section, rule: withTickRule(section.rule, { ...tick, perOptionCents }) })
        }}
      />
    </Field>
  )
}
