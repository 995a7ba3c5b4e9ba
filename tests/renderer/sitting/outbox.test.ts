import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Verdict } from '../../../renderer/features/sitting/outbox.ts'
import { createOutbox } from '../../../renderer/features/sitting/outbox.ts'

const retry = (): Verdict => ({ kind: 'retry', reason: 'away' })
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the outbox', () => {
  it('says saved only after the reply', async () => {
    const outbox = createOutbox({ judge: retry })
    let arrive: (atMs: number) => void = () => {}
    outbox.put('answer 0', () => new Promise<number>(resolve => (arrive = resolve)))
    await settle()
    expect(outbox.state().saving).toEqual({ kind: 'saving' })
    arrive(1234)
    await settle()
    expect(outbox.state()).toEqual({ saving: { kind: 'saved', atMs: 1234 }, pending: 0, over: false })
  })

  it('waits while somebody types and then sends only the last', async () => {
    const outbox = createOutbox({ judge: retry })
    const sent: string[] = []
    const send = (text: string) => async () => sent.push(text)
    outbox.put('answer 0', send('十'), 600)
    await settle(400)
    outbox.put('answer 0', send('十五'), 600)
    expect(outbox.state().saving.kind).toBe('unsaved')
    await settle(599)
    expect(sent).toEqual([])
    await settle(1)
    expect(sent).toEqual(['十五'])
  })

  it('sends at once when flushed', async () => {
    const outbox = createOutbox({ judge: retry })
    const sent: number[] = []
    outbox.put('answer 0', async () => sent.push(1), 600)
    const flushed = outbox.flush()
    await settle()
    await flushed
    expect(sent).toEqual([1])
  })

  it('does not lose a change made while the one before is on its way', async () => {
    const outbox = createOutbox({ judge: retry })
    const sent: string[] = []
    let arrive: (atMs: number) => void = () => {}
    outbox.put('answer 0', () => new Promise<number>(resolve => (arrive = resolve)))
    await settle()
    outbox.put('answer 0', async () => sent.push('newer'))
    arrive(1)
    await settle()
    expect(sent).toEqual(['newer'])
    expect(outbox.state().pending).toBe(0)
  })

  it('is loud about a failure and tries until it arrives', async () => {
    const outbox = createOutbox({ judge: retry, retryMs: 1_000 })
    let failures = 3
    outbox.put('answer 0', async () => {
      if (failures-- > 0) throw new Error('away')
      return 7
    })
    await settle()
    expect(outbox.state()).toMatchObject({ saving: { kind: 'failing', reason: 'away' }, pending: 1 })
    await settle(2_999)
    expect(outbox.state().pending).toBe(1)
    await settle(1)
    expect(outbox.state()).toMatchObject({ saving: { kind: 'saved', atMs: 7 }, pending: 0 })
  })

  it('keeps what others put while one keeps failing', async () => {
    const outbox = createOutbox({ judge: retry })
    let away = true
    const arrived: string[] = []
    const send = (key: string) => async () => {
      if (away) throw new Error('away')
      return arrived.push(key)
    }
    outbox.put('answer 0', send('answer 0'))
    outbox.put('answer 1', send('answer 1'))
    outbox.put('flag 0', send('flag 0'))
    await settle(5_000)
    expect(outbox.state().pending).toBe(3)
    away = false
    await settle(2_000)
    expect(arrived.toSorted()).toEqual(['answer 0', 'answer 1', 'flag 0'])
  })

  it('stops for good when the sitting is over', async () => {
    const outbox = createOutbox({ judge: () => ({ kind: 'over' }) })
    outbox.put('answer 0', () => Promise.reject(new Error('sitting.timeUp')))
    await settle()
    expect(outbox.state()).toMatchObject({ over: true, pending: 0 })
    outbox.put('answer 1', async () => 1)
    expect(outbox.state().pending).toBe(0)
  })

  it('lets go of a letter that can never arrive, and says so', async () => {
    const outbox = createOutbox({ judge: () => ({ kind: 'drop', reason: 'does not fit' }) })
    outbox.put('answer 0', () => Promise.reject(new Error('misfit')))
    await settle()
    expect(outbox.state()).toMatchObject({ saving: { kind: 'failing', reason: 'does not fit' }, pending: 0 })
  })
})
