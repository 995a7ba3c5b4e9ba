import { useRef, useState } from 'react'
import type { Outputs } from '#contract/contract'
import { useCommand } from '../../client/hooks.ts'

export type IssuedPin = Outputs['member']['issuePins']['issued'][number]

export type PinIssue = {
  state: 'ready' | 'working' | 'stopping' | 'done'
  issued: readonly IssuedPin[]
  error: unknown
  begin: (memberIds: readonly string[]) => void
  stop: () => void
  reset: () => void
}

/** Each PIN costs the backend a slow hash: small lots keep the count moving and the stop near. The contract allows 12. */
const LOT = 4

/**
 * Issues one-time PINs lot by lot. What has been issued stays shown whatever happens next: those PINs are valid already, and
 * nobody can look them up again.
 */
export function usePinIssue(): PinIssue {
  const [state, setState] = useState<PinIssue['state']>('ready')
  const [issued, setIssued] = useState<readonly IssuedPin[]>([])
  const stopped = useRef(false)
  const issue = useCommand((client, memberIds: string[]) => client.member.issuePins({ memberIds }))

  const run = async (memberIds: readonly string[]) => {
    stopped.current = false
    setState('working')
    for (let start = 0; start < memberIds.length && !stopped.current; start += LOT) {
      try {
        const reply = await issue.mutateAsync(memberIds.slice(start, start + LOT))
        setIssued(before => [...before, ...reply.issued])
      } catch {
        // `issue.error` says why; the lots before it are kept.
        break
      }
    }
    setState('done')
  }

  return {
    state,
    issued,
    error: issue.error,
    begin: memberIds => void run(memberIds),
    stop: () => {
      stopped.current = true
      setState('stopping')
    },
    reset: () => {
      issue.reset()
      setIssued([])
      setState('ready')
    },
  }
}
