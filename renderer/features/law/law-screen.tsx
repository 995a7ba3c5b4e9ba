import { Button } from 'antd'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useView } from '../../client/hooks.ts'
import { Card } from '../../ui/card.tsx'
import { ChoiceRow } from '../../ui/choice-row.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { DropVeil } from '../../ui/drop-veil.tsx'
import { handFiles } from '../../ui/handed-files.ts'
import { useFileDrop } from '../../ui/use-file-drop.ts'
import { useKept } from '../../ui/use-kept.ts'
import { AddEditionDialog } from './add-edition-dialog.tsx'
import { LawTabs } from './law-tabs.tsx'
import { RegisterTable } from './register-table.tsx'

/** 法规: which laws the questions rest on, in which edition, and whether the text is here. */
export function LawScreen() {
  const { t } = useTranslation('law')
  const navigate = useNavigate()
  const register = useView(['bank'], 'instrument.list', {}, client => client.instrument.list({}))
  const [group, setGroup] = useKept<'laws' | 'history'>('law.group', 'laws')
  const [adding, setAdding] = useState<{ instrumentId: string | null } | null>(null)
  const take = useCallback(
    (files: readonly File[]) => {
      handFiles('/laws/import', files)
      void navigate('/laws/import')
    },
    [navigate],
  )
  const { over } = useFileDrop(take)
  const onSuperseded = register.data?.reduce((sum, entry) => sum + entry.questionsOnSuperseded, 0) ?? 0
  const entries = register.data ?? []
  const groups = {
    laws: entries.filter(entry => entry.kind !== 'history'),
    history: entries.filter(entry => entry.kind === 'history'),
  }
  return (
    <>
      <PageHead
        title={t('place')}
        subtitle={register.data ? t('register.subtitle', { count: onSuperseded }) : null}
        actions={
          <>
            <Button onClick={() => void navigate('/laws/import')}>{t('import.action')}</Button>
            <Button type="primary" onClick={() => setAdding({ instrumentId: null })}>
              {t('add.action')}
            </Button>
          </>
        }
      />
      <LawTabs />
      <RefusalAlert error={register.error} />
      {register.data ? (
        <Card>
          <ChoiceRow
            label={t('register.group')}
            hideLabel
            value={group}
            choices={[
              { value: 'laws', label: t('register.laws', { count: groups.laws.length }) },
              { value: 'history', label: t('register.history', { count: groups.history.length }) },
            ]}
            onChange={setGroup}
          />
          {groups[group].length === 0 ? (
            <EmptyState title={t('register.emptyTitle')}>{t('register.emptyText')}</EmptyState>
          ) : (
            <RegisterTable
              entries={groups[group]}
              onAddEdition={instrumentId => setAdding({ instrumentId })}
            />
          )}
        </Card>
      ) : register.error ? null : (
        <LoadingState />
      )}
      {adding ? (
        <AddEditionDialog
          entries={register.data ?? []}
          instrumentId={adding.instrumentId}
          onClose={() => setAdding(null)}
        />
      ) : null}
      <DropVeil over={over}>{t('import.drop')}</DropVeil>
    </>
  )
}
