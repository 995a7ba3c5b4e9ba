import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '#contract/member'
import { PageHead } from '../../ui/page-head.tsx'

/** The answer to 「谁还不能登录？」 as title, the size of the brigade under it. */
export function MemberSummary({ members, actions }: { members: readonly MemberView[]; actions: ReactNode }) {
  const { t } = useTranslation('member')
  const active = members.filter(member => member.active)
  const officers = active.filter(member => member.category === 'officer').length
  const missing = active.filter(member => !member.hasPin).length
  const title =
    active.length === 0
      ? t('headline.nobody')
      : missing > 0
        ? t('headline.missingPins', { count: missing })
        : t('headline.allPins', { count: active.length })
  return (
    <PageHead
      title={title}
      subtitle={t('summary', {
        active: active.length,
        officers,
        auxiliaries: active.length - officers,
        party: active.filter(member => member.isPartyMember).length,
      })}
      actions={actions}
    />
  )
}
