import { Button, Input } from 'antd'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { liveMarkCents } from './live-mark.ts'
import { MarksCompared } from './marks-compared.tsx'
import { type Draft, modeOf } from './marking-mode.ts'
import type { Answer } from './marking-types.ts'
import styles from './marking.module.css'
import { PointList } from './point-list.tsx'

type Props = {
  answer: Answer
  draft: Draft
  isTouched: boolean
  isSaving: boolean
  hasNext: boolean
  noteRef: RefObject<HTMLTextAreaElement | null>
  onChange: (changes: Partial<Draft>) => void
  onSave: () => void
}

/** The key points as a list to tick, what they earn, a note, and the one button. */
export function MarkForm(props: Props) {
  const { answer, draft, isTouched, isSaving, hasNext, noteRef, onChange, onSave } = props
  const { t } = useTranslation('marking')
  const mode = modeOf(answer)
  const isRead = mode === 'read'
  return (
    <div className={styles['form']}>
      <MarksCompared answer={answer} />
      <Card
        title={t(`form.title.${mode}`)}
        edge={isRead ? 'none' : 'blue'}
        extra={<LiveMark answer={answer} draft={draft} />}
      >
        <Said answer={answer} />
        <PointList
          keyPoints={answer.keyPoints}
          found={draft.points}
          isLocked={isRead}
          onChange={points => onChange({ points })}
        />
        {isRead ? (
          draft.note === '' ? null : (
            <p className={styles['said']}>{t('form.noteOf', { text: draft.note })}</p>
          )
        ) : (
          <>
            <Field label={t('form.note')} hint={t('form.noteHint')}>
              {ids => (
                <Input.TextArea
                  {...ids}
                  ref={element => {
                    noteRef.current = element?.resizableTextArea?.textArea ?? null
                  }}
                  value={draft.note}
                  maxLength={500}
                  // Not `autoSize`: it measures with inline styles, which the policy of the page refuses.
                  rows={3}
                  onChange={event => onChange({ note: event.target.value })}
                />
              )}
            </Field>
            <div className={styles['buttons']}>
              <Button type="primary" size="large" loading={isSaving} onClick={onSave}>
                {t(
                  hasNext
                    ? mode === 'decide'
                      ? 'form.decideNext'
                      : 'form.saveNext'
                    : mode === 'decide'
                      ? 'form.decide'
                      : 'form.save',
                )}
              </Button>
              {isTouched ? <span className={styles['muted']}>{t('form.unsaved')}</span> : null}
            </div>
            <p className={styles['keys']} aria-hidden="true">
              <span>
                <Kbd>1</Kbd>–<Kbd>9</Kbd> {t('keys.toggle')}
              </span>
              <span>
                <Kbd>A</Kbd> {t('keys.all')}
              </span>
              <span>
                <Kbd>0</Kbd> {t('keys.none')}
              </span>
              <span>
                <Kbd>N</Kbd> {t('keys.note')}
              </span>
              <span>
                <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> {t('keys.save')}
              </span>
              <span>
                <Kbd>←</Kbd> <Kbd>→</Kbd> {t('keys.step')}
              </span>
              <span>
                <Kbd>Esc</Kbd> {t('keys.leave')}
              </span>
            </p>
          </>
        )}
      </Card>
    </div>
  )
}

function LiveMark({ answer, draft }: { answer: Answer; draft: Draft }) {
  const { t } = useTranslation('marking')
  const format = useFormat()
  const read = modeOf(answer) === 'read' ? answer.final : undefined
  if (read === null) return null
  const points = read?.points ?? draft.points
  const cents = read?.markCents ?? liveMarkCents(answer, points)
  return (
    <output className={styles['live']}>
      {points.length === 0 ? <span>{t('form.nothingFound')} </span> : null}
      <span className={styles['nowrap']}>
        <b>{format.marks(cents)}</b> {t('form.of', { full: format.marks(answer.fullCents) })}
      </span>
    </output>
  )
}

/** What one should know before marking: why not, or what became of earlier marks. */
function Said({ answer }: { answer: Answer }) {
  const { t } = useTranslation('marking')
  const mode = modeOf(answer)
  const hasOwn = answer.marks.some(mark => mark.isCallers && mark.kind === 'mark')
  const sentences = [
    mode === 'read' && answer.because ? t(`because.${answer.because.replace('marking.', '')}`) : '',
    mode === 'mark' && answer.secondMarker && !hasOwn ? t('said.two') : '',
    mode === 'mark' && answer.state === 'second' && hasOwn ? t('said.waitsForSecond') : '',
    mode === 'mark' && answer.state === 'differing' ? t('said.differs') : '',
    mode === 'mark' && answer.state === 'final' ? t('said.again') : '',
    mode === 'decide' ? t(answer.decided ? 'said.decidedAgain' : 'said.decide') : '',
  ].filter(text => text !== '')
  return sentences.map(text => (
    <p key={text} className={styles['said']}>
      {text}
    </p>
  ))
}
