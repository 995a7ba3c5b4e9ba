import { useCallback, useEffect, useRef, useState } from 'react'
import { useCommand } from '../../client/hooks.ts'
import type { Alignment, ManualLink, Preview } from './law-types.ts'
import { type StatuteFile, readStatuteFile } from './statute-file.ts'

export type Stage =
  | { kind: 'choosing'; fault: 'wrongKind' | 'tooLarge' | 'readFailed' | null; name: string }
  | { kind: 'reading'; name: string }
  | { kind: 'preview'; preview: Preview }
  | { kind: 'done'; preview: Preview; articles: number; waiting: number }

export type Target = { instrumentId: string; editionId: string }

export type StatuteImport = {
  stage: Stage
  error: unknown
  busy: boolean
  take: (target: Target, file: File) => void
  correct: (alignment: Alignment, links: ManualLink[]) => void
  confirm: () => void
  leave: () => void
}

const START: Stage = { kind: 'choosing', fault: null, name: '' }

/** A statute text on its way in: dry run, corrections, then confirmed or discarded. Before `confirm` nothing is written. */
export function useStatuteImport(): StatuteImport {
  const [stage, setStage] = useState<Stage>(START)
  const read = useCommand((client, { target, file }: { target: Target; file: StatuteFile }) =>
    client.instrument.readText({ ...target, ...file }),
  )
  const align = useCommand(
    (client, input: { importId: string; fromEdition: string; toEdition: string; links: ManualLink[] }) =>
      client.instrument.alignText(input),
  )
  const confirm = useCommand((client, importId: string) => client.instrument.importText({ importId }))
  const { mutate: discard } = useCommand((client, importId: string) =>
    client.instrument.discardText({ importId }),
  )

  // Going away gives the dry run up.
  const waiting = useRef<string | null>(null)
  useEffect(() => {
    waiting.current = stage.kind === 'preview' ? stage.preview.importId : null
  }, [stage])
  useEffect(
    () => () => {
      if (waiting.current !== null) discard(waiting.current)
    },
    [discard],
  )

  const reset = () => {
    read.reset()
    align.reset()
    confirm.reset()
  }
  const { mutate: ask } = read
  const takeFile = useCallback(
    async (target: Target, file: File) => {
      setStage({ kind: 'reading', name: file.name })
      const found = await readStatuteFile(file)
      if (!found.ok) {
        setStage({ kind: 'choosing', fault: found.fault, name: file.name })
        return
      }
      ask(
        { target, file: found.file },
        {
          onSuccess: preview => setStage({ kind: 'preview', preview }),
          onError: () => setStage({ kind: 'choosing', fault: null, name: file.name }),
        },
      )
    },
    [ask],
  )

  return {
    stage,
    error: read.error ?? align.error ?? confirm.error,
    busy: align.isPending || confirm.isPending,
    take: (target, file) => {
      reset()
      if (stage.kind === 'preview') discard(stage.preview.importId)
      void takeFile(target, file)
    },
    correct: ({ fromEdition, toEdition }, links) => {
      if (stage.kind !== 'preview') return
      align.mutate(
        { importId: stage.preview.importId, fromEdition, toEdition, links },
        { onSuccess: preview => setStage({ kind: 'preview', preview }) },
      )
    },
    confirm: () => {
      if (stage.kind !== 'preview') return
      const { preview } = stage
      confirm.mutate(preview.importId, {
        onSuccess: done =>
          setStage({ kind: 'done', preview, articles: done.articles, waiting: done.waiting }),
      })
    },
    leave: () => {
      if (stage.kind === 'preview') discard(stage.preview.importId)
      reset()
      setStage(START)
    },
  }
}
