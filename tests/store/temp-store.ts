import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { ensureDevice } from '#store/devices'
import { type OpenStoreOptions, type Store, openStore } from '#store/store'
import { StoreError, type StoreErrorCode } from '#store/store-error'

// Every commit waits for the disk, which others use as well.
vi.setConfig({ testTimeout: 30_000 })

export const NOW_MS = Date.UTC(2026, 10, 24, 4)

/** A folder that is gone when the test is over. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'weekly-drill-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An open store in a folder of its own, with this device known. */
export async function tempStore(options: Partial<OpenStoreOptions> = {}): Promise<Store> {
  const store = await openStore({ folder: tempFolder(), nowMs: NOW_MS, ...options })
  onTestFinished(() => store.close())
  await store.write(trx => ensureDevice(trx, 'device-1', NOW_MS))
  return store
}

export function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

/** The StoreError something must end with. */
export async function storeErrorOf(work: () => unknown): Promise<{
  code: StoreErrorCode
  values: Record<string, string | number>
}> {
  try {
    await work()
  } catch (error) {
    if (error instanceof StoreError) return { code: error.code, values: error.values }
    throw error
  }
  throw new Error('did not fail')
}
