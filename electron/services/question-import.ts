import type { ImportItemView } from '#contract/question-import'
import { canonicalJson } from '#importing/bank/canonical-hash'
import type { PlannedItem } from '#importing/question/plan/import-plan'
import type { ReadContent } from '#importing/question/question-reading'
import type { QuestionContent } from '#engine/question/question'
import { currentContents } from '#store/question-import'
import { listSubjects } from '#store/subjects'
import { AppError, memberCall, refuse } from './app-error.ts'
import type { Deps } from './deps.ts'
import type { FileShelf } from './file-shelf.ts'
import { commitImport } from './import-commit.ts'
import { type ImportRun, asRefusal, moveOn, readIntoPlan, takeDrawn } from './import-run.ts'
import { checkRedrawn, nameOfPicture } from './picture.ts'
import type { Call, ServiceOf } from './ports.ts'
import { checkExport, exportFile, templateFile } from './question-export.ts'
import type { QuestionSearcher } from './question-searcher.ts'

/** A plan waits this long for its commit. */
const KEEP_MS = 30 * 60_000
/** Most imports that wait at once, each with a thread of its own; the oldest goes first. */
const KEEP_COUNT = 3

/** Questions from files and into files (import-run.ts has the states). */
export function createQuestionImportService(
  deps: Deps,
  { shelf, searcher }: { shelf: FileShelf; searcher: QuestionSearcher },
): ServiceOf<'questionImport'> {
  const { store, clock, chance, changes, log, questionDesks } = deps
  const runs = new Map<string, ImportRun>()
  const owner = (call: Call) => memberCall(call).session.memberId

  function find(importId: string, call: Call): ImportRun {
    const run = runs.get(importId)
    if (run === undefined || run.ownerId !== owner(call) || run.state.phase === 'cancelled')
      refuse('import.expired')
    run.atMs = clock.monotonicMs()
    return run
  }

  function planned(importId: string, call: Call): ImportRun {
    const run = find(importId, call)
    if (run.state.phase === 'refused')
      throw new AppError(run.state.refusal?.code ?? 'app.internal', run.state.refusal ?? {})
    if (run.state.phase !== 'planned' && run.state.phase !== 'committed') refuse('import.notReady')
    return run
  }

  async function end(run: ImportRun): Promise<void> {
    runs.delete(run.importId)
    moveOn(run, { phase: 'cancelled' })
    run.abort.abort()
    await run.desk.close()
  }

  async function makeRoom(): Promise<void> {
    const waiting = [...runs.values()].filter(({ state }) => state.phase !== 'committing')
    const old = waiting.filter(({ atMs }) => clock.monotonicMs() - atMs > KEEP_MS)
    for (const run of old) await end(run)
    if (runs.size >= KEEP_COUNT && waiting[0]) await end(waiting[0])
  }

  async function countsOf(run: ImportRun) {
    const counts = await run.desk.ask('count', {})
    const leftOut = await run.desk.ask('leftOut', { offset: 0, limit: 0 })
    const pictures = await run.desk.ask('countPictures', {})
    return { ...counts, leftOut: leftOut.total, pictures }
  }

  async function itemViews(run: ImportRun, rows: readonly PlannedItem[]): Promise<ImportItemView[]> {
    const beside = (row: PlannedItem) => (row.kind === 'update' ? row.id : (row.near?.questionId ?? null))
    const ids = rows.map(beside).filter(id => id !== null)
    const contents = await currentContents(store.reader, [...new Set(ids)])
    const views: ImportItemView[] = []
    for (const row of rows) {
      const id = beside(row)
      const json = id === null ? undefined : contents.get(id)
      const bank: QuestionContent | null = json === undefined ? null : JSON.parse(json)
      const twin = row.near?.item ?? null
      const other = twin === null ? null : await run.desk.ask('item', { item: twin })
      views.push({
        item: row.item,
        place: row.place,
        kind: row.kind,
        questionId: row.id,
        content: row.content,
        isOpen: row.isOpen,
        isIncomplete: row.isIncomplete,
        bankQuestion: id !== null && bank !== null ? { questionId: id, content: bank } : null,
        fileQuestion:
          other === null ? null : { item: other.item, place: other.place, content: other.content },
        similarity: row.near?.similarity ?? null,
        changes: bank === null ? [] : changedFields(row.content, bank),
        decision: row.decision,
      })
    }
    return views
  }

  async function refuseUnknownTopics(places: readonly { subject: string; topic: string }[]): Promise<void> {
    if (places.length === 0) return
    const subjects = await listSubjects(store.reader)
    for (const { subject, topic } of places)
      if (!subjects.some(known => known.id === subject && known.topics.some(({ id }) => id === topic)))
        refuse('import.unknownTopic', { topic })
  }

  return {
    async upload({ uploadId, base64 }, call) {
      const { fileId, bytes } = shelf.append(owner(call), uploadId, base64)
      return { uploadId: fileId, bytes }
    },
    async open({ fileName, format, file }, call) {
      const ownerId = owner(call)
      const bytes =
        'uploadId' in file
          ? shelf.take(ownerId, file.uploadId)
          : Uint8Array.from(Buffer.from(file.base64, 'base64'))
      await makeRoom()
      const importId = chance.id()
      const run: ImportRun = {
        importId,
        ownerId,
        fileName,
        desk: questionDesks.open(),
        abort: new AbortController(),
        atMs: clock.monotonicMs(),
        format: null,
        faultCodes: [],
        bankVersions: 0,
        choices: { topics: [], difficulty: null },
        status: 'inUse',
        state: { phase: 'reading', done: 0, total: 0, refusal: null },
        watchers: new Set(),
      }
      runs.set(importId, run)
      void readIntoPlan(run, { bytes, format: format ?? null }, { reader: store.reader, log })
      return { importId }
    },
    async progress({ importId }, call) {
      return watch(find(importId, call), call.signal)
    },
    async pictures({ importId }, call) {
      const run = find(importId, call)
      return { rows: run.state.phase === 'drawing' ? await run.desk.ask('picturesToDraw', {}) : [] }
    },
    async picture({ importId, sha256 }, call) {
      const run = find(importId, call)
      const bytes = run.state.phase === 'drawing' ? await run.desk.ask('originalPicture', { sha256 }) : null
      if (bytes === null) refuse('picture.notFound')
      return { base64: Buffer.from(bytes).toString('base64') }
    },
    async drawn({ importId, sha256, base64 }, call) {
      const run = find(importId, call)
      const bytes = base64 === null ? null : Uint8Array.from(Buffer.from(base64, 'base64'))
      if (bytes !== null) checkRedrawn(bytes)
      const picture = bytes === null ? null : { sha256: nameOfPicture(bytes), bytes }
      // Whoever does not know whether an answer of his arrived gives it again.
      if (run.state.phase !== 'drawing') return { changed: [], left: 0 }
      return { changed: [], left: await takeDrawn(run, { origin: sha256, picture }, log) }
    },
    async plan({ importId }, call) {
      const run = planned(importId, call)
      if (run.format === null) refuse('import.notReady')
      return {
        fileName: run.fileName,
        format: run.format,
        counts: await countsOf(run),
        status: run.status,
        difficulty: run.choices.difficulty,
        topics: run.choices.topics.map(({ subject, topic, to }) => ({ subject, topic, to })),
        faultCodes: [...run.faultCodes],
      }
    },
    async items({ importId, ...asked }, call) {
      const run = planned(importId, call)
      const { total, rows } = await run.desk.ask('items', asked)
      return { total, rows: await itemViews(run, rows) }
    },
    async faults({ importId, ...asked }, call) {
      return planned(importId, call).desk.ask('faults', asked)
    },
    async leftOut({ importId, ...asked }, call) {
      return planned(importId, call).desk.ask('leftOut', asked)
    },
    async decide({ importId, status, difficulty, topics, duplicates, rest }, call) {
      const run = planned(importId, call)
      if (run.state.phase !== 'planned') refuse('import.notReady')
      await refuseUnknownTopics((topics ?? []).map(({ to }) => to))
      run.status = status ?? run.status
      run.choices = {
        topics: topics ?? run.choices.topics,
        difficulty: difficulty === undefined ? run.choices.difficulty : difficulty,
      }
      await run.desk.ask('choose', run.choices)
      const { refused } = await run.desk.ask('decide', { decisions: duplicates ?? [], rest: rest ?? null })
      if (refused[0] !== undefined) refuse('import.cannotDecide', { item: refused[0] })
      return { changed: [], counts: await countsOf(run) }
    },
    async commit({ importId }, call) {
      const run = planned(importId, call)
      if (run.state.phase !== 'planned') refuse('import.notReady')
      // Before the first await: a second commit of the same plan finds it under way.
      moveOn(run, { phase: 'committing', done: 0, total: 0, refusal: null })
      try {
        const committed = await commitImport(run, deps)
        moveOn(run, { phase: 'committed' })
        changes.publish(['bank'])
        return { changed: ['bank'], ...committed }
      } catch (error) {
        moveOn(run, { phase: 'planned' })
        if (run.abort.signal.aborted) refuse('import.cancelled')
        throw asRefusal(error, run.fileName)
      }
    },
    async cancel({ importId }, call) {
      const run = runs.get(importId)
      if (run?.ownerId === owner(call)) await end(run)
      return { changed: [] }
    },
    async errorWorkbook({ importId, title, sentences }, call) {
      const run = planned(importId, call)
      const written = await run.desk.ask('errorFile', { title, sentences })
      if (written === null) refuse('import.notReady')
      const name = `${run.fileName.replace(/\.[^.]{1,8}$/u, '')}-${title}.${written.extension}`
      return shelf.put(owner(call), name, written.bytes)
    },
    async template(_, call) {
      const { fileName, bytes } = await templateFile(deps)
      return shelf.put(owner(call), fileName, bytes)
    },
    async checkExport(input) {
      return checkExport(input, { ...deps, searcher })
    },
    async export(input, call) {
      const { fileName, bytes } = await exportFile(input, { ...deps, searcher })
      return shelf.put(owner(call), fileName, bytes)
    },
    async piece({ fileId, offset }, call) {
      return shelf.piece(owner(call), fileId, offset)
    },
  }
}

/** The state now and each later one; several changes between two looks are one. */
async function* watch(
  run: ImportRun,
  signal: AbortSignal | undefined,
): AsyncGenerator<ImportRun['state'], void, void> {
  let wake: () => void = () => {}
  const notify = () => wake()
  run.watchers.add(notify)
  signal?.addEventListener('abort', notify)
  try {
    for (let shown: ImportRun['state'] | null = null; ;) {
      if (signal?.aborted) return
      if (shown !== run.state) {
        shown = run.state
        yield shown
        if (['refused', 'committed', 'cancelled'].includes(shown.phase)) return
        continue
      }
      await new Promise<void>(resolve => (wake = resolve))
    }
  } finally {
    run.watchers.delete(notify)
    signal?.removeEventListener('abort', notify)
  }
}

/** Names of the parts that differ, of the body one by one. */
function changedFields(read: ReadContent, bank: QuestionContent): string[] {
  const flat = (content: object) => {
    const { body, ...rest } = { body: {}, ...content }
    return new Map<string, string>(
      Object.entries({ ...rest, ...body })
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, canonicalJson(value)]),
    )
  }
  const [one, other] = [flat(read), flat(bank)]
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter(name => one.get(name) !== other.get(name))
    .toSorted()
}
