import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Inputs } from '#contract/contract'
import { useAnnounce } from '../../ui/announcer.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { useDownload } from '../../ui/use-download.ts'
import { useAffectedWords } from './use-affected-words.ts'

type Pair = Omit<Inputs['instrument']['exportAffected'], 'words'>

/** 导出清单: every question that a law change touches, with what was decided, as a workbook. */
export function ExportAffected({ pair }: { pair: Pair }) {
  const { t } = useTranslation('law')
  const announce = useAnnounce()
  const words = useAffectedWords()
  const download = useDownload((client, asked: Inputs['instrument']['exportAffected']) =>
    client.instrument.exportAffected(asked),
  )
  return (
    <>
      <Button
        loading={download.isPending}
        onClick={() =>
          download.mutate(
            { ...pair, words },
            { onSuccess: ({ fileName }) => announce(t('affected.done', { file: fileName })) },
          )
        }
      >
        {t('affected.export')}
      </Button>
      <RefusalAlert error={download.error} />
    </>
  )
}
