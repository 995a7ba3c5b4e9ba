import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RosterPreviewView } from '#contract/member'
import { useCommand } from '../../client/hooks.ts'
import type { RosterFile } from './roster-file.ts'
import { readRosterFile } from './roster-file.ts'

export type ImportStage =
  | { kind: 'closed' }
  | { kind: 'choosing'; fault: string | null }
  | { kind: 'reading'; name: string }
  | { kind: 'preview'; preview: RosterPreviewView }
  | { kind: 'done'; added: number; updated: number }

export type RosterImport = {
  stage: ImportStage
  /** What the backend refused in the last step. */
  error: unknown
  applying: boolean
  open: () => void
  take: (files: readonly File[]) => void
  apply: () => void
  close: () => void
}

/** A roster on its way in: choose, dry run, then confirm or discard. Before `apply` nothing is written. */
export function useRosterImport(): RosterImport {
  const { t } = useTranslation('member')
  const [stage, setStage] = useState<ImportStage>({ kind: 'closed' })
  const preview = useCommand((client, file: RosterFile) => client.member.previewImport(file))
  const apply = useCommand((client, importId: string) => client.member.applyImport({ importId }))
  const discard = useCommand((client, importId: string) => client.member.discardImport({ importId }))

  const reset = () => {
    preview.reset()
    apply.reset()
  }

  const takeFile = async (file: File) => {
    reset()
    setStage({ kind: 'reading', name: file.name })
    const read = await readRosterFile(file)
    if (!read.ok) {
      setStage({ kind: 'choosing', fault: t(`import.${read.fault}`, { name: read.name }) })
      return
    }
    preview.mutate(read.file, {
      onSuccess: found => setStage({ kind: 'preview', preview: found }),
      onError: () => setStage({ kind: 'choosing', fault: null }),
    })
  }

  return {
    stage,
    error: preview.error ?? apply.error,
    applying: apply.isPending,
    open: () => setStage({ kind: 'choosing', fault: null }),
    take: files => {
      const [file, ...others] = files
      if (!file) return
      if (others.length > 0) setStage({ kind: 'choosing', fault: t('import.onlyOne') })
      else void takeFile(file)
    },
    apply: () => {
      if (stage.kind !== 'preview') return
      apply.mutate(stage.preview.importId, {
        onSuccess: ({ added, updated }) => setStage({ kind: 'done', added, updated }),
      })
    },
    close: () => {
      if (stage.kind === 'preview') discard.mutate(stage.preview.importId)
      reset()
      setStage({ kind: 'closed' })
    },
  }
}
