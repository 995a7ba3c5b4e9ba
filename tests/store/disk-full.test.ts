import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** A disk that is really full needs a mount of our own: Linux, and the right to make one. */
const canMount = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0
if (!canMount) console.log('disk-full: skipped, this account may not mount a disk of its own (unshare -m)')

type Happened = {
  acknowledged: string[]
  refusals: string[]
  together: string[]
  readWhileFull: string[]
  otherFolder: string
  readAfterReopening: string[]
  larger: string[]
  readAtEnd: string[]
  readOnly: string[]
}

describe.skipIf(!canMount)('a disk of two megabytes', () => {
  let happened: Happened
  const disk = mkdtempSync(join(tmpdir(), 'weekly-drill-disk-'))
  afterAll(() => rmSync(disk, { recursive: true }))
  beforeAll(() => {
    const child = resolve(import.meta.dirname, 'small-disk-child.ts')
    const run = spawnSync('unshare', ['-m', process.execPath, child, disk], { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(run.stderr)
    happened = JSON.parse(run.stdout) as Happened
  }, 60_000)

  it('is filled by acknowledged writes, then refuses in words', () => {
    expect(happened.acknowledged.length).toBeGreaterThan(10)
    expect(happened.refusals).toEqual(['diskFull', 'diskFull', 'diskFull'])
  })

  it('refuses all that share a commit the same way', () => {
    expect(happened.together).toEqual(['diskFull', 'diskFull', 'diskFull'])
  })

  it('keeps every acknowledged write and nothing of the refused ones, also over a restart', () => {
    expect(happened.readWhileFull.toSorted()).toEqual(happened.acknowledged.toSorted())
    expect(happened.readAfterReopening.toSorted()).toEqual(happened.acknowledged.toSorted())
  })

  it('does not take a second brigade', () => {
    expect(happened.otherFolder).toBe('diskFull')
  })

  it('takes writes again when there is room', () => {
    expect(happened.larger).toEqual(['acknowledged', 'acknowledged'])
    const all = [...happened.acknowledged, 'larger a', 'larger b']
    expect(happened.readAtEnd.toSorted()).toEqual(all.toSorted())
  })

  it('that may only be read is folderNotWritable, with a database or without', () => {
    expect(happened.readOnly).toEqual(['folderNotWritable', 'folderNotWritable', 'folderNotWritable'])
  })
})
