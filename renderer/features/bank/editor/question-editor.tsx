import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useView } from '../../../client/hooks.ts'
import { useSession, useStatus } from '../../../client/session.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Card } from '../../../ui/card.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import { SupersededTag } from '../../../ui/superseded-tag.tsx'
import type { Content, QuestionVersion } from '../bank-types.ts'
import { restsOnSuperseded, useInstruments } from '../use-citation-words.ts'
import { DraftChecks } from './draft-checks.tsx'
import { draftFaults, isUnfinished } from './draft-faults.ts'
import { DraftPreview } from './draft-preview.tsx'
import styles from './editor.module.css'
import { FieldScopeContext, focusField } from './field-context.ts'
import { draftKey } from './kept-draft.ts'
import { KeepingLine } from './keeping-line.tsx'
import { KeptNotice } from './kept-notice.tsx'
import { PictureDesk } from './pictures/picture-desk.tsx'
import type { QuestionDraft } from './question-draft.ts'
import { QuestionFields } from './question-fields.tsx'
import { ReasonField } from './reason-field.tsx'
import { carriedReason, carryReason } from './reasons.ts'
import { toContent } from './to-content.ts'
import { useCitedArticles } from './use-cited-articles.ts'
import { useEditorKeys } from './use-editor-keys.ts'
import { useKeptDraft } from './use-kept-draft.ts'
import { useTwins } from './use-twins.ts'

type Props = {
  /** The question and the version it has now; null for a new question. */
  existing: { questionId: string; version: QuestionVersion } | null
  initial: QuestionDraft
  /** What was just saved before this one. */
  note?: ReactNode
  onSaved: (questionId: string, draft: QuestionDraft) => void
  /** Saved, or nothing to save, and on to the next. */
  onNext: (questionId: string | null, draft: QuestionDraft) => void
  onLeave: () => void
}

/** Writes a question: fields at the left, at the right what a trainee will see and what is still wrong with it. */
export function QuestionEditor({ existing, initial, note, onSaved, onNext, onLeave }: Props) {
  const { t } = useTranslation('bank')
  const announce = useAnnounce()
  const { memberId } = useSession()
  const { nowMs } = useStatus()
  const questionId = existing?.questionId ?? null
  const instruments = useInstruments()
  const subjects = useView(['bank'], 'question.topics', {}, client => client.question.topics({}))
  const root = useRef<HTMLDivElement>(null)
  const [startedMs] = useState(() => nowMs - performance.now())
  const now = useMemo(() => () => Math.round(startedMs + performance.now()), [startedMs])
  const kept = useKeptDraft({
    storageKey: draftKey(memberId, questionId),
    initial,
    initialReason: existing ? carriedReason() : '',
    baseVersionId: existing?.version.versionId ?? null,
    now,
  })
  const { draft, changed } = kept
  const [tried, setTried] = useState(false)
  const texts = useCitedArticles(draft, instruments)
  const faults = useMemo(() => draftFaults(draft, instruments, texts), [draft, instruments, texts])
  const content = useMemo(() => toContent(draft), [draft])
  const twins = useTwins(draft.isGroup ? draft.caseText : draft.answer.stem, questionId)
  // A question that has just been begun is not scolded at every field for what is still to come.
  const said = useMemo(
    () => ({
      path: '',
      faults: tried || existing ? faults : faults.filter(fault => !isUnfinished(fault)),
    }),
    [tried, existing, faults],
  )
  const reason = existing ? kept.reason.trim() : t('edit.newReason')
  const save = useCommand(async (client, next: Content) => {
    if (questionId === null) return client.question.create({ content: next, reason })
    return { ...(await client.question.revise({ questionId, content: next, reason })), questionId }
  })

  const submit = (then: (savedId: string, saved: QuestionDraft) => void) => {
    if (save.isPending || kept.found) return
    setTried(true)
    const [first] = faults
    if (first) focusField(root.current, first.field)
    else if (reason === '') focusField(root.current, 'reason')
    else
      save.mutate(content, {
        onSuccess: reply => {
          kept.forget()
          carryReason(existing && then === onNext ? reason : '')
          announce(t(existing ? 'edit.saved' : 'edit.created', { id: reply.questionId }))
          then(reply.questionId, draft)
        },
      })
  }
  const saveNow = () => {
    if (changed || !existing) submit(onSaved)
  }
  const saveAndNext = () => {
    if (kept.found) return
    if (existing && !changed) onNext(questionId, draft)
    else submit(onNext)
  }
  const leave = () => {
    carryReason('')
    onLeave()
  }
  useEditorKeys(saveNow, saveAndNext)
  // One who writes new questions begins with the words; what came before them stays as it was.
  const isNew = existing === null
  useEffect(() => {
    // After the route change, which gives the focus to the heading.
    const frame = isNew ? requestAnimationFrame(() => focusField(root.current, 'stem')) : 0
    return () => cancelAnimationFrame(frame)
  }, [isNew])

  return (
    <>
      <PageHead
        title={existing ? t('edit.titleOf', { id: questionId }) : t('edit.newTitle')}
        subtitle={
          kept.found ? undefined : (
            <>
              <KeepingLine keeping={kept.keeping} changed={changed} onDiscard={kept.discard} />
              <SupersededTag on={restsOnSuperseded(content, instruments)} />
            </>
          )
        }
        actions={
          <>
            <Button onClick={leave}>{t(existing ? 'question.backToQuestion' : 'question.back')}</Button>
            {kept.found ? null : (
              <>
                <Button loading={save.isPending} onClick={saveAndNext} aria-keyshortcuts="Control+Enter">
                  {t(existing && !changed ? 'edit.next' : 'edit.saveNext')}
                  <Shortcut keys={['Ctrl', 'Enter']} />
                </Button>
                <Button
                  type="primary"
                  disabled={existing !== null && !changed}
                  loading={save.isPending}
                  onClick={saveNow}
                  aria-keyshortcuts="Control+S"
                >
                  {t(existing ? 'edit.save' : 'edit.create')}
                  <Shortcut keys={['Ctrl', 'S']} />
                </Button>
              </>
            )}
          </>
        }
      />
      {note}
      <RefusalAlert error={save.error ?? subjects.error} />
      {kept.found ? (
        <KeptNotice
          kept={kept.found}
          outdated={kept.found.baseVersionId !== (existing?.version.versionId ?? null)}
          onGoOn={kept.goOn}
          onDiscard={kept.discard}
        />
      ) : (
        <div className={styles['space']} ref={root}>
          <div className={styles['columns']}>
            <Card className={styles['form']}>
              <FieldScopeContext value={said}>
                <PictureDesk>
                  <QuestionFields
                    draft={draft}
                    subjects={subjects.data ?? []}
                    instruments={instruments}
                    allFaults={faults}
                    onChange={kept.setDraft}
                  />
                </PictureDesk>
                {existing ? (
                  <ReasonField
                    value={kept.reason}
                    missing={tried && reason === ''}
                    onChange={kept.setReason}
                  />
                ) : null}
              </FieldScopeContext>
            </Card>
            <div className={styles['side']}>
              <Card title={t('edit.checks')}>
                <DraftChecks
                  isBegun={!tried && !existing}
                  faults={faults}
                  twins={twins}
                  onGo={field => focusField(root.current, field)}
                />
              </Card>
              <DraftPreview content={content} />
            </div>
          </div>
        </div>
      )}
    </>
  )
}

function Shortcut({ keys }: { keys: readonly string[] }) {
  return (
    <span className={styles['shortcut']} aria-hidden="true">
      {keys.map(key => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </span>
  )
}
