import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PaperCalls } from '../../../renderer/features/sitting/paper.ts'
import { createPaper } from '../../../renderer/features/sitting/paper.ts'
import { SINGLE, sittingView } from './sitting-view.ts'

type Saved = Parameters<PaperCalls['save']>[0]

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

function paperThat({
  away = () => false,
  remainingMs = 900_000,
}: { away?: () => boolean; remainingMs?: number } = {}) {
  const saved: Saved[] = []
  const paper = createPaper(sittingView(), {
    save: async input => {
      if (away()) throw new Error('away')
      saved.push(input)
      return { rev: input.rev, savedAtMs: 1, remainingMs }
    },
    flag: async () => ({ savedAtMs: 1 }),
    judge: () => ({ kind: 'retry', reason: 'away' }),
  })
  return { paper, saved }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a paper', () => {
  it('counts the changes of each item and sends the newest', async () => {
    const { paper, saved } = paperThat()
    paper.answer(0, { type: 'single', option: 'A' })
    paper.answer(0, { type: 'single', option: 'B' })
    await settle()
    expect(saved.at(-1)).toMatchObject({ item: 0, rev: 2, answer: { type: 'single', option: 'B' } })
    expect(paper.items()[0]).toMatchObject({ rev: 2, answer: { type: 'single', option: 'B' } })
  })

  it('goes on from the revision that the backend knows', async () => {
    const saved: Saved[] = []
    const paper = createPaper(sittingView({ items: [{ ...SINGLE, rev: 4 }] }), {
      save: async input => {
        saved.push(input)
        return { rev: input.rev, savedAtMs: 1, remainingMs: null }
      },
      flag: async () => ({ savedAtMs: 1 }),
      judge: () => ({ kind: 'retry', reason: '' }),
    })
    paper.answer(0, { type: 'single', option: 'C' })
    await settle()
    expect(saved[0]?.rev).toBe(5)
  })

  it('keeps what the backend has not heard of when it starts again', async () => {
    let isAway = true
    const { paper, saved } = paperThat({ away: () => isAway })
    paper.answer(0, { type: 'single', option: 'D' })
    paper.flag(1, true)
    await settle(100)
    paper.resync(sittingView())
    expect(paper.items()[0]).toMatchObject({ rev: 1, answer: { type: 'single', option: 'D' } })
    isAway = false
    await settle(3_000)
    expect(saved).toHaveLength(1)
    expect(paper.outbox.state().pending).toBe(0)
  })

  it('takes over what another window answered since', () => {
    const { paper } = paperThat()
    paper.resync(sittingView({ items: [{ ...SINGLE, rev: 3, answer: { type: 'single', option: 'B' } }] }))
    expect(paper.items()[0]).toMatchObject({ rev: 3, answer: { type: 'single', option: 'B' } })
  })

  it('counts the time down and lets every reply set it right', async () => {
    const { paper } = paperThat({ remainingMs: 600_000 })
    await settle(10_000)
    expect(paper.leftMs()).toBe(1_790_000)
    paper.answer(0, { type: 'single', option: 'A' })
    await settle()
    expect(paper.leftMs()).toBe(600_000)
    await settle(700_000)
    expect(paper.leftMs()).toBe(0)
  })
})
