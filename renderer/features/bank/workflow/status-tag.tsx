import { useTranslation } from 'react-i18next'
import type { QuestionDetail } from '../bank-types.ts'
import { Tag, type Tone } from '../../../ui/tag.tsx'

const TONES: Record<QuestionDetail['status'], Tone> = {
  draft: 'plain',
  inReview: 'warn',
  inUse: 'ok',
  retired: 'bad',
}

export function StatusTag({ status }: { status: QuestionDetail['status'] }) {
  const { t } = useTranslation('bank')
  return <Tag tone={TONES[status]}>{t(`status.${status}`)}</Tag>
}
