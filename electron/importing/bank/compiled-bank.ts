import { readFile } from 'node:fs/promises'
import type { ShippedBank } from './shipped-bank.ts'

/** The bank as one file that needs no reading of YAML: made by the build, checked then, and good for those very files only. */
export function compileBank(bank: ShippedBank): string {
  return JSON.stringify(bank)
}

/** Null where there is no such file or it was made of other files; the bank is then read from its sources. */
export async function readCompiledBank(file: string, fingerprint: string): Promise<ShippedBank | null> {
  try {
    const bank: ShippedBank = JSON.parse(await readFile(file, 'utf8'))
    return bank.fingerprint === fingerprint ? bank : null
  } catch {
    return null
  }
}
