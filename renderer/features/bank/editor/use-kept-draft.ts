import { useCallback, useEffect, useRef, useState } from 'react'
import type { QuestionDraft } from './question-draft.ts'
import type { KeptDraft } from './kept-draft.ts'
import { dropDraft, keepDraft, readKeptDraft } from './kept-draft.ts'

const AFTER_MS = 600

export type Keeping = { kind: 'nothing' } | { kind: 'kept'; atMs: number } | { kind: 'refused' }

type Props = {
  storageKey: string
  initial: QuestionDraft
  initialReason: string
  baseVersionId: string | null
  now: () => number
}

/** The draft, kept in this browser a moment after each change and at the latest when the page goes. */
export function useKeptDraft({ storageKey, initial, initialReason, baseVersionId, now }: Props) {
  const [found, setFound] = useState<KeptDraft | null>(() => readKeptDraft(storageKey))
  const [draft, setDraft] = useState(initial)
  const [reason, setReason] = useState(initialReason)
  const [keeping, setKeeping] = useState<Keeping>({ kind: 'nothing' })
  const changed = JSON.stringify(draft) !== JSON.stringify(initial)
  const pending = useRef<(() => void) | null>(null)

  const flush = useCallback(() => {
    pending.current?.()
    pending.current = null
  }, [])

  useEffect(() => {
    // While it is open whether to go on with the draft that was found, nothing may take its place.
    if (found !== null) return undefined
    if (!changed) {
      pending.current = null
      return undefined
    }
    pending.current = () => {
      const atMs = now()
      const isKept = keepDraft(storageKey, { draft, reason, baseVersionId, atMs })
      setKeeping(isKept ? { kind: 'kept', atMs } : { kind: 'refused' })
    }
    const timer = setTimeout(flush, AFTER_MS)
    return () => clearTimeout(timer)
  }, [draft, reason, changed, found, storageKey, baseVersionId, now, flush])

  useEffect(() => {
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])

  const forget = () => {
    pending.current = null
    dropDraft(storageKey)
    setKeeping({ kind: 'nothing' })
  }
  return {
    draft,
    setDraft,
    reason,
    setReason,
    changed,
    keeping,
    found,
    goOn: () => {
      if (!found) return
      setDraft(found.draft)
      setReason(found.reason)
      setKeeping({ kind: 'kept', atMs: found.atMs })
      setFound(null)
    },
    /** Drops what was found, or what has been typed since. */
    discard: () => {
      forget()
      setFound(null)
      setDraft(initial)
      setReason(initialReason)
    },
    /** After it has been saved. */
    forget,
  }
}
