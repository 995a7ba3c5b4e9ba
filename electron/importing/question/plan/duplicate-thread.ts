import { Worker } from 'node:worker_threads'
import { type DuplicateFinder, type FoundNear, createDuplicateFinder } from './duplicate-finder.ts'

/** Some texts one behind the other: one long string crosses threads at a fraction of the price of many. */
export type DuplicateTexts = { text: string; ends: number[]; isLooked: boolean[] }
export type ToDuplicates = DuplicateTexts | 'found'

/** Signs of one message. What never fills one is not worth a thread. */
const MESSAGE_SIGNS = 64 * 1024
const HEAP_MIB = 128

/**
 * As duplicate-finder.ts, beside the thread that asks: a second processor looks while the first reads on.
 *
 * ```
 * gathering ──a message is full──▶ in the other thread
 *     └───────found()────────────▶ in this thread: the file is small
 * ```
 */
export function openDuplicateThread(workerFile: URL): DuplicateFinder {
  const gathered = gatherTexts()
  let here: DuplicateFinder | null = null
  let there: ReturnType<typeof startThread> | null = null

  function put(text: string, isLooked: boolean): void {
    if (here !== null) return isLooked ? here.look(text) : here.add(text)
    gathered.put(text, isLooked)
    if (gathered.signs() < MESSAGE_SIGNS) return
    there ??= startThread(workerFile)
    there.tell(gathered.take())
  }
  return {
    add: text => put(text, false),
    look: text => put(text, true),
    async found() {
      if (there !== null) {
        there.tell(gathered.take())
        return there.found()
      }
      here ??= takeAll(createDuplicateFinder(), gathered.take())
      return here.found()
    },
    close() {
      there?.end()
      here?.close()
    },
  }
}

/** Puts the texts of a message in. */
export function takeAll(finder: DuplicateFinder, { text, ends, isLooked }: DuplicateTexts): DuplicateFinder {
  let from = 0
  for (const [place, to] of ends.entries()) {
    const one = text.slice(from, to)
    from = to
    if (isLooked[place] === true) finder.look(one)
    else finder.add(one)
  }
  return finder
}

function gatherTexts() {
  let texts: string[] = []
  let ends: number[] = []
  let isLooked: boolean[] = []
  let signs = 0
  return {
    signs: () => signs,
    put(text: string, looked: boolean): void {
      texts.push(text)
      ends.push((signs += text.length))
      isLooked.push(looked)
    },
    take(): DuplicateTexts {
      const taken = { text: texts.join(''), ends, isLooked }
      texts = []
      ends = []
      isLooked = []
      signs = 0
      return taken
    },
  }
}

function startThread(workerFile: URL) {
  const worker = new Worker(workerFile, {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  })
  let failure: unknown = null
  let waiting: { resolve: (found: FoundNear[]) => void; reject: (error: unknown) => void } | null = null
  const fail = (error: unknown) => {
    failure ??= error
    waiting?.reject(failure)
    waiting = null
  }
  worker.on('message', (found: FoundNear[]) => {
    waiting?.resolve(found)
    waiting = null
  })
  worker.on('error', fail)
  worker.on('exit', code => fail(new Error(`The duplicate worker ended (${code})`)))
  const tell = (message: ToDuplicates) => worker.postMessage(message)
  return {
    tell,
    async found(): Promise<FoundNear[]> {
      if (failure !== null) throw failure
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        tell('found')
      })
    },
    end: () => void worker.terminate(),
  }
}
