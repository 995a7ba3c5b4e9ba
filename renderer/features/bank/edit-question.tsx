import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { QuestionVersion } from './bank-types.ts'
import { QuestionEditor } from './editor/question-editor.tsx'
import { toDraft } from './editor/to-draft.ts'
import { useNextQuestion } from './use-next-question.ts'

type Props = { questionId: string; version: QuestionVersion; onDone: () => void }

/** The editor of a question there is; the next one is the next of the list one came from. */
export function EditQuestion({ questionId, version, onDone }: Props) {
  const navigate = useNavigate()
  const next = useNextQuestion(questionId)
  const [initial] = useState(() => toDraft(version.content))
  return (
    <QuestionEditor
      existing={{ questionId, version }}
      initial={initial}
      onSaved={onDone}
      onNext={() => {
        if (next === null) onDone()
        else void navigate(`/bank/${encodeURIComponent(next)}?edit`, { replace: true })
      }}
      onLeave={onDone}
    />
  )
}
