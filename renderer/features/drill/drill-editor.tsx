import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '#engine/assert-never'
import type { BranchView } from '#contract/branch'
import { useCommand, useView } from '../../client/hooks.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Card } from '../../ui/card.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { BasicsFields } from './basics-fields.tsx'
import { BlueprintCheck } from './blueprint-check.tsx'
import styles from './drill-editor.module.css'
import type { EditorTask, Settings } from './drill-types.ts'
import { LeaveButton } from './leave-button.tsx'
import { SectionsEditor } from './sections-editor.tsx'
import { checkSettings } from './settings-faults.ts'

type Props = {
  task: EditorTask
  settings: Settings
  /** Proposed week of a new drill. */
  week: string
  branches: readonly BranchView[]
  onDone: () => void
}

/** Settings at the left, what the bank makes of them at the right, both at once. */
export function DrillEditor({ task, settings, week: proposedWeek, branches, onDone }: Props) {
  const { t } = useTranslation('drill')
  const announce = useAnnounce()
  const [draft, setDraft] = useState(settings)
  const [week, setWeek] = useState(task.kind === 'revise' ? task.week : proposedWeek)
  const [tried, setTried] = useState(false)
  const topics = useView(['bank'], 'question.topics', {}, client => client.question.topics({}))
  const save = useCommand((client, next: Settings) => {
    switch (task.kind) {
      case 'standing':
        return client.drill.saveStanding(next)
      case 'define':
        return client.drill.define({ week, settings: next })
      case 'revise':
        return client.drill.revise({ drillId: task.drillId, settings: next })
      default:
        return assertNever(task)
    }
  })
  const faults = checkSettings(draft)
  const changed = draft !== settings
  const submit = () => {
    setTried(true)
    if (faults.length > 0) return
    save.mutate(
      { ...draft, title: draft.title.trim() },
      {
        onSuccess: () => {
          announce(t('editor.saved'))
          onDone()
        },
      },
    )
  }
  return (
    <>
      <PageHead
        title={t(`editor.${task.kind}Title`)}
        subtitle={task.kind === 'revise' ? settings.title : t(`editor.${task.kind}Hint`)}
        actions={
          <>
            <LeaveButton changed={changed} onLeave={onDone} />
            <Button type="primary" loading={save.isPending} onClick={submit}>
              {t(task.kind === 'define' ? 'editor.define' : 'editor.save')}
            </Button>
          </>
        }
      />
      <RefusalAlert error={save.error ?? topics.error} />
      <div className={styles['space']}>
        <div className={styles['columns']}>
          <div className={styles['fields']}>
            <Card title={t('editor.basics')}>
              <BasicsFields
                task={task}
                draft={draft}
                week={week}
                branches={branches}
                faults={tried ? faults : faults.filter(fault => fault.kind !== 'title')}
                onChange={changes => setDraft(before => ({ ...before, ...changes }))}
                onWeek={setWeek}
              />
            </Card>
            <SectionsEditor
              blueprint={draft.blueprint}
              subjects={topics.data ?? []}
              onChange={blueprint => setDraft(before => ({ ...before, blueprint }))}
            />
          </div>
          <div className={styles['check']}>
            <BlueprintCheck blueprint={draft.blueprint} faults={faults} />
          </div>
        </div>
      </div>
    </>
  )
}
