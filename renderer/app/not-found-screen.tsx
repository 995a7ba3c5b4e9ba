import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'

export function NotFoundScreen() {
  const { t } = useTranslation('common')
  return (
    <>
      <PageHead title={t('notFound.title')} />
      <EmptyState title={t('notFound.what')} action={<Link to="/today">{t('notFound.home')}</Link>} />
    </>
  )
}
