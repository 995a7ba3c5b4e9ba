import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from './child.mjs'

/** Runs `work` while no other process holds the lock of that name. A lock whose owner is gone is taken over. */
export async function withLock(name, work) {
  const folder = join(root, 'node_modules', '.cache')
  const file = join(folder, `${name}.lock`)
  mkdirSync(folder, { recursive: true })
  while (!take(file)) await wait(200)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!isOwnerAlive(file)) rmSync(file, { force: true })
    return false
  }
}

function isOwnerAlive(file) {
  try {
    const owner = Number(readFileSync(file, 'utf8'))
    // Written, but not yet filled: its owner is at it.
    if (owner === 0) return true
    process.kill(owner, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
