import type { ImportProgressView } from '#contract/question-import'
import type { DeskCalls } from '#importing/question/desk/desk-protocol'
import { DeskRefusal, type QuestionDesk } from '#importing/question/desk/question-desk'
import type { ReadingFault } from '#importing/question/question-reading'
import type { ImportChoices } from '#importing/question/plan/import-plan'
import type { QuestionFormat } from '#importing/question/reader-list'
import { findKnownPictures } from '#store/pictures'
import { comparedQuestions, countVersions } from '#store/question-import'
import type { Reader } from '#store/store'
import { AppError, refusalFor } from './app-error.ts'
import { readKnownWords } from './import-words.ts'
import type { Log } from './ports.ts'
import { turn } from './turn.ts'

/** Questions of the bank handed to the worker at once: a millisecond or two of the backend's thread. */
const SLICE = 200

/**
 * One file on its way into the bank.
 *
 * ```
 *  reading ──all questions planned──▶ planned ──commit──▶ committing ──COMMIT──▶ committed
 *   │ │ │                             ▲ │  ▲                  │
 *   │ │ └──pictures──▶ drawing ──last─┘ │  └──refused, undone─┤
 *   │ └──not readable──▶ refused        │                     │
 *   └────────────cancel──────────▶ cancelled ◀────cancel──────┘
 * ```
 */
export type ImportRun = {
  readonly importId: string
  readonly ownerId: string
  readonly fileName: string
  readonly desk: QuestionDesk
  /** Ends what is under way. */
  readonly abort: AbortController
  atMs: number
  format: QuestionFormat | null
  faultCodes: readonly string[]
  /** Versions of the bank when the plan was made. */
  bankVersions: number
  choices: ImportChoices
  status: 'draft' | 'inUse'
  state: ImportProgressView
  readonly watchers: Set<() => void>
}

export function moveOn(run: ImportRun, state: Partial<ImportProgressView>): void {
  if (run.state.phase === 'cancelled') return
  run.state = { ...run.state, ...state }
  for (const wake of run.watchers) wake()
}

export type ImportSource = { bytes: Uint8Array<ArrayBuffer>; format: QuestionFormat | null }

/** From the file to a plan. Never throws: why not is in the run's state. */
export async function readIntoPlan(
  run: ImportRun,
  source: ImportSource,
  { reader, log }: { reader: Reader; log: Log },
): Promise<void> {
  const { desk, abort } = run
  try {
    desk.onProgress((done, total) => moveOn(run, { done, total }))
    await desk.ask('begin', { words: await readKnownWords(reader) })
    run.bankVersions = await countVersions(reader)
    for (let after = ''; ;) {
      abort.signal.throwIfAborted()
      const questions = await comparedQuestions(reader, after, SLICE)
      const last = questions.at(-1)
      if (last === undefined) break
      after = last.id
      // Awaited, so that the bank is never a queue of messages in front of a thread that is slower.
      await desk.ask('bank', { questions })
      await turn()
    }
    const { fileName } = run
    const { bytes, format } = source
    const reading = await desk.ask('read', { fileName, format, bytes }, [bytes.buffer])
    run.format = reading.format
    run.faultCodes = reading.faultCodes
    if (reading.fault !== null) throw new DeskRefusal(reading.fault)
    if (reading.pictures.length === 0) {
      moveOn(run, { phase: 'planned' })
      return
    }
    const known = await findKnownPictures(reader, reading.pictures)
    const { left } = await desk.ask('knownPictures', { known })
    if (left === 0) await planHeld(run)
    else moveOn(run, { phase: 'drawing', done: 0, total: left })
  } catch (error) {
    await refuseRun(run, error, log)
  }
}

/** After the last picture: the questions that waited for them are planned. */
async function planHeld(run: ImportRun): Promise<void> {
  run.faultCodes = (await run.desk.ask('release', {})).faultCodes
  moveOn(run, { phase: 'planned' })
}

/** One picture was drawn, or could not be; says how many are left. */
export async function takeDrawn(
  run: ImportRun,
  drawn: DeskCalls['drawn']['input'],
  log: Log,
): Promise<number> {
  const { left } = await run.desk.ask('drawn', drawn)
  if (run.state.phase !== 'drawing') return 0
  if (left > 0) {
    moveOn(run, { done: run.state.total - left })
    return left
  }
  // Before it is awaited: the same picture given twice must not plan twice.
  moveOn(run, { phase: 'reading', done: 0, total: 0 })
  try {
    await planHeld(run)
  } catch (error) {
    await refuseRun(run, error, log)
  }
  return 0
}

async function refuseRun(run: ImportRun, error: unknown, log: Log): Promise<void> {
  if (run.abort.signal.aborted) return
  const refusal = refusalFor(asRefusal(error, run.fileName))
  if (refusal === null) log.error('an import failed', error, { fileName: run.fileName })
  moveOn(run, { phase: 'refused', refusal: refusal ?? { code: 'app.internal' } })
  await run.desk.close()
}

/** What the worker says of a file, as the refusal that the page shows: its sentence is that of the fault. */
export function asRefusal(error: unknown, fileName: string): unknown {
  return error instanceof DeskRefusal ? fileRefusal(error.fault, fileName) : error
}

function fileRefusal({ code, place, values }: ReadingFault, file: string): AppError {
  const { line, ...rest } = place
  return new AppError('import.unreadable', {
    values: { ...values, fault: code },
    place: { file, ...rest, ...(line === undefined ? {} : { row: line }) },
  })
}
