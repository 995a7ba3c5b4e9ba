import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { refusalOf, useView } from '../../client/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { SupersededTag } from '../../ui/superseded-tag.tsx'
import { EditQuestion } from './edit-question.tsx'
import { QuestionDetailView } from './question-detail.tsx'
import { topicName } from './topic-names.ts'

/** One question with its key and its past; `?edit` is its editor. */
export function QuestionScreen() {
  const { t, i18n } = useTranslation(['bank', 'common'])
  const { questionId = '' } = useParams()
  const [params, setParams] = useSearchParams()
  const navigate = useNavigate()
  const view = useView(['bank'], 'question.get', { questionId }, client =>
    client.question.get({ questionId }),
  )
  const subjects = useView(['bank'], 'question.topics', {}, client => client.question.topics({}))
  const detail = view.data
  if (!detail) {
    const missing = refusalOf(view.error)?.code === 'question.notFound'
    return (
      <>
        <PageHead title={missing ? t('notFound.title') : t('place')} />
        {missing ? (
          <EmptyState title={questionId} action={<Link to="/bank">{t('question.back')}</Link>}>
            {t('notFound.text', { id: questionId })}
          </EmptyState>
        ) : view.error ? (
          <RefusalAlert error={view.error} />
        ) : (
          <LoadingState />
        )}
      </>
    )
  }
  const { content, number, origin } = detail.current
  if (params.has('edit')) {
    return (
      <EditQuestion
        key={detail.current.versionId}
        questionId={questionId}
        version={detail.current}
        onDone={() => setParams({}, { replace: true })}
      />
    )
  }
  return (
    <>
      <PageHead
        title={questionId}
        subtitle={
          <>
            {[
              t(`common:questionType.${content.body.type}`),
              topicName(subjects.data ?? [], content, i18n.language),
              t('question.versionLine', { number, origin: t(`origin.${origin}`) }),
            ].join(t('middleDot'))}{' '}
            <SupersededTag on={detail.current.superseded} />
          </>
        }
        actions={
          <>
            <Button onClick={() => void navigate('/bank')}>{t('question.back')}</Button>
            <Button type={detail.offered ? 'default' : 'primary'} onClick={() => setParams({ edit: '1' })}>
              {t('question.edit')}
            </Button>
          </>
        }
      />
      <RefusalAlert error={view.error} />
      <QuestionDetailView detail={detail} subjects={subjects.data ?? []} />
    </>
  )
}
