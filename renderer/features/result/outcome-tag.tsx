import { useTranslation } from 'react-i18next'
import type { ResultItemView } from '#contract/sitting'
import type { Tone } from '../../ui/tag.tsx'
import { Tag } from '../../ui/tag.tsx'

type Outcome = ResultItemView['outcome']

const TONES: Record<Outcome, Tone> = {
  right: 'ok',
  partial: 'warn',
  wrong: 'bad',
  blank: 'plain',
  pending: 'blue',
}
const MARKS: Record<Outcome, string> = { right: '✓', partial: '◐', wrong: '✕', blank: '○', pending: '…' }

export function OutcomeTag({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('result')
  return (
    <Tag tone={TONES[outcome]}>
      <span aria-hidden="true">{MARKS[outcome]}</span> {t(`outcome.${outcome}`)}
    </Tag>
  )
}
