/**
 * Runs inside `unshare -m`: the whole backend on a disk of its own that somebody fills while a drill is being answered, and again
 * before the backend starts. Prints what a page was told as JSON; disk-full.test.ts judges it.
 */
import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Client, refusalOf, startTestBackend } from '../helpers/test-backend.ts'

const disk = process.argv[2] ?? ''
execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', disk])
const filler = join(disk, 'filler')

/** To the last byte: a smaller write may still find room where a larger one did not. */
function fill(): void {
  for (const bytes of [1024 * 1024, 4096])
    for (;;)
      try {
        writeFileSync(filler, new Uint8Array(bytes), { flag: 'a' })
      } catch {
        break
      }
}
const free = () => rmSync(filler)

const running = await startTestBackend({ dataFolder: join(disk, 'data') })
const { client } = running.windowClient()
await client.setup.create({
  brigadeName: '直属大队',
  branches: ['一支部'],
  administrator: { name: '周建国', policeNumber: '061201', branch: 0, pin: '260148' },
})
const { drills } = await client.drill.today({})
const drillId = drills[0]?.drillId ?? ''
const { sittingId, items } = await client.sitting.start({ drillId })
const item = items.findIndex(({ type }) => type === 'single')
const save = (rev: number, option: string) =>
  client.answer.save({ sittingId, item, rev, answer: { type: 'single', option } })

await save(1, 'A')
fill()
// What the file still had room for inside is taken as well, and counts as saved.
const whileFull: string[] = []
let kept = 1
for (let rev = 2; rev < 3_000 && whileFull.length < 3; rev++)
  try {
    await save(rev, 'B')
    kept = rev
  } catch {
    whileFull.push((await refusalOf(save(rev, 'B'))).code)
  }
const readable = (await client.sitting.mine({}).then(() => 'read', String)) === 'read'
free()
const lastRev = kept + 10
const afterwards = await save(lastRev, 'C').then(() => 'saved', String)
await running.stop()

const again = await startTestBackend({ dataFolder: join(disk, 'data') })
const page = again.windowClient().client
const [branch] = await page.session.choices({})
await page.session.signIn({ memberId: branch?.members[0]?.memberId ?? '', pin: '260148' })
const shown = (await page.sitting.start({ drillId })).items[item]
await again.stop()

fill()
const late = await startTestBackend({ dataFolder: join(disk, 'second') })
const lateClient: Client = late.windowClient().client
const atStart = await lateClient.app.status({})
free()
late.clock.shiftMonotonic(6_000)
let state = ''
for (let tries = 0; tries < 400 && state !== 'setup'; tries++) {
  await wait(50)
  state = (await lateClient.app.status({})).state
}
await late.stop()

console.log(
  JSON.stringify({
    whileFull,
    readable,
    afterwards,
    shown: { rev: shown?.rev, isLast: shown?.rev === lastRev, answer: shown?.answer },
    atStart: { state: atStart.state, code: atStart.refusal?.code },
    stateWithRoom: state,
  }),
)
process.exit(0)
