import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '#contract/member'
import { useView } from '../../client/hooks.ts'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { BranchDialog } from './branch-dialog.tsx'
import { MemberActions } from './member-actions.tsx'
import { MemberDrawer } from './member-drawer.tsx'
import { MemberList } from './member-list.tsx'
import { MemberSummary } from './member-summary.tsx'
import { PinDialog } from './pin-dialog.tsx'
import { RosterImportDialog } from './roster-import-dialog.tsx'
import { DropVeil } from '../../ui/drop-veil.tsx'
import { useFileDrop } from '../../ui/use-file-drop.ts'
import { useRosterImport } from './use-roster-import.ts'

type Open = { kind: 'branches' } | { kind: 'pins'; members: MemberView[] }

/** 人员: who is in service, who cannot sign in yet, and everything an administrator does about it. */
export function MemberScreen() {
  const { t } = useTranslation('member')
  const members = useView(['members', 'branches'], 'member.list', { includeLeft: true }, client =>
    client.member.list({ includeLeft: true }),
  )
  const branches = useView(['branches', 'members'], 'branch.list', {}, client => client.branch.list({}))
  const [open, setOpen] = useState<Open | null>(null)
  // The drawer keeps its member while it closes, so that it can slide out and give the focus back.
  const [drawer, setDrawer] = useState<{ member: MemberView | null; open: boolean }>({
    member: null,
    open: false,
  })
  const roster = useRosterImport()
  const { over } = useFileDrop(roster.take)

  if (!members.data || !branches.data) {
    const error = members.error ?? branches.error
    return (
      <>
        <PageHead title={t('place')} />
        {error ? <RefusalAlert error={error} /> : <LoadingState />}
      </>
    )
  }
  const withoutPin = members.data.filter(member => member.active && !member.hasPin)
  const close = () => setOpen(null)
  return (
    <>
      <MemberSummary
        members={members.data}
        actions={
          <MemberActions
            withoutPin={withoutPin.length}
            onBranches={() => setOpen({ kind: 'branches' })}
            onImport={roster.open}
            onAdd={() => setDrawer({ member: null, open: true })}
            onPins={() => setOpen({ kind: 'pins', members: withoutPin })}
          />
        }
      />
      <RefusalAlert error={members.error} />
      <MemberList
        members={members.data}
        branches={branches.data}
        onEdit={member => setDrawer({ member, open: true })}
        onPins={chosen => setOpen({ kind: 'pins', members: chosen })}
        onImport={roster.open}
      />
      <MemberDrawer
        key={drawer.member?.memberId ?? 'new'}
        member={drawer.member}
        branches={branches.data}
        open={drawer.open}
        onClose={() => setDrawer(before => ({ ...before, open: false }))}
      />
      {open?.kind === 'branches' ? <BranchDialog branches={branches.data} onClose={close} /> : null}
      {open?.kind === 'pins' ? <PinDialog members={open.members} onClose={close} /> : null}
      <RosterImportDialog roster={roster} />
      <DropVeil over={over}>{t('import.drop')}</DropVeil>
    </>
  )
}
