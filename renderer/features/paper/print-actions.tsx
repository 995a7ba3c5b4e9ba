import { FilePdfOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons'
import { Alert, Button, Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PaperHead, PaperPart, PaperView } from '#contract/paper'
import { useCommand } from '../../client/hooks.ts'
import { canMakePdf, pageAsPdf } from '../../client/page-pdf.ts'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { fetchWord } from './fetch-word.ts'
import styles from './paper-screen.module.css'
import { type PaperSettings, type Source, toChoice } from './paper-settings.ts'

const PARTS: readonly PaperPart[] = ['paper', 'answerSheet', 'key']

type Props = {
  source: Source
  settings: PaperSettings
  head: PaperHead
  view: PaperView
  /** The sheets are not those of the settings yet. */
  busy: boolean
  onChange: (changes: Partial<PaperSettings>) => void
}

/** What is printed, and the three ways out: a printer, a PDF, a Word file. */
export function PrintActions({ source, settings, head, view, busy, onChange }: Props) {
  const { t } = useTranslation('paper')
  const { parts } = settings
  const word = useCommand((client, input: Parameters<typeof client.paper.docx>[0]) =>
    fetchWord(client, input),
  )
  const pdf = useCommand(async (_client, fileName: string) => {
    const made = await pageAsPdf()
    if (made) saveFile(fileName, made)
    return made === null ? null : fileName
  })
  const nothing = parts.length === 0
  const saved = word.data ?? pdf.data
  return (
    <div className={styles['fields']}>
      <fieldset className={styles['fieldset']}>
        <legend>{t('parts')}</legend>
        {PARTS.map(part => (
          <Checkbox
            key={part}
            checked={parts.includes(part)}
            onChange={event =>
              onChange({
                parts: PARTS.filter(one => (one === part ? event.target.checked : parts.includes(one))),
              })
            }
          >
            {t(`part.${part}`)}
            {part === 'key' ? <small className={styles['hint']}>{t('keyHint')}</small> : null}
          </Checkbox>
        ))}
      </fieldset>
      <div className={styles['buttons']}>
        {canMakePdf() ? (
          <>
            <Button
              type="primary"
              icon={<FilePdfOutlined aria-hidden />}
              disabled={busy || nothing}
              loading={pdf.isPending}
              onClick={() => pdf.mutate(`${fileNameOf(head.title)}-${view.number}.pdf`)}
            >
              {t('action.pdf')}
            </Button>
            <Button
              icon={<PrinterOutlined aria-hidden />}
              disabled={busy || nothing}
              onClick={() => window.print()}
            >
              {t('action.print')}
            </Button>
          </>
        ) : (
          <Button
            type="primary"
            icon={<PrinterOutlined aria-hidden />}
            disabled={busy || nothing}
            onClick={() => window.print()}
          >
            {t('action.printOrPdf')}
          </Button>
        )}
        <Button
          icon={<FileWordOutlined aria-hidden />}
          disabled={busy || nothing}
          loading={word.isPending}
          onClick={() => word.mutate({ choice: toChoice(source, settings), head, parts: [...parts] })}
        >
          {t('action.word')}
        </Button>
      </div>
      <p className={styles['hint']}>{t('wordHint')}</p>
      {saved ? <output>{t('saved', { file: saved })}</output> : null}
      {pdf.data === null ? <Alert type="error" showIcon title={t('pdfFailed')} /> : null}
      <RefusalAlert error={word.error ?? pdf.error} />
    </div>
  )
}

/** What no file system takes in a name. */
function fileNameOf(title: string): string {
  return title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim()
}
