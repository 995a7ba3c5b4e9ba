import { Alert, Button, Select } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { useView } from '../../client/hooks.ts'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { DropVeil } from '../../ui/drop-veil.tsx'
import { followHandedFiles, takeHandedFiles } from '../../ui/handed-files.ts'
import { useFileDrop } from '../../ui/use-file-drop.ts'
import { ImportDone } from './import-done.tsx'
import { ImportPreview } from './import-preview.tsx'
import type { Entry } from './law-types.ts'
import styles from './law.module.css'
import { type StatuteImport, type Target, useStatuteImport } from './use-statute-import.ts'

/** 导入条文: which edition, which file; then what the file holds and what it changes; then it is taken over. */
export function ImportScreen() {
  const { t } = useTranslation(['law', 'common'])
  const navigate = useNavigate()
  const register = useView(['bank'], 'instrument.list', {}, client => client.instrument.list({}))
  const statute = useStatuteImport()
  const { stage } = statute
  return (
    <>
      <PageHead
        title={t('import.title')}
        subtitle={
          stage.kind === 'done'
            ? null
            : t(stage.kind === 'preview' ? 'import.nothingWritten' : 'import.subtitle')
        }
        actions={
          stage.kind === 'preview' ? (
            <>
              <Button onClick={statute.leave} disabled={statute.busy}>
                {t('import.discard')}
              </Button>
              <Button type="primary" loading={statute.busy} onClick={statute.confirm}>
                {t('import.confirm', { count: stage.preview.articles.length })}
              </Button>
            </>
          ) : (
            <Button onClick={() => void navigate('/laws')}>{t('back')}</Button>
          )
        }
      />
      <RefusalAlert error={register.error ?? statute.error} />
      {register.data ? <Body entries={register.data} statute={statute} /> : <LoadingState />}
    </>
  )
}

function Body({ entries, statute }: { entries: readonly Entry[]; statute: StatuteImport }) {
  const { t } = useTranslation('law')
  const { stage } = statute
  switch (stage.kind) {
    case 'choosing':
      return (
        <>
          {stage.fault ? (
            <Alert
              type="error"
              showIcon
              role="alert"
              title={t(`import.fault.${stage.fault}`, { name: stage.name })}
            />
          ) : null}
          <Chooser entries={entries} onTake={statute.take} />
        </>
      )
    case 'reading':
      return <LoadingState label={t('import.reading', { name: stage.name })} />
    case 'preview':
      return (
        <ImportPreview
          entries={entries}
          preview={stage.preview}
          busy={statute.busy}
          onCorrect={statute.correct}
        />
      )
    case 'done':
      return <ImportDone stage={stage} onAnother={statute.leave} />
    default:
      return null
  }
}

type ChooserProps = { entries: readonly Entry[]; onTake: (target: Target, file: File) => void }

/** Where files for this screen are handed to. */
const HERE = '/laws/import'

function Chooser({ entries, onTake }: ChooserProps) {
  const { t } = useTranslation('law')
  const [params, setParams] = useSearchParams()
  const input = useRef<HTMLInputElement>(null)
  // A file that waits for its edition goes on by itself as soon as that is chosen.
  const [file, setFile] = useState<File | null>(null)
  const target = targetOf(entries, params.get('instrument'), params.get('edition'))
  const take = (chosen: File | undefined) => {
    if (!chosen) return
    if (target) onTake(target, chosen)
    else setFile(chosen)
  }
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => followHandedFiles(HERE, () => latest.current(takeHandedFiles(HERE)[0])), [])
  const { over } = useFileDrop(useCallback((files: readonly File[]) => latest.current(files[0]), []))
  return (
    <Card>
      <div className={styles['stack']}>
        <Field
          label={t('import.edition')}
          hint={file ? undefined : t('import.editionHint')}
          error={file && !target ? t('import.editionMissing', { name: file.name }) : null}
        >
          {ids => (
            <Select
              {...ids}
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('import.editionPlaceholder')}
              value={target ? editionKey(target) : null}
              options={entries
                .filter(entry => entry.kind !== 'history')
                .map(entry => ({
                  label: entry.name,
                  options: entry.editions.toReversed().map(edition => ({
                    value: editionKey({ instrumentId: entry.instrumentId, editionId: edition.editionId }),
                    label: t('import.editionName', {
                      name: entry.shortName,
                      label: edition.label,
                      day: edition.effectiveFrom,
                    }),
                  })),
                }))}
              onChange={value => {
                const chosen = entries
                  .flatMap(entry =>
                    entry.editions.map(edition => ({
                      instrumentId: entry.instrumentId,
                      editionId: edition.editionId,
                    })),
                  )
                  .find(one => editionKey(one) === value)
                if (!chosen) return
                if (file) onTake(chosen, file)
                setParams({ instrument: chosen.instrumentId, edition: chosen.editionId }, { replace: true })
              }}
            />
          )}
        </Field>
        <div className={styles['drop']}>
          <p>{t('import.dropHere')}</p>
          <input
            ref={input}
            type="file"
            accept=".txt,.md,.docx"
            hidden
            data-testid="statute-file"
            onChange={event => {
              take(event.target.files?.[0])
              // The same file must be choosable again after it was corrected.
              event.target.value = ''
            }}
          />
          <Button type="primary" onClick={() => input.current?.click()}>
            {t('import.choose')}
          </Button>
          <p className={styles['muted']}>{t('import.limit')}</p>
        </div>
      </div>
      <DropVeil over={over}>{t('import.drop')}</DropVeil>
    </Card>
  )
}

const editionKey = ({ instrumentId, editionId }: Target) => `${instrumentId}/${editionId}`

function targetOf(
  entries: readonly Entry[],
  instrumentId: string | null,
  editionId: string | null,
): Target | null {
  const edition = entries
    .find(entry => entry.instrumentId === instrumentId)
    ?.editions.find(one => one.editionId === editionId)
  return edition && instrumentId !== null ? { instrumentId, editionId: edition.editionId } : null
}
