import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkMove } from '#engine/topic/topic-tree'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import styles from '../topic-tree.module.css'
import { placeOptions } from './place-options.ts'
import type { TopicWork } from './use-topic-task.ts'

const UNDER_SUBJECT = ''

/** A name for a subject or topic, or the place a topic is moved to. */
export function TopicDialog({ work }: { work: TopicWork }) {
  const { t } = useTranslation('bank')
  const { task, close } = work
  return (
    <Dialog
      title={task === null ? t('tree.title') : t(`topics.${task}`)}
      open={task !== null}
      closable={!work.isBusy}
      onClose={close}
    >
      {task === 'move' ? <MoveForm work={work} /> : <NameForm key={task} work={work} />}
    </Dialog>
  )
}

function NameForm({ work }: { work: TopicWork }) {
  const { t } = useTranslation('bank')
  const [name, setName] = useState(work.task === 'rename' ? work.name : '')
  const wanted = name.trim()
  const hint = work.task === 'add' ? t('topics.under', { name: work.name }) : t('topics.nameHint')
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (wanted !== '') work.giveName(wanted)
      }}
    >
      <Field label={t('topics.name')} hint={hint}>
        {ids => (
          <Input
            {...ids}
            data-initial-focus
            maxLength={60}
            value={name}
            onChange={event => setName(event.target.value)}
          />
        )}
      </Field>
      <Foot work={work} isReady={wanted !== '' && wanted !== work.name} />
    </form>
  )
}

function MoveForm({ work }: { work: TopicWork }) {
  const { t, i18n } = useTranslation('bank')
  const [parent, setParent] = useState(work.node?.parentId ?? UNDER_SUBJECT)
  const { subject, node } = work
  const places = subject ? (placeOptions([subject], i18n.language)[0]?.options ?? []) : []
  const options = places.filter(
    ({ topic }) => checkMove(subject?.topics ?? [], node?.topic ?? '', topic) === null,
  )
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        work.moveUnder(parent === UNDER_SUBJECT ? null : parent)
      }}
    >
      <Field label={t('topics.target')} hint={t('topics.moveHint', { name: work.name })}>
        {ids => (
          // A list in the form itself: one that opens would not fit into the dialog.
          <select
            {...ids}
            data-initial-focus
            className={styles['places']}
            size={9}
            value={parent}
            onChange={event => setParent(event.target.value)}
          >
            <option value={UNDER_SUBJECT}>{t('topics.top')}</option>
            {options.map(({ topic, label }) => (
              <option key={topic} value={topic}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Foot work={work} isReady={parent !== (node?.parentId ?? UNDER_SUBJECT)} />
    </form>
  )
}

function Foot({ work, isReady }: { work: TopicWork; isReady: boolean }) {
  const { t } = useTranslation(['bank', 'common'])
  return (
    <>
      <RefusalAlert error={work.error} />
      <div className={styles['foot']}>
        <Button onClick={work.close}>{t('common:cancel')}</Button>
        <Button type="primary" htmlType="submit" disabled={!isReady} loading={work.isBusy}>
          {t('topics.keep')}
        </Button>
      </div>
    </>
  )
}
