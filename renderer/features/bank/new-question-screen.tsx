import { Alert } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useView } from '../../client/hooks.ts'
import { QuestionEditor } from './editor/question-editor.tsx'
import type { QuestionDraft } from './editor/question-draft.ts'
import { emptyDraft, nextDraft } from './editor/question-draft.ts'
import { placeIn } from './list/query-edits.ts'
import { useBankFilter } from './use-bank-filter.ts'

/** 新增题目, one after the other: place, type and difficulty stay, the rest begins empty. */
export function NewQuestionScreen() {
  const { t } = useTranslation('bank')
  const navigate = useNavigate()
  const [filter] = useBankFilter()
  const [made, setMade] = useState<{ count: number; lastId: string; draft: QuestionDraft } | null>(null)
  const subjects = useView(['bank'], 'question.topics', {}, client => client.question.topics({}))
  const place = placeIn(filter.text, subjects.data ?? [])
  return (
    <QuestionEditor
      key={made?.count ?? 0}
      existing={null}
      initial={
        made ? nextDraft(made.draft) : emptyDraft({ subject: place.subject ?? '', topic: place.topic ?? '' })
      }
      note={
        made ? (
          <Alert
            type="success"
            showIcon
            title={
              <>
                {t('edit.created', { id: made.lastId })}{' '}
                <Link to={`/bank/${encodeURIComponent(made.lastId)}`}>{t('edit.look')}</Link>
              </>
            }
          />
        ) : null
      }
      onSaved={questionId => void navigate(`/bank/${encodeURIComponent(questionId)}`, { replace: true })}
      onNext={(lastId, draft) => {
        if (lastId !== null) setMade({ count: (made?.count ?? 0) + 1, lastId, draft })
        window.scrollTo(0, 0)
      }}
      onLeave={() => void navigate('/bank')}
    />
  )
}
