import { existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { type Client, startTestBackend } from '../helpers/test-backend.ts'
import { openSitting } from './answer-save.bench.ts'
import { timed } from './measure.ts'
import { ROOT } from './places.ts'

/** One import through the window's door, by itself: node import-run.ts FILE COUNT. Started by import.bench.ts. */
export type ImportFigures = {
  plan: number
  commit: number
  total: number
  beforeMiB: number
  peakMiB: number
  delayMs: number
  longestMs: number
  /** Longest wait of somebody else for an answer, and for an answer of a sitting to be saved. */
  waitedMs: number
  savedMs: number
}

const [path = '', rows = '0'] = process.argv.slice(2)
console.log(JSON.stringify(await run(path, Number(rows))))
process.exit(0)

/** The thread of an import as it is shipped: from its source, stripping the types of its modules would be half of a small import. */
function shippedWorker(): { questionWorkerFile?: URL } {
  const file = join(ROOT, 'out', 'main', 'question-worker.js')
  return existsSync(file) ? { questionWorkerFile: pathToFileURL(file) } : {}
}

async function run(file: string, count: number): Promise<ImportFigures> {
  const backend = await startTestBackend(shippedWorker())
  try {
    const { client } = backend.windowClient()
    const save = await openSitting(client)
    globalThis.gc?.()
    const beforeMiB = process.memoryUsage().rss / 1024 / 1024
    let peakMiB = beforeMiB
    const watch = setInterval(
      () => (peakMiB = Math.max(peakMiB, process.memoryUsage().rss / 1024 / 1024)),
      20,
    )
    const delay = monitorEventLoopDelay({ resolution: 5 })
    const asking = meanwhile(() => client.question.topics({}))
    const saving = meanwhile(save)
    delay.enable()
    const beganAt = performance.now()
    const importId = await openInPieces(client, file)
    const plan = performance.now() - beganAt
    await client.questionImport.decide({ importId, rest: 'import' })
    const commit = await timed(async () => {
      const { added } = await client.questionImport.commit({ importId })
      if (added !== count) throw new Error(`${added} of ${count} were stored`)
    })
    const total = performance.now() - beganAt
    delay.disable()
    clearInterval(watch)
    return {
      plan,
      commit,
      total,
      beforeMiB,
      peakMiB,
      delayMs: delay.percentile(99) / 1e6,
      longestMs: delay.max / 1e6,
      waitedMs: await asking(),
      savedMs: await saving(),
    }
  } finally {
    await backend.dispose()
  }
}

/** Piece by piece from the disk, as the page takes them from the file that was chosen. */
async function openInPieces(client: Client, source: string): Promise<string> {
  let uploadId: string | undefined
  const file = await open(source)
  const piece = Buffer.alloc(3 * 1024 * 1024)
  for (let at = 0; ;) {
    const { bytesRead } = await file.read(piece, 0, piece.length, at)
    if (bytesRead === 0) break
    at += bytesRead
    const base64 = piece.toString('base64', 0, bytesRead)
    ;({ uploadId } = await client.questionImport.upload({
      ...(uploadId === undefined ? {} : { uploadId }),
      base64,
    }))
  }
  await file.close()
  const asked = { fileName: basename(source), file: { uploadId: uploadId ?? '' } }
  const { importId } = await client.questionImport.open(asked)
  for await (const { phase, refusal } of await client.questionImport.progress({ importId })) {
    if (phase === 'planned') return importId
    if (phase === 'refused') throw new Error(JSON.stringify(refusal))
  }
  throw new Error('the import ended')
}

/** Another page that does something small all the time: the longest it waited for it. */
function meanwhile(work: (count: number) => Promise<unknown>): () => Promise<number> {
  const asked = new AbortController()
  let longest = 0
  const asking = (async () => {
    for (let count = 0; !asked.signal.aborted; count++) {
      longest = Math.max(longest, await timed(() => work(count)))
      await sleep(20)
    }
  })()
  return async () => {
    asked.abort()
    await asking
    return longest
  }
}
