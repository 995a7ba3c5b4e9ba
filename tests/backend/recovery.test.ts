import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { refusalOf, startTestBackend } from '../helpers/test-backend.ts'

it('a folder that becomes usable is opened without a restart', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'weekly-drill-recovery-'))
  const inTheWay = join(parent, 'data')
  writeFileSync(inTheWay, 'a file where the folder should be')
  const running = await startTestBackend({ dataFolder: inTheWay })
  try {
    const { client } = running.windowClient()
    const refused = await client.app.status({})
    expect(refused).toMatchObject({ state: 'refused', refusal: { code: 'app.folderNotWritable' } })
    expect(await refusalOf(client.drill.today({}))).toMatchObject({ code: 'access.signInFirst' })
    expect(await refusalOf(client.session.choices({}))).toMatchObject({ code: 'app.folderNotWritable' })

    rmSync(inTheWay)
    running.clock.shiftMonotonic(6_000)
    await vi.waitFor(async () => expect((await client.app.status({})).state).toBe('setup'), {
      timeout: 10_000,
    })
    // Told once, not at every try.
    expect(running.errors).toHaveLength(1)
  } finally {
    await running.stop()
    rmSync(parent, { recursive: true, force: true })
  }
}, 30_000)
