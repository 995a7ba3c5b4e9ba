import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { RefusalView } from '#contract/refusal'
import type { AppStatusView } from '#contract/app'
import { type Backend as DispatchBackend, createRouter } from '#host/dispatch'
import { createQuestionDesks } from '#importing/question/desk/question-desk'
import { createRosterReader } from '#importing/roster/roster-reader'
import { createStatuteReader } from '#importing/statute/statute-reader'
import { refusalFor } from '#services/app-error'
import { refoldArticles } from '#services/article-fold'
import { createAppService } from '#services/app'
import { loadShippedBank } from '#services/bank-loading'
import { createChanges } from '#services/changes'
import { createConnections } from '#services/connections'
import type { Deps } from '#services/deps'
import type { DuplicateSearch } from '#services/duplicate-search'
import type { PinHasher } from '#services/pin-hasher'
import type { Chance, Clock, Log, Services } from '#services/ports'
import { SAMPLE_PIN, writeSample } from '#services/sample-data'
import type { SearchFeed } from '#services/search-feed'
import { createServices } from '#services/services'
import type { SampleSwitch } from '#services/setup'
import { TICK_MS } from '#services/seat'
import type { SittingDesk } from '#services/sitting-desk'
import { readBrigadeName } from '#store/branches'
import { ensureDevice } from '#store/devices'
import { type Store, openStore } from '#store/store'
import { openNearThread } from './near-thread.ts'
import { openSearchThreads } from './search-threads.ts'

export type BackendOptions = {
  dataFolder: string
  bankFolder: string
  compiledBankFile: string
  version: string
  rosterWorkerFile: URL
  questionWorkerFile: URL
  statuteWorkerFile: URL
  clock: Clock
  chance: Chance
  log: Log
  pins: PinHasher
}

/** How long to leave a folder alone that could not be used. */
const RETRY_MS = 5_000

/** An open database with everything that works on it. */
type Workspace = {
  store: Store
  services: Services
  desk: SittingDesk
  searchFeed: SearchFeed
  duplicates: DuplicateSearch
  isSample: boolean
  brigadeName: string | null
}

/**
 * ```
 *  starting ──opened, brigade there──▶ ready ──removeSample──┐
 *     │  └──opened, no brigade──▶ setup ──create──▶ ready    │
 *     │                             ▲ └──trySample──▶ ready  │
 *     │                             └────────────────────────┘
 *     └──cannot be opened──▶ refused (nothing was changed) ──every 5 s──▶ starting
 * ```
 * The sample is a database file of its own in `sample/`: real records never stand beside made-up ones, and removing the sample
 * is removing that folder.
 */
