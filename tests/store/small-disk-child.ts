/**
 * Runs inside `unshare -m`: mounts a disk of two megabytes of its own, fills it with acknowledged writes, makes it larger again.
 * Prints what happened as JSON; disk-full.test.ts judges it. Plain Node, because a mount belongs to a process.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '#store/store'
import { StoreError } from '#store/store-error'

const disk = process.argv[2] ?? ''
execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk])
const folder = join(disk, 'data')
let store = await openStore({ folder, nowMs: 1 })

const codeOf = (error: unknown) => (error instanceof StoreError ? error.code : String(error))
async function write(key: string): Promise<string> {
  try {
    await store.write(async trx => {
      await trx
        .insertInto('setting')
        .values({ key, valueJson: '"周练"'.repeat(2000) })
        .execute()
    })
    return 'acknowledged'
  } catch (error) {
    return codeOf(error)
  }
}
const rows = async () =>
  (await store.reader.selectFrom('setting').select('key').execute()).map(row => row.key)

const acknowledged: string[] = []
const refusals: string[] = []
for (let count = 0; count < 2000 && refusals.length < 3; count++) {
  const answer = await write(`alone ${count}`)
  if (answer === 'acknowledged') acknowledged.push(`alone ${count}`)
  else refusals.push(answer)
}
const together = await Promise.all(['x', 'y', 'z'].map(name => write(`together ${name}`)))
const readWhileFull = await rows()
const otherFolder = await openStore({ folder: join(disk, 'second'), nowMs: 1 }).then(() => 'opened', codeOf)

await store.close()
store = await openStore({ folder, nowMs: 1 })
const readAfterReopening = await rows()

execFileSync('mount', ['-o', 'remount,size=16m', disk])
const larger = await Promise.all(['a', 'b'].map(name => write(`larger ${name}`)))
const readAtEnd = await rows()
await store.close()

mkdirSync(join(disk, 'locked'))
execFileSync('mount', ['-o', 'remount,ro', disk])
const readOnly = await Promise.all(
  [folder, join(disk, 'locked'), join(disk, 'new')].map(place =>
    openStore({ folder: place, nowMs: 1 }).then(() => 'opened', codeOf),
  ),
)

console.log(
  JSON.stringify({
    acknowledged,
    refusals,
    together,
    readWhileFull,
    otherFolder,
    readAfterReopening,
    larger,
    readAtEnd,
    readOnly,
  }),
)
