import { createHash } from 'node:crypto'
import { readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { compareText } from '#engine/compare-text'

/** A hand-written topic file is some tens of kilobytes; a larger one is a mistake or an attack on the parser. */
export const BANK_FILE_LIMIT_BYTES = 2 * 1024 * 1024

export type BankFile = { path: string; bytes: Uint8Array | null }

/**
 * The YAML files of the bank, in an order that is the same on every machine. Only the root and one level of folders are looked
 * at: that is the whole format. `bytes` is null where the file is over the limit.
 */
export async function listBankFiles(dir: string): Promise<BankFile[]> {
  const paths: string[] = []
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    if (entry.isFile()) paths.push(entry.name)
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue
    for (const inner of await readdir(join(dir, entry.name), { withFileTypes: true })) {
      if (inner.isFile()) paths.push(`${entry.name}/${inner.name}`)
    }
  }
  const wanted = paths.filter(path => /\.ya?ml$/i.test(path)).sort(compareText)
  return Promise.all(wanted.map(async path => ({ path, bytes: await readBounded(join(dir, path)) })))
}

async function readBounded(path: string): Promise<Uint8Array | null> {
  const { size } = await stat(path)
  return size > BANK_FILE_LIMIT_BYTES ? null : readFile(path)
}

/** One value for the whole bank: the backend compares it at start and parses nothing while it is unchanged. */
export async function bankFingerprint(dir: string): Promise<string> {
  return fingerprintOf(await listBankFiles(dir))
}

/** Lengths stand before names and bytes, so that no text can move from one file to the next unnoticed. */
export function fingerprintOf(files: readonly BankFile[]): string {
  const hash = createHash('sha256')
  for (const { path, bytes } of files) {
    hash.update(`${Buffer.byteLength(path)}:${path}:${bytes === null ? 'refused' : bytes.length}:`)
    if (bytes !== null) hash.update(bytes)
  }
  return hash.digest('hex')
}
