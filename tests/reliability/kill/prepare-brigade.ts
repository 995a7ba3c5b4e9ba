import { openPage, waitUntilOpen } from './page.ts'
import { type Entry, startServer } from './server-process.ts'

const ADMINISTRATOR = { name: '周建国', policeNumber: '061201', branch: 0, pin: '260148' }

/** First start on an empty folder: a brigade of one, whose standing drill is as short as a drill may be. */
export async function prepareBrigade(
  entry: Entry,
  folders: { data: string; bank: string },
): Promise<{ memberId: string; pin: string; bootMs: number }> {
  const startedMs = performance.now()
  const server = startServer(entry, folders)
  const page = await openPage(server)
  const { client, call } = page
  await waitUntilOpen(page)
  const bootMs = performance.now() - startedMs
  const made = await call(
    client.setup.create({ brigadeName: '演练大队', branches: ['一支部'], administrator: ADMINISTRATOR }),
  )
  const standing = await call(client.drill.standing({}))
  await call(client.drill.saveStanding({ ...standing, limitMs: 60_000 }))
  await server.stop()
  return { memberId: made.session.memberId, pin: ADMINISTRATOR.pin, bootMs }
}
