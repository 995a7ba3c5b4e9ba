import { describe, expect, it } from 'vitest'
import { STATUTE_LIMITS } from '#importing/statute/statute-limits'
import { createStatuteReader } from '#importing/statute/statute-reader'
import { workerFile as workerFileOf } from '../../helpers/worker-file.ts'

const workerFile = workerFileOf('statute-worker')
const TEXT = Buffer.from('第一条 甲。\n第二条 乙乙乙乙乙乙乙乙。')

describe('the worker', () => {
  it('reads, sets against either neighbour, and leaves the bytes of the caller as they were', async () => {
    const reader = createStatuteReader({ workerFile })
    const bytes = Uint8Array.from(TEXT)
    const other = [{ number: '1', text: '甲。' }]
    const read = await reader.read(bytes, [
      { side: 'older', articles: other },
      { side: 'newer', articles: other },
    ])
    const [asNewer, asOlder] = read.ok ? read.links : []
    expect(asNewer).toMatchObject([{ kind: 'unchanged' }, { kind: 'added', to: ['2'] }])
    expect(asOlder).toMatchObject([{ kind: 'unchanged' }, { kind: 'deleted', from: ['2'] }])
    expect(bytes).toEqual(Uint8Array.from(TEXT))
  })

  it('is stopped when its time is over and when nobody waits any more', async () => {
    const reader = createStatuteReader({ workerFile, limits: { ...STATUTE_LIMITS, wallClockMs: 1 } })
    expect(await reader.read(TEXT, [])).toEqual({ ok: false, code: 'statute.tookTooLong' })
    const abort = new AbortController()
    const reading = createStatuteReader({ workerFile }).read(TEXT, [], abort.signal)
    abort.abort(new Error('gone'))
    await expect(reading).rejects.toThrow('gone')
  })

  it('is stopped when it takes more memory than it may', async () => {
    const limits = { ...STATUTE_LIMITS, memoryMiB: 24, characters: Number.POSITIVE_INFINITY }
    const reader = createStatuteReader({ workerFile, limits })
    const many = Buffer.from(
      Array.from({ length: 300_000 }, (_, at) => `第${(at % 9999) + 1}条 甲`).join('\n'),
    )
    expect(await reader.read(many.subarray(0, 5 * 1024 * 1024), [])).toMatchObject({ ok: false })
  })

  it('is not even started for a file that is too large', async () => {
    const reader = createStatuteReader({ workerFile: new URL('file:///nowhere.ts') })
    expect(await reader.read(Buffer.alloc(6 * 1024 * 1024), [])).toMatchObject({ code: 'statute.tooLarge' })
  })
})
