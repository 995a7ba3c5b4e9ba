import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareBigFolder, prepareFolder } from './big-bank.ts'
import { type Bench, type Row, median, ms } from './measure.ts'
import { ROOT } from './places.ts'
import { EMPTY_CONTROL, writeEmptyApp } from './start-up/empty-app.ts'
import { type Launch, type StartTime, timeToInteractive } from './start-up/launch.ts'

const ROUNDS = Number(process.env.WEEKLY_DRILL_BENCH_ROUNDS ?? 7)
/** The search field of the sign-in screen: with it a member can begin. */
const SIGN_IN_CONTROL = 'input[type="search"]'

/**
 * From the start of the process to a window somebody can use, against an empty window of the same Electron: empty, ours, ours
 * with 100,000 questions, and again. The first round of each makes its profile and is not counted.
 */
export const startUp: Bench = { name: 'start-up', run }

async function run(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'weekly-drill-start-'))
  try {
    const launches = await prepare(folder)
    const times = { empty: [] as StartTime[], ours: [] as StartTime[], big: [] as StartTime[] }
    for (let round = 0; round <= ROUNDS; round++)
      for (const kind of ['empty', 'ours', 'big'] as const) {
        const time = await timeToInteractive(launches[kind])
        if (round > 0) times[kind].push(time)
      }
    return [
      row('window to use ÷ empty window', times.ours, times.empty, 1.5),
      row('100,000 questions ÷ shipped bank', times.big, times.ours, 1.1),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function row(name: string, ours: readonly StartTime[], bare: readonly StartTime[], limit: number): Row {
  const walls = (times: readonly StartTime[]) => times.map(({ wallMs }) => wallMs)
  const cpu = (times: readonly StartTime[]) => median(times.map(({ cpuMs }) => cpuMs ?? Number.NaN))
  const ratios = walls(ours).map((wallMs, index) => wallMs / (bare[index]?.wallMs ?? Number.NaN))
  const span = `worst ${Math.max(...ratios).toFixed(2)}, best ${Math.min(...ratios).toFixed(2)}`
  const note = `${ratios.length} pairs, ${span}; processor ${ms(cpu(ours))} ÷ ${ms(cpu(bare))}`
  return {
    name,
    ours: ms(median(walls(ours))),
    bare: ms(median(walls(bare))),
    ratio: median(ratios),
    limit,
    note,
  }
}

async function prepare(folder: string): Promise<Record<'empty' | 'ours' | 'big', Launch>> {
  const at = (name: string) => join(folder, name)
  writeEmptyApp(at('empty'))
  mkdirSync(at('data'))
  mkdirSync(at('big'))
  await prepareFolder(at('data'))
  await prepareBigFolder(at('big'))
  const { executablePath: program, needsNode } = electronRuntime()
  const root = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const env: Record<string, string> = needsNode ? { WEEKLY_DRILL_NODE: process.execPath } : {}
  const app = (data: string): Launch => ({
    program,
    args: [...root, ROOT, '--data', data],
    env,
    control: SIGN_IN_CONTROL,
  })
  return {
    empty: {
      program,
      args: [...root, at('empty'), `--user-data-dir=${at('profile')}`],
      env,
      control: EMPTY_CONTROL,
    },
    ours: app(at('data')),
    big: app(at('big')),
  }
}

function electronRuntime(): { executablePath: string; needsNode: boolean } {
  const script = join(ROOT, 'scripts', 'electron-runtime.mjs')
  const answer: unknown = JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' }))
  if (
    typeof answer !== 'object' ||
    answer === null ||
    !('executablePath' in answer) ||
    !('needsNode' in answer)
  )
    throw new Error('no Electron')
  return { executablePath: String(answer.executablePath), needsNode: Boolean(answer.needsNode) }
}
