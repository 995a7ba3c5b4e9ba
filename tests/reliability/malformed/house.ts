import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import BetterSqlite from 'better-sqlite3'
import { LAST_PIN, everyMethod } from '../../host/every-method.ts'
import { type Client, type TestBackend, startTestBackend } from '../../helpers/test-backend.ts'
import { type ValidInputs, listening } from './valid-inputs.ts'

/** A backend in which a whole day has happened, the administrator at both of its doors, and its file as the disk has it. */
export type House = {
  test: TestBackend
  doors: readonly { name: string; client: Client }[]
  valid: Map<string, unknown>
  ids: readonly string[]
  /** Signs in again at every door that is not, also past the limits on tries. */
  revive(): Promise<void>
  file: WatchedFile
  dispose(): Promise<void>
}

export async function openHouse(): Promise<House> {
  const test = await startTestBackend()
  const window = test.windowClient().client
  const { client, heard } = listening(window)
  await everyMethod(client, window)
  await openImports(window, heard)
  const { memberId = '' } = (await window.session.current({})) ?? {}
  const doors = [
    { name: 'window', client: window },
    { name: 'browser', client: (await test.browserClient()).client },
  ]
  let reviving: Promise<void> | null = null
  /** Fifty calls may find at once that nobody is signed in; one signs in. */
  const revive = () => (reviving ??= signInAgain().finally(() => (reviving = null)))
  async function signInAgain(): Promise<void> {
    for (const { client: page } of doors) {
      if ((await page.session.current({})) !== null) continue
      const signIn = () => page.session.signIn({ memberId, pin: LAST_PIN })
      await signIn().catch(async () => {
        // Past every limit on tries, of the member and of the PC.
        test.clock.shiftWall(16 * 60_000)
        test.clock.shiftMonotonic(61_000)
        await signIn()
      })
    }
  }
  await revive()
  return {
    test,
    doors,
    valid: heard.inputs,
    // Whoever gives himself a new PIN is not attacking any more.
    ids: [...heard.ids].filter(id => id !== memberId),
    revive,
    file: watchFile(join(test.dataFolder, 'weekly-drill.db')),
    dispose: () => test.dispose(),
  }
}

/** What the day had opened and closed is open once more: an input is worth most where what it names is there. */
async function openImports(client: Client, { inputs }: ValidInputs): Promise<void> {
  const again = (method: string) => inputs.get(method) as never
  const csv =
    '编号,学科,知识点,题型,题干,选项A,选项B,答案,解析,难度\nN-9,交通法规,没有的,单选,题,甲,乙,B,见法条,容易\n'
  const base64 = Buffer.from(csv).toString('base64')
  const { importId } = await client.questionImport.open({ fileName: '试题.csv', file: { base64 } })
  for await (const { phase } of await client.questionImport.progress({ importId }))
    if (phase === 'planned') break
  const opened = {
    questionImport: importId,
    member: (await client.member.previewImport(again('member.previewImport'))).importId,
    instrument: (await client.instrument.readText(again('instrument.readText'))).importId,
  }
  for (const [method, input] of inputs) {
    const id = Object.entries(opened).find(([noun]) => method.startsWith(`${noun}.`))?.[1]
    if (id !== undefined && typeof input === 'object' && input !== null && 'importId' in input)
      inputs.set(method, { ...input, importId: id })
  }
}

/** The database is nobody's but the backend's (`locking_mode`), so it is looked at from outside. */
export type WatchedFile = {
  /** Another whenever something was committed; a page is written to the log at its commit and never else. */
  mark(): string
  /** What stands in each table, from a copy; slow. */
  tables(): Map<string, string>
}

/** The clock of an open sitting goes on by itself, whatever anybody sends. */
const MOVES_BY_ITSELF = new Set(['sitting_clock'])

function watchFile(file: string): WatchedFile {
  const log = `${file}-wal`
  return {
    mark: () => (existsSync(log) ? String(crc32(readFileSync(log))) : ''),
    tables() {
      const folder = mkdtempSync(join(tmpdir(), 'weekly-drill-copy-'))
      try {
        copyFileSync(file, join(folder, 'copy.db'))
        if (existsSync(log)) copyFileSync(log, join(folder, 'copy.db-wal'))
        const db = new BetterSqlite(join(folder, 'copy.db'))
        const names = db.prepare(`select name from sqlite_master where type = 'table'`).pluck().all()
        const all = names.map(String).filter(name => !MOVES_BY_ITSELF.has(name))
        const found = new Map(
          all.map(name => [name, digest(JSON.stringify(db.prepare(`select * from "${name}"`).all()))]),
        )
        db.close()
        return found
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}

function digest(bytes: string | Uint8Array): string {
  return createHash('sha1').update(bytes).digest('hex')
}
