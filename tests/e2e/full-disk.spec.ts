import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { browse, serveApp } from '../helpers/served-browser.ts'
import { test } from './doors.ts'

/** A disk that is really full needs a mount of our own: Linux, and the right to make one. */
const canMount = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0

/** Becomes the command after it, on a disk of its own at `$1`; nobody else sees the mount, and it ends with the process. */
const ON_SMALL_DISK = [
  'unshare',
  '-m',
  'sh',
  '-c',
  'mount -t tmpfs -o size=96m tmpfs "$1" && shift && exec "$@"',
]

test('a disk that is full at the start: the page says so, and goes on when there is room', async ({
  dataDir,
}) => {
  test.setTimeout(180_000)
  test.skip(!canMount, 'this account may not mount a disk of its own (unshare -m)')
  // Filled before the backend opens its folder.
  const filled = [
    ...ON_SMALL_DISK.slice(0, -1),
    `${ON_SMALL_DISK.at(-1)?.replace('exec', 'head -c 200m /dev/zero > "$0" 2>/dev/null; exec')}`,
  ]
  const served = await serveApp(join(dataDir, 'data'), [], [...filled, join(dataDir, 'filler'), dataDir])
  const { browser, page } = await browse(served)
  try {
    await expect(page.getByText(/磁盘空间不足/u).first()).toBeVisible()
    rmSync(join(`/proc/${served.process.pid}/root`, dataDir, 'filler'))
    await expect(page.getByRole('button', { name: '用示例数据试用' })).toBeVisible({ timeout: 30_000 })
  } finally {
    await browser.close()
    await served.stop()
  }
})
