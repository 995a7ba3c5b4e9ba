import { InputNumber, Select } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './drill-editor.module.css'
import type { Section } from './drill-types.ts'
import { Field } from './field.tsx'
import { choiceOf, choicesFor, ruleOf, ruleWordsKey } from './rule-choice.ts'

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
      {rule.kind === 'partialIfNoWrong' && rule.credit === 'perOption' ? (
        <Field label={t('editor.perOption')} htmlFor={`${id}-option`}>
          <InputNumber
            id={`${id}-option`}
            className={styles['small'] ?? ''}
            min={0}
            max={100}
            step={0.5}
            precision={2}
            formatter={value => (value === undefined ? '' : `${Number.parseFloat(`${value}`)}`)}
            value={rule.perOptionCents / 100}
            onChange={value =>
              onChange({ ...section, rule: { ...rule, perOptionCents: Math.round((value ?? 0) * 100) } })
            }
          />
        </Field>
      ) : null}
    </>
  )
}
