import { useEffect, useSyncExternalStore } from 'react'
import type { ImportProgressView } from '#contract/question-import'
import { useCommand } from '../../client/hooks.ts'
import { useSession } from '../../client/session.ts'
import { useStream } from '../../client/use-stream.ts'
import type { Seat } from './import-seat.ts'
import { drawPictures } from './draw-pictures.ts'
import { changeSeat, currentSeat, followSeat, takeSeat } from './import-seat.ts'
import type { Source } from './transfer.ts'
import { sendSource } from './transfer.ts'

export type ImportStage =
  | { kind: 'choosing' }
  | { kind: 'sending'; source: Source }
  | { kind: 'working'; source: Source; progress: ImportProgressView | null }
  | { kind: 'refused'; source: Source; progress: ImportProgressView }
  | { kind: 'planned'; source: Source; importId: string }
  | { kind: 'done'; source: Source; done: Seat['done'] }

export type QuestionImport = {
  stage: ImportStage
  /** What went wrong in the last step. */
  error: unknown
  wasCancelled: boolean
  committing: boolean
  take: (source: Source) => void
  commit: () => void
  /** Ends whatever is under way; nothing of it is stored. */
  cancel: () => void
  /** The same file once more, set against the bank as it is now. */
  again: () => void
}

/** A file on its way into the bank. It goes on when its screen is left, and is found again there. */
export function useImport(): QuestionImport {
  const { memberId } = useSession()
  const found = useSyncExternalStore(followSeat, currentSeat)
  const seat = found?.memberId === memberId ? found : null
  const progress = useStream(seat?.done ? null : (seat?.importId ?? null), (client, signal) =>
    client.questionImport.progress({ importId: seat?.importId ?? '' }, { signal }),
  )
  const send = useCommand(async (client, source: Source) => {
    const file = await sendSource(client, source)
    const { importId } = await client.questionImport.open({ fileName: source.fileName, file })
    // Cancelled while the file was on its way: nobody waits for it any more.
    if (currentSeat()?.source !== source) return client.questionImport.cancel({ importId })
    changeSeat(null, source, { importId })
    return null
  })
  const commit = useCommand(async (client, { importId, source }: { importId: string; source: Source }) => {
    const done = await client.questionImport.commit({ importId })
    changeSeat(importId, source, { done })
    return done
  })
  const { mutate: draw, error: drawError } = useCommand(drawPictures)
  const waiting = progress.value?.phase === 'drawing' ? (seat?.importId ?? null) : null
  useEffect(() => {
    if (waiting !== null) draw(waiting)
  }, [waiting, draw])
  const cancel = useCommand((client, importId: string) => client.questionImport.cancel({ importId }))

  const end = () => {
    if (seat?.importId && !seat.done) cancel.mutate(seat.importId)
    else cancel.reset()
    takeSeat(null)
  }
  const take = (source: Source) => {
    end()
    send.reset()
    commit.reset()
    takeSeat({ memberId, source, importId: null, done: null })
    send.mutate(source, { onError: () => takeSeat(null) })
  }
  return {
    stage: stageOf(seat, progress),
    error: send.error ?? progress.error ?? (seat ? (drawError ?? commit.error) : null),
    wasCancelled: cancel.isSuccess && seat === null,
    committing: commit.isPending,
    take,
    commit: () => {
      if (seat?.importId) commit.mutate({ importId: seat.importId, source: seat.source })
    },
    cancel: end,
    again: () => {
      if (seat) take(seat.source)
    },
  }
}

function stageOf(
  seat: Seat | null,
  { value, error }: { value: ImportProgressView | null; error: unknown },
): ImportStage {
  if (seat === null) return { kind: 'choosing' }
  const { source, importId, done } = seat
  if (done) return { kind: 'done', source, done }
  if (importId === null) return { kind: 'sending', source }
  if (error !== null || value?.phase === 'cancelled') return { kind: 'choosing' }
  if (value?.phase === 'refused') return { kind: 'refused', source, progress: value }
  if (value?.phase === 'planned') return { kind: 'planned', source, importId }
  // Stored while the screen was away or the connection broken: the numbers went with the reply.
  if (value?.phase === 'committed') return { kind: 'done', source, done: null }
  return { kind: 'working', source, progress: value }
}
