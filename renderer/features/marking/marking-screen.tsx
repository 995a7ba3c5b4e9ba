import { useSearchParams } from 'react-router'
import { type Address, readAddress, writeAddress } from './marking-address.ts'
import { MarkingDesk } from './marking-desk.tsx'
import { MarkingQueue } from './marking-queue.tsx'

/** 阅卷: what waits for markers, or one answer of it on the desk. */
export function MarkingScreen() {
  const [params, setParams] = useSearchParams()
  const address = readAddress(params)
  const go = (changes: Partial<Address>, replace = false) =>
    setParams(writeAddress({ ...address, ...changes }), { replace })
  const { at, ...filter } = address
  if (at) {
    return (
      <MarkingDesk
        filter={filter}
        at={at}
        onGo={next => go({ at: next }, true)}
        onLeave={() => go({ at: null })}
      />
    )
  }
  return (
    <MarkingQueue
      filter={filter}
      onFilter={changes => go(changes, true)}
      onOpen={place => go({ at: place })}
    />
  )
}
