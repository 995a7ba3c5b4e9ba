import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { formatWeekKey, parseWeekKey, weekOf } from '#engine/week/iso-week'
import { useView } from '../../client/hooks.ts'
import { useStatus } from '../../client/session.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { useLast } from '../../ui/use-last.ts'
import { DrillEditor } from './drill-editor.tsx'
import { DrillOverview } from './drill-overview.tsx'
import { DrillRules } from './drill-rules.tsx'
import type { EditorTask, Settings } from './drill-types.ts'

/** 周练: the weeks of a year, or the editor. Both stand in the address, so the way back leads where one came from. */
export function DrillScreen() {
  const { t } = useTranslation('drill')
  const format = useFormat()
  const { nowMs } = useStatus()
  const [params, setParams] = useSearchParams()
  const thisWeek = weekOf(nowMs)
  const year = Number(params.get('year') ?? thisWeek.year)
  const drills = useView(['drills', 'sittings', 'members', 'branches'], 'drill.list', { year }, client =>
    client.drill.list({ year }),
  )
  const standing = useView(['drills'], 'drill.standing', {}, client => client.drill.standing({}))
  const branches = useView(['branches', 'members'], 'branch.list', {}, client => client.branch.list({}))

  const shownDrills = useLast(drills.data)
  if (!shownDrills || !standing.data || !branches.data) {
    const error = drills.error ?? standing.error ?? branches.error
    return (
      <>
        <PageHead title={t('place')} />
        {error ? <RefusalAlert error={error} /> : <LoadingState />}
      </>
    )
  }

  const edit = params.get('edit')
  const revised = shownDrills.find(drill => drill.drillId === edit)
  const back = () => setParams({ year: String(year) })
  const asked = params.get('week') ?? ''
  const week = parseWeekKey(asked) ? asked : formatWeekKey(thisWeek)
  const editing: { task: EditorTask; settings: Settings } | null =
    edit === 'standing'
      ? { task: { kind: 'standing' }, settings: standing.data }
      : edit === 'new'
        ? { task: { kind: 'define' }, settings: { ...standing.data, title: '' } }
        : revised
          ? {
              task: { kind: 'revise', drillId: revised.drillId, week: revised.week },
              settings: revised.settings,
            }
          : null
  if (editing) {
    return (
      <DrillEditor
        key={edit}
        task={editing.task}
        settings={editing.settings}
        week={week}
        branches={branches.data}
        onDone={back}
      />
    )
  }
  const rules = params.get('rules')
  const ruled = shownDrills.find(drill => drill.drillId === rules)
  if (rules === 'standing' || ruled) {
    return (
      <DrillRules
        settings={ruled?.settings ?? standing.data}
        when={ruled ? format.week(ruled.week) : t('standing.title')}
        branches={branches.data}
        onBack={back}
      />
    )
  }
  return (
    <DrillOverview
      year={year}
      drills={shownDrills}
      standing={standing.data}
      branches={branches.data}
      error={drills.error}
      onYear={next => setParams({ year: String(next) }, { replace: true })}
      onEdit={what => setParams({ year: String(year), edit: what })}
      onRules={what => setParams({ year: String(year), rules: what })}
    />
  )
}