export function createBackend(options: BackendOptions) {
  const { clock, chance, log, pins } = options
  const changes = createChanges()
  const connections = createConnections(clock, changes)
  const rosterReader = createRosterReader({ workerFile: options.rosterWorkerFile })
  const questionDesks = createQuestionDesks({ workerFile: options.questionWorkerFile })
  const statuteReader = createStatuteReader({ workerFile: options.statuteWorkerFile })
  const sampleFolder = join(options.dataFolder, 'sample')
  let workspace: Workspace | null = null
  let refusal: RefusalView = { code: 'app.starting' }
  let ticker: NodeJS.Timeout | null = null
  let triedAtMs = 0
  let isOpening = false

  const sample: SampleSwitch = {
    isSample: () => workspace?.isSample ?? false,
    enter: () => swap(true),
    leave: () => swap(false),
  }
  const app = createAppService(status, changes)

  function status(): AppStatusView {
    const state = workspace ? (workspace.brigadeName === null ? 'setup' : 'ready') : startingOrRefused()
    return {
      state,
      refusal: state === 'refused' ? refusal : null,
      version: options.version,
      sample: workspace?.isSample ?? false,
      samplePin: workspace?.isSample ? SAMPLE_PIN : null,
      brigadeName: workspace?.brigadeName ?? null,
      dataFolder: options.dataFolder,
      nowMs: clock.nowMs(),
    }
  }

  function startingOrRefused(): 'starting' | 'refused' {
    return refusal.code === 'app.starting' ? 'starting' : 'refused'
  }

  async function openWorkspace(isSample: boolean): Promise<Workspace> {
    const store = await openStore({
      folder: isSample ? sampleFolder : options.dataFolder,
      nowMs: clock.nowMs(),
    })
    try {
      await store.write(trx => ensureDevice(trx, chance.id(), clock.nowMs()))
      const deps: Deps = {
        store,
        clock,
        chance,
        log,
        changes,
        connections,
        pins,
        rosterReader,
        questionDesks,
        statuteReader,
        openFinder: openSearchThreads,
        openNearFinder: openNearThread,
      }
      await loadShippedBank(deps, options)
      await refoldArticles(store)
      if (isSample && (await readBrigadeName(store.reader)) === null) await writeSample(deps)
      const { services, desk, searchFeed, duplicates } = createServices(deps, {
        sample,
        app,
        onSetUp: () => refreshName(),
      })
      await searchFeed.start()
      const brigadeName = await readBrigadeName(store.reader)
      return { store, services, desk, searchFeed, duplicates, isSample, brigadeName }
    } catch (error) {
      await store.close()
      throw error
    }
  }

  async function refreshName(): Promise<void> {
    if (workspace) workspace.brigadeName = await readBrigadeName(workspace.store.reader)
  }

  async function swap(toSample: boolean): Promise<void> {
    const before = workspace
    workspace = null
    refusal = { code: 'app.starting' }
    connections.endAllSessions()
    try {
      await close(before)
      rmSync(sampleFolder, { recursive: true, force: true })
      workspace = await openWorkspace(toSample)
    } catch (error) {
      refusal = refusalFor(error) ?? { code: 'app.internal' }
      throw error
    } finally {
      changes.publish(['app', 'session'])
    }
  }

  /** Opens what lies in the folder. A folder that cannot be used is no failure of the process: pages are told why. */
  async function open(): Promise<void> {
    isOpening = true
    try {
      workspace = await openWorkspace(existsSync(sampleFolder))
      await workspace.desk.closeOverdue()
    } catch (error) {
      const found = refusalFor(error) ?? { code: 'app.internal' }
      // The same trouble again every few seconds is one line in the log.
      if (found.code !== refusal.code) log.error('cannot work with the data folder', error)
      refusal = found
    }
    isOpening = false
    triedAtMs = clock.monotonicMs()
    changes.publish(['app'])
  }

  async function tick(): Promise<void> {
    const now = workspace
    if (now) {
      connections.lockIdle(connection => now.desk.isRunningFor(connection))
      await now.desk.tick()
    } else if (!isOpening && refusal.code !== 'app.starting' && clock.monotonicMs() - triedAtMs > RETRY_MS) {
      // Somebody may have freed the disk, closed the other program, given the right: no restart is needed.
      await open()
    }
  }

  /** The lock of the file goes with it, whatever else fails. */
  async function close(leaving: Workspace | null): Promise<void> {
    try {
      await leaving?.duplicates.stop()
      await leaving?.searchFeed.stop()
      await leaving?.desk.settle()
    } catch (error) {
      log.error('clocks not kept', error)
    } finally {
      await leaving?.store.close()
    }
  }

  /** Twice a second the same sentence would fill the disk that is full already. */
  let lastTickFailure = ''
  function noteTickFailure(error: unknown): void {
    const failure = String(error)
    if (failure !== lastTickFailure) log.error('tick', error)
    lastTickFailure = failure
  }

  const dispatch: DispatchBackend = {
    services: () => (workspace ? { ok: true, services: workspace.services } : { ok: false, app, refusal }),
    refusalFor,
    monotonicMs: () => clock.monotonicMs(),
    log,
  }
  connections.onRemoved(connection => workspace?.desk.connectionGone(connection))

  return {
    router: createRouter(dispatch),
    connections,
    status,
    async start(): Promise<void> {
      await open()
      ticker = setInterval(() => {
        tick().catch(noteTickFailure)
      }, TICK_MS)
    },
    async stop(): Promise<void> {
      if (ticker) clearInterval(ticker)
      const last = workspace
      workspace = null
      await close(last)
    },
  }
}

export type Backend = ReturnType<typeof createBackend>
