import { useTranslation } from 'react-i18next'
import { Tag } from './tag.tsx'

/** 依据已修订: beside a question wherever it stands, so that nobody has to open it to learn that its law has changed. */
export function SupersededTag({ on }: { on: boolean }) {
  const { t } = useTranslation('common')
  return on ? <Tag tone="warn">{t('superseded')}</Tag> : null
}
