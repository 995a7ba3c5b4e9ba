import type { ReactNode } from 'react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignInBranchView } from '#contract/session'
import { useSignInChoices, useStatus, useWasLocked } from '../../client/session.ts'
import { useUnsavedCount } from '../../client/unsaved.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FrontPage } from '../../ui/front-page.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { Choice } from './choices.ts'
import { allChoices } from './choices.ts'
import { MemberPicker } from './member-picker.tsx'
import styles from './sign-in-screen.module.css'

const PinPanel = lazy(async () => ({ default: (await import('./pin-panel.tsx')).PinPanel }))

/** Who are you, then prove it. The PC stands in one branch's duty room, so it opens on the branch of the last sign-in. */
export function SignInScreen({ banner }: { banner: ReactNode }) {
  const { t } = useTranslation('session')
  const { brigadeName } = useStatus()
  const [memberId, setMemberId] = useState<string | null>(null)
  const choices = useSignInChoices()
  const chosen = choices.data
    ? allChoices(choices.data).find(choice => choice.memberId === memberId)
    : undefined
  return (
    <FrontPage title={t('title')} subtitle={brigadeName} banner={banner} wide>
      <Notices />
      <RefusalAlert error={choices.error} />
      <Body branches={choices.data} chosen={chosen} onChoose={setMemberId} />
    </FrontPage>
  )
}

type BodyProps = {
  branches: SignInBranchView[] | undefined
  chosen: Choice | undefined
  onChoose: (memberId: string | null) => void
}

function Body({ branches, chosen, onChoose }: BodyProps) {
  const { t } = useTranslation('session')
  if (!branches) return <LoadingState />
  if (branches.every(branch => branch.members.length === 0)) return <EmptyState title={t('nobody')} />
  if (chosen)
    return (
      <Suspense fallback={<LoadingState />}>
        <PinPanel key={chosen.memberId} member={chosen} onBack={() => onChoose(null)} />
      </Suspense>
    )
  return (
    <Card>
      <MemberPicker branches={branches} onChoose={choice => onChoose(choice.memberId)} />
    </Card>
  )
}

function Notices() {
  const { t } = useTranslation('session')
  const { samplePin } = useStatus()
  const locked = useWasLocked()
  const unsaved = useUnsavedCount()
  const notices = [
    locked ? t('locked') : null,
    unsaved > 0 ? t('unsaved', { count: unsaved }) : null,
    samplePin === null ? null : t('samplePin', { pin: samplePin }),
  ].filter(notice => notice !== null)
  if (notices.length === 0) return null
  return (
    <output className={styles.notices}>
      {notices.map(notice => (
        <p key={notice}>{notice}</p>
      ))}
    </output>
  )
}
