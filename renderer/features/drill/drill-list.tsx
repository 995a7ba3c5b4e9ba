import { useTranslation } from 'react-i18next'
import type { DrillView } from '#contract/drill'
import { Sheet } from '../../ui/sheet.tsx'
import { DrillRow } from './drill-row.tsx'

type Props = {
  drills: readonly DrillView[]
  branchNames: ReadonlyMap<string, string>
  thisWeek: string
  onEdit: (drillId: string) => void
  onRules: (drillId: string) => void
}

/** Latest week first: that is the one people come for. */
export function DrillList({ drills, branchNames, thisWeek, onEdit, onRules }: Props) {
  const { t } = useTranslation('drill')
  const ordered = [...drills].sort((a, b) => (a.week === b.week ? 0 : a.week < b.week ? 1 : -1))
  return (
    <Sheet caption={t('list.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('list.week')}</th>
          <th scope="col">{t('list.drill')}</th>
          <th scope="col" data-number>
            {t('list.started')}
          </th>
          <th scope="col" data-number>
            {t('list.finished')}
          </th>
          <th scope="col" data-number>
            {t('list.roster')}
          </th>
          <th scope="col">{t('list.action')}</th>
        </tr>
      </thead>
      <tbody>
        {ordered.map(drill => (
          <DrillRow
            key={drill.drillId}
            drill={drill}
            branchNames={branchNames}
            isNow={drill.week === thisWeek}
            onEdit={() => onEdit(drill.drillId)}
            onRules={() => onRules(drill.drillId)}
          />
        ))}
      </tbody>
    </Sheet>
  )
}
