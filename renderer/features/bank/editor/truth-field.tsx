import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '../field.tsx'
import { useFieldFaults } from './field-context.ts'

type Props = { truth: boolean | null; onChange: (truth: boolean) => void }

export function TruthField({ truth, onChange }: Props) {
  const { t } = useTranslation('bank')
  const faults = useFieldFaults()
  return (
    <Field label={t('edit.key')} faults={faults.of('key')} field={faults.mark('key')['data-field']}>
      <Radio.Group
        aria-label={t('edit.key')}
        optionType="button"
        value={truth}
        options={[
          { value: true, label: t('question.yes') },
          { value: false, label: t('question.no') },
        ]}
        onChange={event => onChange(event.target.value === true)}
      />
    </Field>
  )
}
