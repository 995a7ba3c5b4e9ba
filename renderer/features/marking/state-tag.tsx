import { useTranslation } from 'react-i18next'
import { Tag, type Tone } from '../../ui/tag.tsx'
import type { State } from './marking-types.ts'

const TONES: Record<State, Tone> = { waiting: 'warn', second: 'blue', differing: 'bad', final: 'ok' }

export function StateTag({ state }: { state: State }) {
  const { t } = useTranslation('marking')
  return <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>
}
