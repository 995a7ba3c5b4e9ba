import { describe, expect, it, onTestFinished } from 'vitest'
import { DeskRefusal, createQuestionDesks } from '#importing/question/desk/question-desk'
import { QUESTION_LIMITS, type QuestionLimits } from '#importing/question/question-limits'
import { workerFile as workerFileOf } from '../../helpers/worker-file.ts'

const MIB = 1024 * 1024
const REAL = workerFileOf('question-worker')
const ENDLESS = new URL('endless-worker.ts', import.meta.url)

function open(workerFile: URL, limits: Partial<QuestionLimits> = {}) {
  const desk = createQuestionDesks({ workerFile, limits: { ...QUESTION_LIMITS, ...limits } }).open()
  onTestFinished(() => desk.close())
  return desk
}

async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    if (error instanceof DeskRefusal) return error.fault.code
    throw error
  }
  return 'none'
}

const csv = (rows: number) => {
  const lines = Array.from({ length: rows }, (_, index) => `判断,第 ${index} 号路口红灯停。,对,见法条。`)
  return Uint8Array.from(Buffer.from(`题型,题干,答案,解析\n${lines.join('\n')}\n`))
}
const read = (bytes: Uint8Array<ArrayBuffer>) => ({ fileName: '试题.csv', format: null, bytes })

describe('the thread of an import', () => {
  it('the control: with its usual limits reads the same file', async () => {
    const desk = open(REAL)
    expect(await desk.ask('read', read(csv(20_000)))).toMatchObject({ format: 'csv', fault: null })
    const counts = await desk.ask('count', {})
    expect(counts.new + counts.duplicate).toBe(20_000)
  }, 60_000)

  it('is ended by the clock in the middle of a file', async () => {
    const desk = open(REAL, { wallClockMs: 5 })
    expect(await refusalOf(desk.ask('read', read(csv(20_000))))).toBe('import.fault.tookTooLong')
    // It is over for good: nobody waits for a thread that is not there.
    expect(await refusalOf(desk.ask('count', {}))).toBe('import.fault.tookTooLong')
  })

  it('is ended by its memory', async () => {
    const desk = open(REAL, { memoryMiB: 8, keptBytes: 512 * MIB })
    const reason = await refusalOf(desk.ask('read', read(csv(150_000))))
    expect(reason).toBe('import.fault.tooLarge')
  }, 60_000)

  it('that only turns is ended by the clock, and this process goes on meanwhile', async () => {
    const desk = open(ENDLESS, { wallClockMs: 400 })
    let turns = 0
    const timer = setInterval(() => turns++, 10)
    expect(await refusalOf(desk.ask('count', {}))).toBe('import.fault.tookTooLong')
    clearInterval(timer)
    expect(turns).toBeGreaterThan(5)
  })

  it('that takes all memory is ended without this process', async () => {
    const desk = open(ENDLESS, { memoryMiB: 32, wallClockMs: 50_000 })
    const before = process.memoryUsage().heapUsed
    expect(await refusalOf(desk.ask('begin', { words: { subjects: [], instruments: [] } }))).toBe(
      'import.fault.tooLarge',
    )
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(64 * MIB)
  }, 60_000)

  it('that is closed refuses what still waits', async () => {
    const desk = open(ENDLESS)
    const waiting = refusalOf(desk.ask('count', {}))
    await desk.close()
    expect(await waiting).toBe('import.fault.cancelled')
  })
})
