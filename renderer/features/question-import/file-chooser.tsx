import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { ACCEPT } from './formats.ts'
import styles from './import.module.css'
import type { Source } from './transfer.ts'
import { useDownload } from '../../ui/use-download.ts'

type Props = { onFiles: (files: readonly File[]) => void; onSource: (source: Source) => void }

/** A file, or questions pasted from somewhere; and the template for those who begin. */
export function FileChooser({ onFiles, onSource }: Props) {
  const { t } = useTranslation('import')
  const input = useRef<HTMLInputElement>(null)
  const template = useDownload((client, _input: null) => client.questionImport.template({}))
  return (
    <div className={styles['ways']}>
      <Card title={t('choose.fileTitle')}>
        <div className={styles['drop']}>
          <p>{t('choose.dropHere')}</p>
          <input
            ref={input}
            type="file"
            accept={ACCEPT}
            hidden
            data-testid="question-file"
            onChange={event => {
              onFiles([...(event.target.files ?? [])])
              // The same file must be choosable again after it was corrected.
              event.target.value = ''
            }}
          />
          <Button type="primary" size="large" onClick={() => input.current?.click()}>
            {t('choose.button')}
          </Button>
        </div>
        <p className={styles['note']}>{t('choose.formats')}</p>
        <div className={styles['buttons']}>
          <Button loading={template.isPending} onClick={() => template.mutate(null)}>
            {t('choose.template')}
          </Button>
          <span className={styles['muted']}>{t('choose.templateHint')}</span>
        </div>
        <RefusalAlert error={template.error} />
      </Card>
      <PasteCard onSource={onSource} />
    </div>
  )
}

function PasteCard({ onSource }: { onSource: (source: Source) => void }) {
  const { t } = useTranslation('import')
  const [text, setText] = useState('')
  const read = () =>
    onSource({ fileName: `${t('paste.fileName')}.txt`, content: new Blob([text], { type: 'text/plain' }) })
  return (
    <Card title={t('paste.title')}>
      <Field label={t('paste.label')} hint={t('paste.hint')}>
        {ids => (
          <Input.TextArea
            {...ids}
            value={text}
            placeholder={t('paste.example')}
            rows={10}
            onChange={event => setText(event.target.value)}
            onKeyDown={event => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim() !== '') read()
            }}
          />
        )}
      </Field>
      <div className={styles['buttons']}>
        <Button disabled={text.trim() === ''} onClick={read}>
          {t('paste.read')}
        </Button>
      </div>
    </Card>
  )
}
