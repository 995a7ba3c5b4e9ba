import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

/** A disk that is really full needs a mount of our own: Linux, and the right to make one. */
const canMount = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0
if (!canMount) console.log('disk-full: skipped, this account may not mount a disk of its own (unshare -m)')

it.skipIf(!canMount)(
  'a full disk is a sentence during a sitting and at the start, and nothing is lost when there is room again',
  () => {
    const disk = mkdtempSync(join(tmpdir(), 'weekly-drill-full-'))
    const child = resolve(import.meta.dirname, 'full-disk-child.ts')
    const run = spawnSync('unshare', ['-m', process.execPath, child, disk], { encoding: 'utf8' })
    rmSync(disk, { recursive: true })
    expect(run.status, run.stderr).toBe(0)
    expect(JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '')).toEqual({
      whileFull: ['app.diskFull', 'app.diskFull', 'app.diskFull'],
      readable: true,
      afterwards: 'saved',
      shown: { rev: expect.any(Number), isLast: true, answer: { type: 'single', option: 'C' } },
      atStart: { state: 'refused', code: 'app.diskFull' },
      stateWithRoom: 'setup',
    })
  },
  120_000,
)
