import { useTranslation } from 'react-i18next'
import type { DrillRulesView } from '#contract/drill'
import { useView } from '../../client/hooks.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { LoadingState } from '../../ui/loading-state.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { factsOf } from './rule-facts.ts'
import { RuleSheet } from './rule-sheet.tsx'

/** The rules of one drill for everybody who sits it. */
export function useDrillRules(drillId: string) {
  return useView(['drills'], 'drill.rules', { drillId }, client => client.drill.rules({ drillId }))
}

export function RulesInForce({ drillId }: { drillId: string }) {
  const rules = useDrillRules(drillId)
  if (rules.error) return <RefusalAlert error={rules.error} />
  return rules.data ? <Rules rules={rules.data} /> : <LoadingState />
}

function Rules({ rules }: { rules: DrillRulesView }) {
  const { t } = useTranslation(['drill', 'common'])
  const format = useFormat()
  const size = t('sentence.size', { count: rules.questions, full: format.marks(rules.fullCents) })
  const open = t('rules.open', {
    from: format.dayAndTime(rules.opensAtMs),
    to: format.deadline(rules.closesAtMs),
  })
  return (
    <RuleSheet
      facts={factsOf(rules)}
      summary={[size, open].join(t('sentence.joint'))}
      minParticipants={rules.minParticipants}
    />
  )
}
