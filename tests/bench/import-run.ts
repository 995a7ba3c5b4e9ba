import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, startTestBackend } from '../helpers/test-backend.ts'
import { timed } from './measure.ts'

/** One import through the window's door, by itself: node import-run.ts FILE COUNT. Started by import.bench.ts. */
export type ImportFigures = {
  plan: number
  commit: number
  total: number
  beforeMiB: number
  peakMiB: number
  delayMs: number
  longestMs: number
  waitedMs: number
}

const [path = '', rows = '0'] = process.argv.slice(2)
console.log(JSON.stringify(await run(readFileSync(path), basename(path), Number(rows))))
process.exit(0)

async function run(file: Uint8Array, fileName: string, count: number): Promise<ImportFigures> {
  const backend = await startTestBackend()
  try {
    const { client } = backend.windowClient()
    await client.setup.create({
      brigadeName: '直属大队',
      branches: ['一支部'],
      administrator: { name: '周建国', policeNumber: '061201', branch: 0, pin: '260148' },
    })
    globalThis.gc?.()
    const beforeMiB = process.memoryUsage().rss / 1024 / 1024
    let peakMiB = beforeMiB
    const watch = setInterval(
      () => (peakMiB = Math.max(peakMiB, process.memoryUsage().rss / 1024 / 1024)),
      20,
    )
    const delay = monitorEventLoopDelay({ resolution: 5 })
    const others = askMeanwhile(client)
    delay.enable()
    const beganAt = performance.now()
    const importId = await openInPieces(client, file, fileName)
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
      waitedMs: await others(),
    }
  } finally {
    await backend.dispose()
  }
}

async function openInPieces(client: Client, file: Uint8Array, fileName: string): Promise<string> {
  let uploadId: string | undefined
  for (let at = 0; at < file.length; at += 3 * 1024 * 1024) {
    const base64 = Buffer.from(file.subarray(at, at + 3 * 1024 * 1024)).toString('base64')
    ;({ uploadId } = await client.questionImport.upload({
      ...(uploadId === undefined ? {} : { uploadId }),
      base64,
    }))
  }
  const { importId } = await client.questionImport.open({ fileName, file: { uploadId: uploadId ?? '' } })
  for await (const { phase, refusal } of await client.questionImport.progress({ importId })) {
    if (phase === 'planned') return importId
    if (phase === 'refused') throw new Error(JSON.stringify(refusal))
  }
  throw new Error('the import ended')
}

/** Another page that asks something small all the time: the longest it waited for an answer. */
function askMeanwhile(client: Client): () => Promise<number> {
  const asked = new AbortController()
  let longest = 0
  const asking = (async () => {
    while (!asked.signal.aborted) {
      longest = Math.max(longest, await timed(() => client.question.topics({})))
      await sleep(20)
    }
  })()
  return async () => {
    asked.abort()
    await asking
    return longest
  }
}
