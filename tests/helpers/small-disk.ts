import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A disk that is really full needs a mount of our own: Linux, and the right to make one. */
export const canMount = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0

/** A small disk at `folder` that nobody else sees, and that lasts over restarts of whoever works on it. */
export type SmallDisk = {
  /** Becomes the command after it, with the disk in its place. */
  under: readonly string[]
  /** To the last byte. */
  fill(): void
  empty(): void
  remove(): Promise<void>
}

export async function openSmallDisk(folder: string, mebibytes: number): Promise<SmallDisk> {
  // The mount lives as long as this one, which waits for its input to end.
  const mount = `mount -t tmpfs -o size=${mebibytes}m tmpfs "$0" && echo mounted && exec cat`
  const holder: ChildProcess = spawn('unshare', ['-m', 'sh', '-c', mount, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: resolve(import.meta.dirname, '../..'),
  })
  if (!holder.stdout) throw new Error('no output')
  await once(holder.stdout, 'data')
  const filler = join(`/proc/${holder.pid}/root`, folder, 'filler')
  return {
    // In the holder's folder: entering leads to the root otherwise.
    under: ['nsenter', '--mount', '--wd', '--target', String(holder.pid)],
    fill() {
      // A smaller write may still find room where a larger one did not.
      for (const bytes of [1024 * 1024, 4096]) while (isWritten(filler, bytes));
    },
    empty: () => rmSync(filler, { force: true }),
    async remove() {
      const gone = once(holder, 'exit')
      holder.stdin?.end()
      await gone
    },
  }
}

function isWritten(file: string, bytes: number): boolean {
  try {
    writeFileSync(file, new Uint8Array(bytes), { flag: 'a' })
    return true
  } catch {
    return false
  }
}
