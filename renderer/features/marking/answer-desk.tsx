import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '#engine/assert-never'
import { useCommand } from '../../client/hooks.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { ScoreBar } from '../../ui/score-bar.tsx'
import { AnswerSheet } from './answer-sheet.tsx'
import type { DeskAct } from './desk-keys.ts'
import { MarkForm } from './mark-form.tsx'
import { type Draft, modeOf, savedKey, startOf, togglePoint } from './marking-mode.ts'
import type { Answer, State } from './marking-types.ts'
import styles from './marking.module.css'
import { StateTag } from './state-tag.tsx'
import { useDeskKeys } from './use-desk-keys.ts'
import { type Place, type Walk, indexIn, neighbour } from './walk.ts'

type Props = {
  answer: Answer
  at: Place
  walk: Walk
  /** What became of the answer before this one. */
  told: ReactNode
  onSaved: (state: State) => void
  onGo: (place: Place) => void
  onLeave: () => void
}

export function AnswerDesk({ answer, at, walk, told, onSaved, onGo, onLeave }: Props) {
  const { t } = useTranslation('marking')
  const format = useFormat()
  const announce = useAnnounce()
  const note = useRef<HTMLTextAreaElement>(null)
  const sheet = useRef<HTMLElement>(null)
  // Until something is touched it stays what the backend says, also when that changes.
  const [touched, setTouched] = useState<Draft | null>(null)
  const draft = touched ?? startOf(answer)
  const mode = modeOf(answer)
  const save = useCommand((client, { points, note: text }: Draft) => {
    const input = { ...at, points: [...points], note: text.trim() }
    return mode === 'decide' ? client.marking.decide(input) : client.marking.save(input)
  })
  const next = neighbour(walk, at, 1)
  const previous = neighbour(walk, at, -1)
  const number = indexIn(walk, at) + 1
  useEffect(() => {
    // Who listens to the screen hears the next answer; who looks at it begins at its top.
    sheet.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [])

  const send = () => {
    if (mode === 'read' || save.isPending) return
    save.mutate(draft, {
      onSuccess: ({ state }) => {
        announce(next ? t(savedKey(state)) : t('desk.allDone'))
        setTouched(null)
        onSaved(state)
        if (next) onGo(next)
      },
    })
  }
  const change = (changes: Partial<Draft>) => setTouched({ ...draft, ...changes })
  const act = (meant: DeskAct) => {
    switch (meant.kind) {
      case 'save':
        send()
        return
      case 'previous':
        if (previous) onGo(previous)
        return
      case 'next':
        if (next) onGo(next)
        return
      case 'note':
        note.current?.focus()
        return
      case 'leaveNote':
        sheet.current?.focus()
        return
      case 'leave':
        onLeave()
        return
      case 'toggle':
        if (mode !== 'read') change({ points: togglePoint(draft.points, meant.point) })
        return
      case 'none':
        if (mode !== 'read') change({ points: [] })
        return
      case 'all':
        if (mode !== 'read') change({ points: answer.keyPoints.map((_, index) => index) })
        return
      default:
        assertNever(meant)
    }
  }
  useDeskKeys(answer.keyPoints.length, act)

  return (
    <>
      <PageHead
        title={t('desk.title', { number, count: walk.length })}
        subtitle={
          <span className={styles['tags']}>
            <StateTag state={answer.state} />
            <span>{t('desk.where', { title: answer.title, week: format.week(answer.week) })}</span>
          </span>
        }
        actions={
          <>
            <Button onClick={onLeave}>{t('desk.back')}</Button>
            <Button disabled={!previous} onClick={() => previous && onGo(previous)}>
              {t('desk.previous')}
            </Button>
            <Button disabled={!next} onClick={() => next && onGo(next)}>
              {t('desk.next')}
            </Button>
          </>
        }
      />
      <ScoreBar value={number} max={walk.length} label={t('desk.progress', { number, count: walk.length })} />
      <RefusalAlert error={save.error} />
      {told}
      <div className={styles['space']}>
        <div className={styles['desk']}>
          <AnswerSheet answer={answer} sheetRef={sheet} />
          <MarkForm
            answer={answer}
            draft={draft}
            isTouched={touched !== null}
            isSaving={save.isPending}
            hasNext={next !== null}
            noteRef={note}
            onChange={change}
            onSave={send}
          />
        </div>
      </div>
    </>
  )
}
