import { useTranslation } from 'react-i18next'
import { LongTextField } from './long-text-field.tsx'

type Props = { value: string; onChange: (value: string) => void }

export function ExplanationField({ value, onChange }: Props) {
  const { t } = useTranslation('bank')
  return (
    <LongTextField
      field="explanation"
      label={t('edit.explanation')}
      hint={t('edit.explanationHint')}
      value={value}
      onChange={onChange}
    />
  )
}
