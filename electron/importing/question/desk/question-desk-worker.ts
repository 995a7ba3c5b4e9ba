import { assertNever } from '#engine/assert-never'
import { createHeldQuestions } from '../plan/held-questions.ts'
import type { DuplicateFinder } from '../plan/duplicate-finder.ts'
import { createImportPlan } from '../plan/import-plan.ts'
import type { QuestionLimits } from '../question-limits.ts'
import type {
  LeftOut,
  ListedReader,
  QuestionReading,
  ReadPicture,
  ReadingFault,
} from '../question-reading.ts'
import { writePaperDocx } from '../paper/write-paper-docx.ts'
import type { QuestionSink } from '../question-sink.ts'
import { type QuestionFormat, readerFor } from '../reader-list.ts'
import { templateWorkbook } from '../table/question-workbook.ts'
import type { ExportedQuestion } from '../table/write-rows.ts'
import { type QuestionWriter, WRITERS } from '../writer-list.ts'
import type { CannotExpress, DeskCalls, DeskRequest, WrittenFile } from './desk-protocol.ts'
import { errorFile } from './error-file.ts'

/** After so many questions the page hears how far the reading is. */
const PROGRESS_EVERY = 500

/** The state of one import or export and what can be asked of it. One thread has one, and one file. */
export function createDeskWorker(
  limits: QuestionLimits,
  progress: (done: number, total: number) => void,
  openFinder: () => DuplicateFinder,
) {
  let plan = createImportPlan({ subjects: [], instruments: [] }, limits)
  let file: { fileName: string; format: QuestionFormat | null; bytes: Uint8Array } | null = null
  let leftOut: LeftOut[] = []
  const held = createHeldQuestions(limits)
  const exported: ExportedQuestion[] = []
  const exportedPictures: ReadPicture[] = []

  async function read({
    fileName,
    format,
    bytes,
  }: DeskCalls['read']['input']): Promise<DeskCalls['read']['output']> {
    const reader = bytes.length === 0 ? null : readerFor(fileName, bytes, format)
    file = { fileName, format: reader?.id ?? null, bytes }
    if (reader === null) {
      const code = bytes.length === 0 ? 'import.fault.noQuestions' : 'import.fault.notTheFormat'
      return { format: null, faultCodes: [code], fault: { place: {}, field: '', code }, pictures: [] }
    }
    let done = 0
    const sink: QuestionSink = {
      take(question, placeOf) {
        if (!held.hold(question, placeOf)) plan.sink.take(question, placeOf)
        if (++done % PROGRESS_EVERY === 0) progress(done, 0)
      },
      refuse: found => plan.sink.refuse(found),
    }
    const rest = await (reader.readInto?.(bytes, sink, limits) ?? readWhole(reader, bytes, sink))
    leftOut = rest.leftOut
    const pictures = held.found(rest.pictures)
    // A fault of the file itself: nothing of it is used, not even what stood before.
    const [fault] = rest.faults
    if (fault === undefined && plan.size() + held.count() + plan.faults().total === 0) {
      const none: ReadingFault = { place: {}, field: '', code: 'import.fault.noQuestions' }
      return { format: reader.id, faultCodes: [none.code], fault: none, pictures }
    }
    if (held.count() === 0) await endPlanning()
    return { format: reader.id, faultCodes: faultCodes(), fault: fault ?? null, pictures }
  }

  /** Nothing more will come: what only planning needs goes, and so does the file if nothing of it was refused. */
  async function endPlanning(): Promise<void> {
    await plan.endReading()
    if (plan.faults().total === 0) file = null
  }

  function faultCodes(): string[] {
    return [...new Set(plan.faults().kept.map(({ code }) => code))].toSorted()
  }

  function items({ list, offset, limit }: DeskCalls['items']['input']): DeskCalls['items']['output'] {
    const rows = []
    let total = 0
    for (let index = 0; index < plan.size(); index++) {
      if (!plan.belongs(index, list)) continue
      if (total >= offset && rows.length < limit) {
        const item = plan.planned(index)
        if (item !== null) rows.push(item)
      }
      total++
    }
    return { total, rows }
  }

  async function write({ format, words }: DeskCalls['write']['input']): Promise<WrittenFile> {
    const writer = writerOf(format)
    const bytes = await writer.write(exported, { words, pictures: exportedPictures })
    return { extension: writer.extension, bytes: Uint8Array.from(bytes) }
  }

  function cannotExpress(format: QuestionFormat): CannotExpress[] {
    const writer = writerOf(format)
    const found = new Map<string, CannotExpress>()
    for (const { id, content } of exported)
      for (const code of new Set(writer.cannotExpress(content))) {
        const entry = found.get(code) ?? { code, count: 0, ids: [] }
        entry.count++
        if (entry.ids.length < 20) entry.ids.push(id)
        found.set(code, entry)
      }
    return [...found.values()]
  }

  async function answer(request: DeskRequest): Promise<unknown> {
    switch (request.name) {
      case 'begin':
        plan = createImportPlan(request.input.words, limits, openFinder())
        return null
      case 'bank':
        for (const question of request.input.questions) plan.addBank(question)
        return null
      case 'read':
        return read(request.input)
      case 'count':
        return plan.count()
      case 'choose':
        plan.choose(request.input)
        return plan.count()
      case 'decide': {
        const { decisions, rest } = request.input
        const refused = decisions.filter(({ item, take }) => !plan.decide(item, take))
        if (rest !== null) plan.decideRest(rest)
        return { refused: refused.map(({ item }) => item) }
      }
      case 'items':
        return items(request.input)
      case 'item':
        return plan.planned(request.input.item)
      case 'faults': {
        const { total, kept } = plan.faults()
        return { total, rows: kept.slice(request.input.offset, request.input.offset + request.input.limit) }
      }
      case 'leftOut': {
        const { offset, limit } = request.input
        return { total: leftOut.length, rows: leftOut.slice(offset, offset + limit) }
      }
      case 'ready':
        return ready(request.input)
      case 'knownPictures':
        held.know(request.input.known)
        return { left: held.toDraw().length }
      case 'picturesToDraw':
        return held.toDraw()
      case 'originalPicture':
        return held.original(request.input.sha256)
      case 'drawn':
        held.draw(request.input.origin, request.input.picture)
        return { left: held.toDraw().length }
      case 'release':
        held.release(plan.sink)
        await endPlanning()
        return { faultCodes: faultCodes() }
      case 'countPictures':
        return held.countUsed()
      case 'pictures':
        return held.kept()
      case 'errorFile':
        return file === null ? null : errorFile(file, plan.faults().kept, { texts: request.input, limits })
      case 'template':
        return { extension: 'xlsx', bytes: Uint8Array.from(templateWorkbook(request.input.words)) }
      case 'exported':
        exported.push(...request.input.questions)
        exportedPictures.push(...request.input.pictures)
        return null
      case 'holdsPictures':
        return writerOf(request.input.format).holdsPictures
      case 'cannotExpress':
        return cannotExpress(request.input.format)
      case 'write':
        return write(request.input)
      case 'paper':
        return { extension: 'docx', bytes: Uint8Array.from(writePaperDocx(request.input)) }
      default:
        return assertNever(request)
    }
  }

  function ready({ from, limit }: DeskCalls['ready']['input']): DeskCalls['ready']['output'] {
    return plan.ready(from, limit)
  }

  return { answer, ready }
}

function writerOf(format: QuestionFormat): QuestionWriter {
  const writer = WRITERS.find(({ id }) => id === format)
  if (writer === undefined) throw new Error(`no writer of ${format}`)
  return writer
}

/** Readers of small formats give all at once; from here on there is no difference. */
async function readWhole(
  reader: ListedReader,
  bytes: Uint8Array,
  sink: QuestionSink,
): Promise<Omit<QuestionReading, 'questions'>> {
  const { questions, faults, ...rest } = await reader.read(bytes)
  for (const question of questions) sink.take(question)
  const ofFile = faults.filter(({ place, field }) => field === '' && Object.keys(place).length === 0)
  // One question that was refused is no reason to refuse the others; a file that cannot be read is.
  if (questions.length > 0 || faults.length > ofFile.length) {
    sink.refuse(faults)
    return { ...rest, faults: [] }
  }
  return { ...rest, faults: ofFile }
}
