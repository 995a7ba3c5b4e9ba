import { Button, Checkbox, Radio, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { QUESTION_TYPES } from '#engine/question/question'
import { useView } from '../../client/hooks.ts'
import { nameIn } from '../../i18n/name-in.ts'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useChosenQuestions } from '../../ui/use-chosen-questions.ts'
import type { ExportChoice, Status } from './export-choice.ts'
import { STATUSES, choiceFrom, rangesOf, toExportInput } from './export-choice.ts'
import { QUESTION_FORMATS } from '#contract/question-format'
import styles from './import.module.css'
import { useSubjects } from './use-content-words.ts'
import { useDownload } from '../../ui/use-download.ts'

type ExportInput = NonNullable<ReturnType<typeof toExportInput>>

/** Questions into a file: which, as what, and first of all what that format cannot say. */
export function ExportPart() {
  const { t } = useTranslation(['import', 'bank', 'common'])
  const [search] = useSearchParams()
  const [chosen] = useChosenQuestions()
  const [choice, setChoice] = useState(() => choiceFrom(search, chosen))
  const input = toExportInput(choice, chosen)
  return (
    <div className={styles['ways']}>
      <Card title={t('import:export.what')}>
        <WhatFields
          choice={choice}
          chosen={chosen}
          onChange={changes => setChoice(before => ({ ...before, ...changes }))}
        />
      </Card>
      <Card title={t('import:export.check')}>
        {input === null ? <p>{t('import:export.noStatus')}</p> : <ExportCheck input={input} />}
      </Card>
    </div>
  )
}

type FieldsProps = { choice: ExportChoice; onChange: (changes: Partial<ExportChoice>) => void }

function WhatFields({ choice, chosen, onChange }: FieldsProps & { chosen: ReadonlySet<string> }) {
  const { t } = useTranslation(['import', 'common'])
  const ranges = rangesOf(choice, chosen)
  return (
    <div className={styles['fields']}>
      {ranges.length > 1 ? (
        <fieldset className={styles['fieldset']}>
          <legend>{t('import:export.range.label')}</legend>
          <Radio.Group
            vertical
            value={choice.range}
            onChange={event =>
              onChange({ range: ranges.find(range => range === event.target.value) ?? 'place' })
            }
            options={ranges.map(value => ({
              value,
              label: t(`import:export.range.${value}`, { count: chosen.size, text: choice.text }),
            }))}
          />
        </fieldset>
      ) : null}
      {choice.range === 'place' ? <PlaceFields choice={choice} onChange={onChange} /> : null}
      <fieldset className={styles['fieldset']}>
        <legend>{t('import:export.format')}</legend>
        <div className={styles['formats']}>
          {QUESTION_FORMATS.map(format => (
            <label key={format} data-on={choice.format === format || undefined}>
              <input
                type="radio"
                name="export-format"
                checked={choice.format === format}
                onChange={() => onChange({ format })}
              />
              <b>{t(`import:format.${format}`)}</b>
              <small>{t(`import:formatHint.${format}`)}</small>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  )
}

/** By subject, type and status, for who comes without having looked for anything. */
function PlaceFields({ choice, onChange }: FieldsProps) {
  const { t, i18n } = useTranslation(['import', 'bank', 'common'])
  const subjects = useSubjects()
  const topics = subjects.find(({ id }) => id === choice.subject)?.topics ?? []
  return (
    <>
      <Field label={t('import:export.subject')}>
        {ids => (
          <Select
            {...ids}
            value={choice.subject ?? ''}
            options={[
              { value: '', label: t('import:export.anySubject') },
              ...subjects.map(({ id, name }) => ({ value: id, label: nameIn(name, i18n.language) })),
            ]}
            onChange={value => onChange({ subject: value === '' ? null : value, topic: null })}
          />
        )}
      </Field>
      {choice.subject === null ? null : (
        <Field label={t('import:export.topic')}>
          {ids => (
            <Select
              {...ids}
              value={choice.topic ?? ''}
              options={[
                { value: '', label: t('import:export.anyTopic') },
                ...topics.map(({ id, name }) => ({ value: id, label: nameIn(name, i18n.language) })),
              ]}
              onChange={value => onChange({ topic: value === '' ? null : value })}
            />
          )}
        </Field>
      )}
      <Field label={t('import:export.type')}>
        {ids => (
          <Select
            {...ids}
            value={choice.type ?? ''}
            options={[
              { value: '', label: t('import:export.anyType') },
              ...QUESTION_TYPES.map(type => ({ value: type, label: t(`common:questionType.${type}`) })),
            ]}
            onChange={value => onChange({ type: QUESTION_TYPES.find(type => type === value) ?? null })}
          />
        )}
      </Field>
      <fieldset className={styles['fieldset']}>
        <legend>{t('import:export.statuses')}</legend>
        <Checkbox.Group<Status>
          value={[...choice.statuses]}
          options={STATUSES.map(value => ({ value, label: t(`bank:status.${value}`) }))}
          onChange={statuses => onChange({ statuses })}
        />
      </fieldset>
    </>
  )
}

function ExportCheck({ input }: { input: ExportInput }) {
  const { t } = useTranslation('import')
  const check = useView(['bank'], 'questionImport.checkExport', input, client =>
    client.questionImport.checkExport(input),
  )
  const download = useDownload((client, asked: ExportInput) => client.questionImport.export(asked))
  if (check.error) return <RefusalAlert error={check.error} />
  if (!check.data) return <LoadingState label={t('export.checking')} />
  const { questions, cannotExpress } = check.data
  return (
    <div className={styles['check']}>
      <p className={styles['result']}>{t('export.count', { count: questions })}</p>
      {questions === 0 ? <p>{t('export.nothing')}</p> : null}
      {questions > 0 && cannotExpress.length === 0 ? <p>{t('export.complete')}</p> : null}
      {cannotExpress.length > 0 ? (
        <>
          <p className={styles['waits']}>{t('export.cannot')}</p>
          <Sheet caption={t('export.cannot')}>
            <thead>
              <tr>
                <th scope="col">{t('export.lost')}</th>
                <th scope="col" data-number>
                  {t('export.lostCount')}
                </th>
                <th scope="col">{t('export.lostIn')}</th>
              </tr>
            </thead>
            <tbody>
              {cannotExpress.map(({ code, count, questionIds }) => (
                <tr key={code}>
                  <th scope="row">{t(code.replace(/^import\./u, ''), { defaultValue: code })}</th>
                  <td data-number>{count}</td>
                  <td className={styles['ids']}>
                    {questionIds.slice(0, 3).map(id => (
                      <Link key={id} to={`/bank/${encodeURIComponent(id)}`}>
                        {id}
                      </Link>
                    ))}
                    {count > 3 ? <span>{t('export.more', { count: count - 3 })}</span> : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </Sheet>
        </>
      ) : null}
      <div className={styles['buttons']}>
        <Button
          type="primary"
          size="large"
          disabled={questions === 0}
          loading={download.isPending}
          onClick={() => download.mutate(input)}
        >
          {t(cannotExpress.length > 0 ? 'export.anyway' : 'export.do', { count: questions })}
        </Button>
      </div>
      {download.isSuccess ? <output>{t('export.done', { file: download.data.fileName })}</output> : null}
      <RefusalAlert error={download.error} />
    </div>
  )
}
