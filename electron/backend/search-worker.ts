import { parentPort, workerData } from 'node:worker_threads'
import { assertNever } from '#engine/assert-never'
import { createFinder } from '#engine/search/finder'
import { mayBeInitials, readInitials } from '#engine/search/initials'
import { type Share, readLines } from './read-lines.ts'
import type { FromSearch, ToSearch } from './search-thread.ts'

/** Entry of the search thread: an index that does what it is told, one thing after another. Who tells it: search-thread.ts. */
let finder = createFinder()
/** Which rows it takes in, of all that it is told. */
const share: Share = workerData
/** The table of initials, once somebody has typed pinyin. */
let lettersOf: Uint32Array | null = null
/** A message waits for the one before, of which only a first pinyin takes time. */
let before = Promise.resolve()

parentPort?.on('message', (message: ToSearch) => {
  before = before.then(() => take(message))
})

async function take(message: ToSearch): Promise<void> {
  switch (message.kind) {
    case 'clear':
      finder = createFinder()
      return
    case 'names':
      finder.setNames(message.names)
      return
    case 'put':
      finder.put(readLines(message.lines, share))
      return
    case 'remove':
      finder.remove(message.ids)
      return
    case 'find': {
      const { search, call } = message
      if (lettersOf === null && search.words.some(word => !word.exact && mayBeInitials(word.text)))
        lettersOf = readInitials(await import('#engine/search/initials-table'))
      answer({ kind: 'find', call, found: finder.find(search, lettersOf) })
      return
    }
    case 'labels':
      answer({ kind: 'labels', call: message.call, counts: finder.countLabels(message.start) })
      return
    case 'measure':
      answer({ kind: 'measure', call: message.call, questions: finder.size(), bytes: finder.bytes() })
      return
    default:
      assertNever(message)
  }
}

function answer(message: FromSearch): void {
  parentPort?.postMessage(message)
}
